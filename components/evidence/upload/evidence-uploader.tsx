"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { FileInput } from "#components/ui/file-input.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { EVIDENCE_EXTENSIONS, EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { uploadAddress } from "#lib/input/evidence-address.ts";
import { PickerButton } from "./picker-button.tsx";
import { UnfinishedList } from "./unfinished-list.tsx";
import { UploadRows } from "./upload-rows.tsx";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { useUploader } from "./use-uploader.ts";

export type EvidenceUploaderProps = {
  place: EvidencePlace;
  /** The file of which a newer version is uploaded, if it is one: then one file is all. */
  replacesId?: string | null;
  /** What the files are, in words: 措施三的佐证材料. */
  what: string;
  /** The id of the file field, which an error summary may link to. */
  fieldId: string;
  /** What whoever looks began here and did not finish. */
  unfinished: readonly UnfinishedUpload[];
  /** The page to go to when a file was stored; else this one stays and shows it. */
  next?: string;
  /** What came of a form sent without JavaScript: `uploadMessage` or `uploadAnswer` of the page's query. */
  answer?: { done: boolean; message: string } | null;
};

const ALLOWED = `不超过 ${fileSize(EVIDENCE_LIMIT_BYTES)}。类型：${EVIDENCE_EXTENSIONS.join("、")}。`;
const ACCEPT = EVIDENCE_EXTENSIONS.map((extension) => `.${extension}`).join(",");

/**
 * 上传佐证材料 to one place. Without JavaScript a plain form for one file; with it, as many as are chosen, dropped, pasted or photographed, each
 * with its progress, going on where it stopped after whatever came between.
 */
export function EvidenceUploader(props: EvidenceUploaderProps) {
  const { place, replacesId = null, what, fieldId, answer } = props;
  const scripted = useSyncExternalStore(noChanges, () => true, () => false);
  const { entries, problem, idle, begun, add, submit, goOn, letGo, deeds } = useUploader(props);
  const { over, zone } = useDroppedFiles(add);
  const told = begun ? null : answer;
  return (
    <form method="post" encType="multipart/form-data" action={uploadAddress(place, replacesId)} onSubmit={submit} noValidate {...zone}>
      {told?.done && <FormMessage outcome="done" title={told.message} />}
      <Notice tone="warning">本系统为非涉密系统，请勿上传涉密材料。</Notice>
      {scripted && <UnfinishedList uploads={idle} accept={ACCEPT} onFile={goOn} onCancel={letGo} />}
      <div className={dropClass(scripted, over)}>
        <FileInput
          name="file"
          id={fieldId}
          label={`上传${what}`}
          hint={hintOf(scripted, replacesId !== null)}
          error={(told && !told.done ? told.message : problem) || undefined}
          accept={ACCEPT}
          multiple={scripted && replacesId === null}
        />
        <Buttons scripted={scripted} onPhoto={add} />
      </div>
      <UploadRows entries={entries} deeds={deeds} />
    </form>
  );
}

/** A phone's camera is asked for where a finger is what points: beside it, the file field itself offers what is stored. */
function Buttons({ scripted, onPhoto }: { scripted: boolean; onPhoto: (files: File[]) => void }) {
  return (
    <ButtonRow>
      <Button type="submit" variant="secondary">
        上传
      </Button>
      {scripted && (
        <span className="hidden pointer-coarse:contents">
          <PickerButton accept="image/*" camera onFiles={onPhoto}>
            拍照上传
          </PickerButton>
        </span>
      )}
    </ButtonRow>
  );
}

/** A place to drop files on looks like one only where a script takes them. */
function dropClass(scripted: boolean, over: boolean): string | undefined {
  if (!scripted) return undefined;
  return `max-w-measure border-2 border-dashed p-4 ${over ? "border-ink bg-wash" : "border-line-strong"}`;
}

/** What a finger cannot do is not said where a finger is what points. */
function hintOf(scripted: boolean, version: boolean): ReactNode {
  if (!scripted) return `每次上传一个文件，${ALLOWED}`;
  return (
    <>
      {version ? "选择一个文件，" : "可以选择多个文件，每个"}
      {ALLOWED}
      <span className="pointer-coarse:hidden">可以把文件拖到这里，也可以在本页按 Ctrl+V 粘贴。</span>
      网络中断或关机后再次选择同一个文件，从停下的地方继续。
    </>
  );
}

function noChanges(): () => void {
  return () => {};
}
