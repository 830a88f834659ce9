import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type Day, daysBetween } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { LOOK_BACK_WAY_WORDS, lookBackName } from "#lib/domain/labels/look-backs.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { LookBackLine } from "#lib/domain/look-back-views.ts";
import { LookBackMark } from "./look-back-mark.tsx";

type LookBackTableProps = { lines: LookBackLine[]; tab: "due" | "planned" | "done"; today: Day; caption: string };

/** A page of look-backs, each with the way to its own page. */
export function LookBackTable({ lines, tab, today, caption }: LookBackTableProps) {
  const last = tab === "done" ? DONE : [dueColumn(today)];
  return <DataTable caption={caption} rows={lines} rowKey={({ id }) => id} columns={[...COMMON, ...last]} />;
}

const COMMON: Column<LookBackLine>[] = [
  { key: "number", header: "编号", numeric: true, cell: ({ number }) => number },
  {
    key: "title",
    header: "问题",
    rowHeader: true,
    cell: ({ id, sequence, title }) => (
      <>
        <TextLink href={`/desk/lookbacks/${id}`} className="font-bold break-words">
          {title ?? UNTITLED_FINDING}
          <span className="sr-only">，{lookBackName(sequence)}</span>
        </TextLink>
        <span aria-hidden="true" className="block text-sm text-ink-soft">{lookBackName(sequence)}</span>
      </>
    ),
  },
  { key: "department", header: "责任部室", cell: ({ department }) => department ?? "—" },
  { key: "closedOn", header: "销号日期", cell: ({ closedOn }) => <Nowrap>{closedOn ? longDay(closedOn) : "—"}</Nowrap> },
];

function dueColumn(today: Day): Column<LookBackLine> {
  return {
    key: "dueOn",
    header: "应查日期",
    cell: ({ dueOn }) => (
      <>
        <Nowrap>{longDay(dueOn)}</Nowrap>
        {dueOn < today && <strong className="block text-cinnabar">已过{daysBetween(dueOn, today)}天</strong>}
        {dueOn === today && <strong className="block">今天</strong>}
      </>
    ),
  };
}

const DONE: Column<LookBackLine>[] = [
  { key: "doneOn", header: "查看日期", cell: ({ doneOn }) => <Nowrap>{doneOn ? longDay(doneOn) : "—"}</Nowrap> },
  { key: "way", header: "方式", cell: ({ way }) => (way ? LOOK_BACK_WAY_WORDS[way] : "—") },
  { key: "status", header: "结果", cell: ({ status }) => <LookBackMark status={status} /> },
];

function Nowrap({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}
