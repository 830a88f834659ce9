import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { EvidenceItem, VersionedItem } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import type { UploadAnswer } from "#lib/input/upload-outcome.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { EvidenceUploader } from "./upload/evidence-uploader.tsx";
import { NotesOnUploading } from "./upload/notes-on-uploading.tsx";

export type EvidenceSectionProps = {
  /** The anchor of the section. */
  id: string;
  title?: string;
  description?: ReactNode;
  /** The number of the finding it is all about. */
  number: number;
  place: EvidencePlace;
  /** The place in words: 措施三, 督办单〔2022〕3号. */
  of: string;
  items: readonly VersionedItem[];
  /** What whoever looks began to upload here and did not finish. */
  unfinished: readonly UnfinishedUpload[];
  /** Whether whoever looks may add files and withdraw them. */
  mayUpload: boolean;
  /** Where one chooses among what is on file already. */
  reuseHref?: string;
  fieldId: string;
  /** What came of a form sent without JavaScript. */
  answer: UploadAnswer | null;
  /** What those who add files should know. */
  notes?: UploadNotes | null;
};

/** 佐证材料 of one place: what is there, and for those at work the means to add to it and to take back. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { id, title = "佐证材料", description, number, place, of, items, unfinished, mayUpload, reuseHref, fieldId, answer, notes } =
    props;
  const changes = (item: EvidenceItem) =>
    mayUpload && !item.withdrawn && !item.replacedAt && <ChangeLinks number={number} item={item} />;
  return (
    <Section title={title} id={id} description={description}>
      <EvidenceList label={`${of}的佐证材料`} items={items} reviewed={"measureId" in place} actions={changes} />
      {mayUpload && (
        <div className="mt-6 max-w-measure">
          {notes && <NotesOnUploading notes={notes} />}
          <EvidenceUploader place={place} what={`${of}的佐证材料`} fieldId={fieldId} unfinished={unfinished} answer={answer} />
          {reuseHref && (
            <p className="mt-4">
              材料已在别处上传过的，不必再传：<TextLink href={reuseHref}>选用已有材料</TextLink>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

/** 上传新版本 for what is to be put right, 撤下 for what proves nothing. */
function ChangeLinks({ number, item: { id, fileName } }: { number: number; item: EvidenceItem }) {
  const links = [
    { label: "上传新版本", href: `/desk/evidence/${id}/version` },
    { label: "撤下", href: `/desk/findings/${number}/evidence/${id}` },
  ];
  return links.map(({ label, href }) => (
    <TextLink key={href} href={href} className="inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only">：{fileName}</span>
    </TextLink>
  ));
}
