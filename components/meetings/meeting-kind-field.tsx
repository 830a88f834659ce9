import { RadiosField, TextField } from "#components/form/fields.tsx";
import { MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import { MEETING_KINDS } from "#lib/domain/meetings.ts";

const kinds = MEETING_KINDS.map((value) => ({ value, label: MEETING_KIND_WORDS[value] }));

/** What is asked of a meeting that sits now: the least there is. */
export function MeetingKindField() {
  return (
    <>
      <RadiosField name="kind" label="会议类型" choices={kinds} defaultValue="LEADING_GROUP" inline />
      <TextField name="title" label="会议名称" width="long" optional />
    </>
  );
}
