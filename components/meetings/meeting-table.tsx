import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { MeetingLine } from "#lib/domain/meeting-views.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";

const columns: Column<MeetingLine>[] = [
  {
    key: "name",
    header: "会议",
    rowHeader: true,
    cell: (row) => <TextLink href={`/desk/meetings/${row.id}`}>{row.title ?? MEETING_KIND_WORDS[row.kind]}</TextLink>,
  },
  { key: "kind", header: "类型", cell: (row) => MEETING_KIND_WORDS[row.kind] },
  { key: "day", header: "日期", cell: (row) => (row.heldOn ? longDay(row.heldOn) : "未载明") },
  { key: "place", header: "地点", cell: (row) => row.place ?? "—" },
  { key: "decisions", header: "会议决定", numeric: true, cell: (row) => `${row.decisions} 项` },
  { key: "state", header: "纪要", cell: (row) => <MinutesState {...row} /> },
];

/** The meetings, one per line; the name leads to the meeting's page. */
export function MeetingTable({ rows, asOf }: { rows: MeetingLine[]; asOf: string }) {
  return <DataTable caption={`会议（截至${longDay(asOf)}）`} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Whether a meeting is still to come, and whether its minutes are final. */
export function MinutesState({ held, ended }: Pick<MeetingLine, "held" | "ended">) {
  if (!held) return <Tag>尚未召开</Tag>;
  return ended ? "已定稿" : "未定稿";
}
