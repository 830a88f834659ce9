"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { EVIDENCE_EXTENSIONS, EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { uploadAddress } from "#lib/input/evidence-address.ts";
import { refusals, UploadRows } from "./upload-rows.tsx";
import { refusalBeforeSending, useUploads } from "./use-uploads.ts";

export type EvidenceUploaderProps = {
  place: EvidencePlace;
  /** What the files belong to, in words: 措施三, 督办单〔2022〕3号. */
  of: string;
  /** The id of the file field, which an error summary may link to. */
  fieldId: string;
  /** What came of a form sent without JavaScript: `uploadMessage` or `uploadAnswer` of the page's query. */
  answer?: { done: boolean; message: string } | null;
};

const ALLOWED = `不超过 ${fileSize(EVIDENCE_LIMIT_BYTES)}。类型：${EVIDENCE_EXTENSIONS.join("、")}。`;
const ACCEPT = EVIDENCE_EXTENSIONS.map((extension) => `.${extension}`).join(",");

/** 上传佐证材料 to one place. Without JavaScript a plain form for one file; with it, several, each with its progress. */
export function EvidenceUploader({ place, of, fieldId, answer }: EvidenceUploaderProps) {
  const router = useRouter();
  const address = uploadAddress(place);
  const { entries, busy, send, cancel } = useUploads(address, () => router.refresh());
  const [nothingChosen, setNothingChosen] = useState(false);
  const begun = entries.length > 0 || nothingChosen;
  const errors = nothingChosen ? [wordsOf({ code: "fileMissing" })] : refusals(entries);
  const told = begun ? null : answer;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const chosen = filesIn(event.currentTarget);
    event.currentTarget.reset();
    setNothingChosen(chosen.length === 0);
    void send(chosen);
    if (chosen.length === 0 || chosen.some(refusalBeforeSending)) focusOn(fieldId);
  }

  function stop(key: number) {
    cancel(key);
    // The button that was pressed is about to go, and the focus with it.
    focusOn(fieldId);
  }

  return (
    <form method="post" encType="multipart/form-data" action={address} onSubmit={submit} noValidate>
      {told?.done && <FormMessage outcome="done" title={told.message} />}
      <Notice tone="warning">本系统为非涉密系统，请勿上传涉密材料。</Notice>
      <Chooser id={fieldId} of={of} error={told && !told.done ? told.message : errors.join(" ")} />
      <ButtonRow>
        <Button type="submit" variant="secondary" aria-disabled={busy || undefined}>
          {busy ? "正在上传…" : "上传"}
        </Button>
      </ButtonRow>
      <UploadRows entries={entries} onCancel={stop} />
    </form>
  );
}

/** The file field. Several files at once need the script that sends them one by one. */
function Chooser({ id, of, error }: { id: string; of: string; error: string }) {
  const scripted = useSyncExternalStore(noChanges, () => true, () => false);
  return (
    <FileInput
      name="file"
      id={id}
      label={`上传${of}的佐证材料`}
      hint={scripted ? `可以选择多个文件，每个${ALLOWED}` : `每次上传一个文件，${ALLOWED}`}
      error={error || undefined}
      accept={ACCEPT}
      multiple={scripted}
    />
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}

function noChanges(): () => void {
  return () => {};
}

/** An empty file field sends one nameless file of nothing. */
function filesIn(form: HTMLFormElement): File[] {
  const files = new FormData(form).getAll("file").filter((entry) => entry instanceof File);
  return files.filter(({ name, size }) => name !== "" || size > 0);
}
