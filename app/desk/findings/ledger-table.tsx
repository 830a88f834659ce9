import type { ReactNode } from "react";
import { FindingLight, FindingStatusMark } from "#components/findings/finding-status.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { chineseNumber, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { type LedgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import type { LedgerLine } from "#lib/queries/ledger.ts";

/** The findings, one per line; number and title lead to the finding. */
export function LedgerTable({ lines, filter, caption }: { lines: LedgerLine[]; filter: LedgerFilter; caption: string }) {
  const sort = (key: SortKey) => sortBy(key, filter);
  const columns: Column<LedgerLine>[] = [
    { key: "number", header: "编号", sort: sort("number"), cell: (line) => <NumberLink {...line} /> },
    { key: "title", header: "问题", rowHeader: true, cell: (line) => <Title {...line} /> },
    { key: "part", header: "方面", cell: ({ part }) => (part === null ? <None /> : <OneLine>{`方面${chineseNumber(part)}`}</OneLine>) },
    { key: "leader", header: "责任领导", cell: ({ leader }) => (leader === null ? <Unset /> : <OneLine>{leader}</OneLine>) },
    { key: "department", header: "责任部室", sort: sort("department"), cell: (line) => <Departments {...line} /> },
    { key: "deadline", header: "整改时限", sort: sort("deadline"), cell: (line) => <Deadline {...line} /> },
    { key: "light", header: "红绿灯", cell: ({ light }) => <FindingLight light={light} /> },
    { key: "status", header: "状态", sort: sort("status"), cell: ({ status }) => <FindingStatusMark status={status} /> },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={lines} rowKey={({ number }) => number} />;
}

type SortKey = "number" | "deadline" | "status" | "department";

/** Sorts by this column; once more, the other way round. */
function sortBy(key: SortKey, filter: LedgerFilter): Column<LedgerLine>["sort"] {
  const href = (sort: LedgerFilter["sort"]) => ledgerHref({ ...filter, sort, page: 1 });
  if (filter.sort === key) return { href: href(`-${key}`), direction: "ascending" };
  return { href: href(key), direction: filter.sort === `-${key}` ? "descending" : undefined };
}

function NumberLink({ number }: Pick<LedgerLine, "number">) {
  return (
    <TextLink href={`/desk/findings/${number}`} className="font-bold">
      <span className="sr-only">问题</span>
      {number}
    </TextLink>
  );
}

function Title({ title }: Pick<LedgerLine, "title">) {
  return title === null ? <span className="text-ink-soft">{UNTITLED_FINDING}</span> : title;
}

function Departments({ department, supporting }: Pick<LedgerLine, "department" | "supporting">) {
  return (
    <>
      {department ?? <Unset />}
      {supporting.length > 0 && <span className="block text-sm text-ink-soft">配合：{supporting.join("、")}</span>}
    </>
  );
}

function Deadline({ deadline, firstDeadline }: Pick<LedgerLine, "deadline" | "firstDeadline">) {
  if (deadline === null) return <Unset />;
  const moved = firstDeadline !== null && firstDeadline !== deadline;
  return (
    <>
      <OneLine>{longDay(deadline)}</OneLine>
      {moved && (
        <span className="block text-sm text-ink-soft">
          <Tag>{deadline > firstDeadline ? "已延期" : "已提前"}</Tag> <OneLine>原{longDay(firstDeadline)}</OneLine>
        </span>
      )}
    </>
  );
}

function OneLine({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap">{children}</span>;
}

function Unset() {
  return <span className="whitespace-nowrap text-ink-soft">尚未确定</span>;
}

function None() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="sr-only">无</span>
    </>
  );
}
