import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { type SummaryRow, SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { EvidenceRoom, FileVersion, OtherPlace } from "#lib/domain/evidence/room.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { lookWords } from "#lib/domain/labels/evidence-review.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { roomHref } from "#lib/input/evidence-room.ts";

/** What is known of the file itself: whose it is, its versions, where else it proves something, who looked at it. */
export function FileFacts({ room }: { room: EvidenceRoom }) {
  const { file, versions, elsewhere, looks, rights } = room;
  const pages = file.contents?.pages;
  const kind = [extensionOf(file.fileName).toUpperCase(), fileSize(file.size), pages && `${pages}页`].filter(Boolean).join(" · ");
  const rows: SummaryRow[] = [
    { key: "上传", value: `${file.uploadedBy}${ofDepartment(file)}，${longTime(file.uploadedAt)}` },
    { key: "类型和大小", value: kind },
    ...(versions.length > 1 ? [{ key: "版本", value: <Versions versions={versions} /> }] : []),
    ...(elsewhere.length > 0 ? [{ key: "同时佐证", value: <Elsewhere places={elsewhere} /> }] : []),
    ...(looks ? [{ key: "查阅记录", value: <Looks looks={looks} /> }] : []),
  ];
  return (
    <Section title="文件情况" id="file">
      <SummaryList rows={rows} />
      <Disclosure summary="校验值（SHA-256）">
        <p className="font-mono text-sm break-all">{file.sha256}</p>
      </Disclosure>
      {rights.change && <Changes room={room} />}
    </Section>
  );
}

function ofDepartment({ uploadedBy, department }: EvidenceRoom["file"]): string {
  return department === null || uploadedBy.includes(department) ? "" : `（${department}）`;
}

function Versions({ versions }: { versions: FileVersion[] }) {
  return (
    <ol role="list">
      {versions.map(({ id, fileName, uploadedAt, uploadedBy, current }, index) => (
        <li key={id}>
          第{index + 1}版{"　"}
          {current ? <strong>{fileName}（本页）</strong> : <TextLink href={roomHref(id)}>{fileName}</TextLink>}
          <span className="ms-2 text-sm text-ink-soft">
            {uploadedBy} {longTime(uploadedAt)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Elsewhere({ places }: { places: OtherPlace[] }) {
  return (
    <ul role="list">
      {places.map(({ id, number, of, page, withdrawn }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <TextLink href={evidencePath(page)}>
            问题{number} {of}
          </TextLink>
          {withdrawn && <Tag>已撤下</Tag>}
        </li>
      ))}
    </ul>
  );
}

function Looks({ looks: { total, latest } }: { looks: NonNullable<EvidenceRoom["looks"]> }) {
  if (total === 0) return "还没有本部室以外的人看过。";
  return (
    <>
      <ul role="list">
        {latest.map(({ name, day, ...counts }) => (
          <li key={`${name} ${day}`}>
            {name}
            <span className="ms-2 text-ink-soft">{[longDay(day), ...lookWords(counts)].join("，")}</span>
          </li>
        ))}
      </ul>
      {total > latest.length && <p className="text-sm text-ink-soft">以上为最近{latest.length}条，共{total}条。</p>}
    </>
  );
}

function Changes({ room: { file, place } }: { room: EvidenceRoom }) {
  return (
    <p className="flex flex-wrap gap-x-6">
      <TextLink href={`/desk/evidence/${file.id}/version`} className="inline-flex min-h-11 items-center">
        上传新版本
      </TextLink>
      <TextLink href={`/desk/findings/${place.number}/evidence/${file.id}`} className="inline-flex min-h-11 items-center">
        撤下这份材料
      </TextLink>
    </p>
  );
}
