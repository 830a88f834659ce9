import type { ReactNode } from "react";
import { FindingLight, FindingStatusMark } from "#components/findings/finding-status.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SortableHeader } from "#components/ui/sortable-header.tsx";
import { Table, Td, Th, Thead } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { chineseNumber, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { type LedgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import type { LedgerLine } from "#lib/queries/ledger.ts";

type LedgerTableProps = { lines: LedgerLine[]; filter: LedgerFilter; caption: string };

/** The findings, one per line; on a narrow screen number and title head a block. */
export function LedgerTable({ lines, filter, caption }: LedgerTableProps) {
  return (
    <Table caption={caption} captionHidden>
      <Thead>
        <SortableHeader {...sortBy("number", filter)}>编号</SortableHeader>
        <Th>问题</Th>
        <Th>方面</Th>
        <Th>责任领导</Th>
        <SortableHeader {...sortBy("department", filter)}>责任部室</SortableHeader>
        <SortableHeader {...sortBy("deadline", filter)}>整改时限</SortableHeader>
        <Th>红绿灯</Th>
        <SortableHeader {...sortBy("status", filter)}>状态</SortableHeader>
      </Thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <Line {...line} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type SortKey = "number" | "deadline" | "status" | "department";

/** Sorts by this column; once more, the other way round. */
function sortBy(key: SortKey, filter: LedgerFilter): { href: string; direction?: "ascending" | "descending" } {
  const href = (sort: LedgerFilter["sort"]) => ledgerHref({ ...filter, sort, page: 1 });
  if (filter.sort === key) return { href: href(`-${key}`), direction: "ascending" };
  return { href: href(key), direction: filter.sort === `-${key}` ? "descending" : undefined };
}

function Line(line: LedgerLine) {
  const { number, title, part, leader, light, status } = line;
  return (
    <>
      <Td>
        <span className="hidden text-ink-soft @min-[48rem]/table:inline">{number}</span>
      </Td>
      <Td rowHeader>
        <TextLink href={`/desk/findings/${number}`}>
          <span className="@min-[48rem]/table:hidden">{number}　</span>
          {title ?? UNTITLED_FINDING}
        </TextLink>
      </Td>
      <Td label="方面">{part === null ? <Dash /> : <OneLine>{`方面${chineseNumber(part)}`}</OneLine>}</Td>
      <Td label="责任领导">{leader === null ? <Unset /> : <OneLine>{leader}</OneLine>}</Td>
      <Td label="责任部室">
        <Departments {...line} />
      </Td>
      <Td label="整改时限">
        <Deadline {...line} />
      </Td>
      <Td label="红绿灯">
        <FindingLight light={light} />
      </Td>
      <Td label="状态">
        <FindingStatusMark status={status} />
      </Td>
    </>
  );
}

function Departments({ department, supporting }: Pick<LedgerLine, "department" | "supporting">) {
  return (
    <>
      {department === null ? <Unset /> : <OneLine>{department}</OneLine>}
      {supporting.length > 0 && (
        <span className="block text-sm text-ink-soft">
          配合：
          {supporting.map((name, index) => (
            <OneLine key={name}>{index === 0 ? name : `、${name}`}</OneLine>
          ))}
        </span>
      )}
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
        <>
          {" "}
          <Tag>{deadline > firstDeadline ? "已延期" : "已提前"}</Tag>
          <span className="block text-sm whitespace-nowrap text-ink-soft">原{longDay(firstDeadline)}</span>
        </>
      )}
    </>
  );
}

function OneLine({ children }: { children: ReactNode }) {
  return <span className="inline-block whitespace-nowrap">{children}</span>;
}

function Unset() {
  return <span className="whitespace-nowrap text-ink-soft">尚未确定</span>;
}

function Dash() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="sr-only">无</span>
    </>
  );
}
