import { FindingLight } from "#components/findings/finding-status.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { ASK_WORDS } from "#lib/domain/labels/meetings.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { AgendaLine } from "#lib/domain/meeting-views.ts";

type AgendaListProps = {
  lines: AgendaLine[];
  /** Where a finding is shown to the meeting; null before a meeting is chosen. */
  hrefOf: (number: number) => string | null;
};

/** What a meeting goes through, in its order. */
export function AgendaList({ lines, hrefOf }: AgendaListProps) {
  const columns: Column<AgendaLine>[] = [
    { key: "light", header: "红绿灯", cell: (line) => <FindingLight light={line.light} /> },
    { key: "title", header: "问题", rowHeader: true, cell: (line) => <Titled line={line} href={hrefOf(line.number)} /> },
    { key: "department", header: "责任部室", cell: (line) => line.department ?? "尚未确定" },
    { key: "deadline", header: "整改时限", cell: (line) => (line.deadline ? longDay(line.deadline) : "尚未确定") },
    { key: "asks", header: "请会议研究", cell: (line) => <Asks asks={line.asks} /> },
  ];
  return <DataTable caption="过会清单" captionHidden columns={columns} rows={lines} rowKey={(line) => line.number} />;
}

function Titled({ line: { number, title }, href }: { line: AgendaLine; href: string | null }) {
  const words = `${number}　${title ?? UNTITLED_FINDING}`;
  return href ? <TextLink href={href}>{words}</TextLink> : words;
}

function Asks({ asks }: Pick<AgendaLine, "asks">) {
  if (asks.length === 0) return "—";
  return (
    <span className="flex flex-wrap gap-1">
      {asks.map((ask) => (
        <Tag key={ask}>{ASK_WORDS[ask]}</Tag>
      ))}
    </span>
  );
}
