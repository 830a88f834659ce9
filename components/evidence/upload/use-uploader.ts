import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { identityOf, isSameFile, type UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { NOT_THE_SAME_FILE } from "#lib/domain/labels/uploads.ts";
import { resumableAddress, uploadPath } from "#lib/input/evidence-address.ts";
import { discard, finishLeft } from "./send-file.ts";
import { problemWith } from "./upload-news.ts";
import { isLive, refusalBeforeSending, type UploadQueue } from "./upload-queue.ts";
import { useUploads } from "./use-uploads.ts";

type Uploader = { place: EvidencePlace; replacesId?: string | null; fieldId: string; unfinished: readonly UnfinishedUpload[]; next?: string };

/**
 * What an uploader does: the ways in which files come, and the deeds on the list. `problem`: what is wrong, for beside the field; `idle`:
 * the unfinished ones that are not on the list now.
 */
export function useUploader({ place, replacesId = null, fieldId, unfinished, next }: Uploader) {
  const router = useRouter();
  const [remark, setRemark] = useState<string | null>(null);
  const { queue, entries } = useUploads(resumableAddress(place, replacesId), {
    onStored: () => (next === undefined ? router.refresh() : router.push(next)),
    onLetGo: () => router.refresh(),
  });
  const idle = unfinished.filter(({ id }) => !entries.some((entry) => entry.uploadId === id && isLive(entry)));
  useLastStep(idle, setRemark);

  function add(files: readonly File[]) {
    setRemark(null);
    queue.add(files, unfinished);
    if (files.some(refusalBeforeSending)) focusOn(fieldId);
  }

  function complain(words: string) {
    setRemark(words);
    focusOn(fieldId);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = filesIn(event.currentTarget);
    event.currentTarget.reset();
    if (chosen.length > 0) add(chosen);
    else complain(wordsOf({ code: "fileMissing" }));
  }

  function goOn(upload: UnfinishedUpload, file: File) {
    if (isSameFile(upload, identityOf(file))) add([file]);
    else complain(NOT_THE_SAME_FILE);
  }

  return {
    entries,
    problem: remark ?? problemWith(entries),
    idle,
    begun: entries.length > 0 || remark !== null,
    add,
    submit,
    goOn,
    ...deedsOn(queue, fieldId, () => router.refresh()),
  };
}

/** Of what is unfinished, files that have arrived whole want nothing but their last step, which the look at the page brings about. */
function useLastStep(unfinished: readonly UnfinishedUpload[], complain: (problem: string) => void) {
  const router = useRouter();
  const whole = unfinished.filter(({ received, size }) => received === size).map(({ id }) => id);
  const finish = useEffectEvent(async (ids: readonly string[]) => {
    const problems = await Promise.all(ids.map((id) => finishLeft(uploadPath(id))));
    const [first] = problems.filter((problem) => problem !== null);
    if (first !== undefined) complain(first);
    router.refresh();
  });
  const ids = whole.join(" ");
  useEffect(() => {
    if (ids !== "") void finish(ids.split(" "));
  }, [ids]);
}

/** What ends something puts the focus on the file field: the button that was pressed is about to go, and the focus with it. */
function deedsOn(queue: UploadQueue, fieldId: string, refresh: () => void) {
  return {
    letGo({ id }: UnfinishedUpload) {
      focusOn(fieldId);
      void discard(uploadPath(id)).then(refresh);
    },
    deeds: {
      pause: (key: number) => queue.pause(key),
      resume: (key: number) => queue.resume(key),
      cancel(key: number) {
        focusOn(fieldId);
        void queue.cancel(key);
      },
    },
  };
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}

/** An empty file field sends one nameless file of nothing. */
function filesIn(form: HTMLFormElement): File[] {
  const files = new FormData(form).getAll("file").filter((entry) => entry instanceof File);
  return files.filter(({ name, size }) => name !== "" || size > 0);
}
