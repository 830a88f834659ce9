import { DateField, RadiosField, TextAreaField, TextField } from "#components/form/fields.tsx";
import type { MeetingCourse } from "#lib/domain/meeting-views.ts";
import { MEETING_KINDS, type MeetingKind } from "#lib/domain/meetings.ts";
import { MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";

const HINTS: Partial<Record<MeetingKind, string>> = {
  LEADING_GROUP: "计入公开页的会议次数",
  DEMOCRATIC_LIFE: "计入公开页的会议次数",
};

const kinds = MEETING_KINDS.map((value) => ({ value, label: MEETING_KIND_WORDS[value], hint: HINTS[value] }));

type Kept = Pick<MeetingCourse, "kind" | "heldOn" | "title" | "place" | "chair" | "attendees" | "recorder" | "summary">;

/** What is on record of a meeting, its decisions aside. */
export function MeetingFields({ kept }: { kept?: Kept }) {
  return (
    <>
      <RadiosField name="kind" label="会议类型" choices={kinds} defaultValue={kept?.kind} />
      <DateField name="heldOn" label="会议日期" hint="原文只计次数、未载明日期的可以不填；纪要定稿前必须填写。" defaultValue={kept?.heldOn ?? undefined} optional />
      <TextField name="title" label="会议名称" hint="例如“第十次整改领导小组会议”。" defaultValue={kept?.title ?? ""} optional />
      <TextField name="place" label="地点" width="medium" defaultValue={kept?.place ?? ""} optional />
      <TextField name="chair" label="主持人" width="medium" defaultValue={kept?.chair ?? ""} optional />
      <TextAreaField name="attendees" label="参加人员" rows={3} limit={1000} defaultValue={kept?.attendees ?? ""} optional />
      <TextField name="recorder" label="记录人" width="medium" defaultValue={kept?.recorder ?? ""} optional />
      <TextAreaField name="summary" label="会议内容" rows={8} limit={5000} defaultValue={kept?.summary ?? ""} optional />
    </>
  );
}
