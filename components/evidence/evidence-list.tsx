import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { type EvidenceItem, extensionOf, type VersionedItem } from "#lib/domain/evidence/file.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { fileAddress } from "#lib/input/evidence-address.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { ConditionLine, isOpen } from "./file-condition.tsx";
import { isUnderReview, ReviewLine, ReviewMark } from "./review-mark.tsx";

export type EvidenceListProps = {
  /** What the list is of, for a screen reader: 措施一的佐证材料. */
  label: string;
  items: readonly VersionedItem[];
  /** Whether the office reviews these files one by one: then those it has not seen yet say so. */
  reviewed?: boolean;
  /** What may be done to a file by whoever looks at it, e.g. withdraw it. */
  actions?: (item: EvidenceItem) => ReactNode;
};

/**
 * 佐证材料 of one place, each to be looked at and to be downloaded, with what the office made of it. A withdrawn file stays, struck
 * through, with the reason; older versions lie folded under the newest.
 */
export function EvidenceList({ label, items, reviewed = false, actions }: EvidenceListProps) {
  if (items.length === 0) return <p className="text-ink-soft">还没有佐证材料。</p>;
  return (
    <ul role="list" aria-label={label} className="max-w-measure border-t border-line">
      {items.map((item) => (
        <li key={item.id} className="border-b border-line py-3">
          <Item item={item} reviewed={reviewed} />
          {actions && <div className="flex flex-wrap gap-x-6">{actions(item)}</div>}
          <OlderVersions versions={item.older} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item, reviewed }: { item: EvidenceItem; reviewed: boolean }) {
  const { withdrawn, review, condition } = item;
  return (
    <>
      <EvidenceName item={item} />
      <p className="text-sm text-ink-soft">
        {extensionOf(item.fileName).toUpperCase()} · {fileSize(item.size)} · {item.uploadedBy} {longTime(item.uploadedAt)} 上传
      </p>
      <ConditionLine condition={condition} />
      {review && <ReviewLine review={review} />}
      {!review && reviewed && isUnderReview(item) && (
        <p className="text-sm">
          <ReviewMark review={null} />
        </p>
      )}
      {withdrawn && (
        <p className="text-sm">
          {longTime(withdrawn.at)} 撤下，理由：{withdrawn.reason}
        </p>
      )}
    </>
  );
}

function EvidenceName({ item: { id, fileName, withdrawn, condition } }: { item: EvidenceItem }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <TextLink href={roomHref(id)} className="font-bold wrap-anywhere">
        {withdrawn ? <s>{fileName}</s> : fileName}
      </TextLink>
      {withdrawn && <Tag>已撤下</Tag>}
      {isOpen(condition) && (
        <TextLink href={fileAddress(id)} className="text-sm">
          下载<span className="sr-only">：{fileName}</span>
        </TextLink>
      )}
    </p>
  );
}

function OlderVersions({ versions }: { versions: readonly EvidenceItem[] }) {
  if (versions.length === 0) return null;
  return (
    <Disclosure summary={`旧版本（${versions.length}）`}>
      <ul role="list" className="space-y-3">
        {versions.map((item) => (
          <li key={item.id}>
            <Item item={item} reviewed={false} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
