import type { Day } from "#lib/domain/day.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { SectionText } from "#lib/domain/notice/section.ts";
import type { NoticeStatus } from "#lib/domain/notice/status.ts";
import type { Transaction } from "./client.ts";
import { toDayOrNull } from "./day-column.ts";
import type { NoticeSectionUncheckedUpdateManyInput } from "./generated/models/NoticeSection.ts";
import type { NoticeGetPayload, NoticeUncheckedUpdateManyInput } from "./generated/models/Notice.ts";
import { storedNotice } from "./stored-notice.ts";

/** `number`: of the finding it tells of, through the round. */
export type LoadedSection = SectionText & { id: string; ordinal: number; version: number; number: number | null };

/** A notice as commands change it: locked until the end of the transaction. `content` is what was frozen when it was submitted. */
export type LoadedNotice = {
  id: string;
  inspectionId: string;
  status: NoticeStatus;
  title: string;
  /** 监督期限; null until both days are set. */
  opinions: { from: Day; until: Day } | null;
  correctsId: string | null;
  changeNote: string | null;
  asOf: Day | null;
  content: NoticeContent | null;
  version: number;
  sections: LoadedSection[];
};

/** The notice of this id with its sections in their order, locked; null where there is none. */
export async function loadNotice(tx: Transaction, id: string): Promise<LoadedNotice | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Notice" WHERE id = ${id} FOR UPDATE`;
  if (!locked[0]) return null;
  return noticeOnFile(await tx.notice.findUniqueOrThrow({ where: { id }, select: noticeFields }));
}

/** The row as it is on file, for reading or for changing. */
export function noticeOnFile({ opinionsFrom, opinionsUntil, asOf, content, sections, ...notice }: NoticeGetPayload<{ select: typeof noticeFields }>): LoadedNotice {
  return {
    ...notice,
    sections: sections.map(({ finding, ...section }) => ({ ...section, number: finding?.number ?? null })),
    opinions: spanOf(opinionsFrom, opinionsUntil),
    asOf: toDayOrNull(asOf),
    content: content === null ? null : storedNotice.parse(content),
  };
}

/** Two columns that make a span only together. */
export function spanOf(from: Date | null, until: Date | null): { from: Day; until: Day } | null {
  const [first, last] = [toDayOrNull(from), toDayOrNull(until)];
  return first !== null && last !== null ? { from: first, until: last } : null;
}

/** What of a row `noticeOnFile` needs. */
export const noticeFields = {
  ...{ id: true, inspectionId: true, status: true, title: true, opinionsFrom: true, opinionsUntil: true },
  ...{ correctsId: true, changeNote: true, asOf: true, content: true, version: true },
  sections: {
    orderBy: { ordinal: "asc" },
    select: {
      ...{ id: true, ordinal: true, version: true, key: true, kind: true, findingId: true },
      ...{ heading: true, body: true, seenHeading: true, seenBody: true },
      finding: { select: { number: true } },
    },
  },
} as const;

/** Saves a notice that is still as it was loaded; false where it is not. */
export async function saveNotice(
  tx: Transaction,
  { id, status, version }: Pick<LoadedNotice, "id" | "status" | "version">,
  data: Omit<NoticeUncheckedUpdateManyInput, "version">,
): Promise<boolean> {
  const { count } = await tx.notice.updateMany({ where: { id, status, version }, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

type SectionWords = Pick<NoticeSectionUncheckedUpdateManyInput, "heading" | "body" | "seenHeading" | "seenBody">;

/** Saves one section that is still as it was loaded; false where it is not. Whoever calls it saves the notice too: it says something else now. */
export async function saveSection(tx: Transaction, { id, version }: Pick<LoadedSection, "id" | "version">, data: SectionWords): Promise<boolean> {
  const { count } = await tx.noticeSection.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

/** The id of the round being followed up, locked, so that of two notices begun at once one is seen by the other; null before there is one. */
export async function lockRoundInUse(tx: Transaction): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Inspection" WHERE current FOR UPDATE`;
  return rows[0]?.id ?? null;
}

/** How records name a notice. */
export function subjectOfNotice({ title }: { title: string }): string {
  return `通报《${title}》`;
}
