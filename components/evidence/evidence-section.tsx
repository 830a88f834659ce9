import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { EvidenceItem } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { UploadAnswer } from "#lib/input/upload-outcome.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { EvidenceUploader } from "./evidence-uploader.tsx";

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
  items: readonly EvidenceItem[];
  /** Whether whoever looks may add files and withdraw them. */
  mayUpload: boolean;
  /** Where one chooses among what is on file already. */
  reuseHref?: string;
  fieldId: string;
  /** What came of a form sent without JavaScript. */
  answer: UploadAnswer | null;
};

/** 佐证材料 of one place: what is there, and for those at work the means to add to it and to take back. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { id, title = "佐证材料", description, number, place, of, items, mayUpload, reuseHref, fieldId, answer } = props;
  const withdrawal = (item: EvidenceItem) =>
    mayUpload && !item.withdrawn && <WithdrawLink number={number} item={item} />;
  return (
    <Section title={title} id={id} description={description}>
      <EvidenceList label={`${of}的佐证材料`} items={items} actions={withdrawal} />
      {mayUpload && (
        <div className="mt-6">
          <EvidenceUploader place={place} of={of} fieldId={fieldId} answer={answer} />
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

function WithdrawLink({ number, item }: { number: number; item: EvidenceItem }) {
  return (
    <TextLink href={`/desk/findings/${number}/evidence/${item.id}`} className="inline-flex min-h-11 items-center">
      撤下<span className="sr-only">：{item.fileName}</span>
    </TextLink>
  );
}
