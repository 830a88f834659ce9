import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { type EvidenceItem, extensionOf } from "#lib/domain/evidence/file.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { canBeOpened, FileCondition } from "./file-condition.tsx";

export type EvidenceListProps = {
  /** What the list is of, for a screen reader: 措施一的佐证材料. */
  label: string;
  items: readonly EvidenceItem[];
  /** What may be done to a file by whoever looks at it, e.g. withdraw it. */
  actions?: (item: EvidenceItem) => ReactNode;
};

/** 佐证材料 of one measure, each to be downloaded. A withdrawn file stays, struck through, with the reason. */
export function EvidenceList({ label, items, actions }: EvidenceListProps) {
  if (items.length === 0) return <p className="text-ink-soft">还没有佐证材料。</p>;
  return (
    <ul role="list" aria-label={label} className="max-w-measure border-t border-line">
      {items.map((item) => (
        <li key={item.id} className="border-b border-line py-3">
          <EvidenceName item={item} />
          <p className="text-sm text-ink-soft">
            {extensionOf(item.fileName).toUpperCase()} · {fileSize(item.size)} · {item.uploadedBy}{" "}
            {longTime(item.uploadedAt)} 上传
          </p>
          {item.withdrawn && (
            <p className="text-sm">
              {longTime(item.withdrawn.at)} 撤下，理由：{item.withdrawn.reason}
            </p>
          )}
          <FileCondition item={item} />
          {actions?.(item)}
        </li>
      ))}
    </ul>
  );
}

function EvidenceName({ item }: { item: EvidenceItem }) {
  const words = item.withdrawn ? <s>{item.fileName}</s> : item.fileName;
  const name = canBeOpened(item) ? (
    <TextLink href={`/api/evidence/${item.id}`} className="wrap-anywhere">
      {words}
    </TextLink>
  ) : (
    <span className="wrap-anywhere">{words}</span>
  );
  if (!item.withdrawn) return <p>{name}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {name} <Tag>已撤下</Tag>
    </p>
  );
}
