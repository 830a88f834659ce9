import { DateField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { ScreenFinding } from "#lib/domain/meeting-views.ts";
import type { MeetingDecisionKind } from "#lib/domain/meetings.ts";

type DecisionFieldsProps = { kind: MeetingDecisionKind; finding: Pick<ScreenFinding, "deadline"> };

const TEXT: Record<MeetingDecisionKind, { label: string; hint: string }> = {
  RESOLUTION: { label: "议定事项", hint: "写明议定了什么。" },
  MEASURE: { label: "措施内容", hint: "写明要做什么，一项措施一件事；保存后列入该问题的整改措施。" },
  DEADLINE: { label: "调整理由", hint: "记入纪要，也作为时限调整的理由留存；首次时限保留在案。" },
};

/** What was decided, who is to do it, and by when. */
export function DecisionFields({ kind, finding: { deadline } }: DecisionFieldsProps) {
  const text = <TextAreaField name="text" {...TEXT[kind]} rows={2} limit={500} />;
  const responsible = <TextField name="responsible" label="责任人" width="medium" optional />;
  if (kind === "DEADLINE") {
    return (
      <>
        {text}
        <DateField name="deadline" label="新的整改时限" hint={deadline ? `现行时限 ${longDay(deadline)}。` : undefined} />
        {responsible}
      </>
    );
  }
  const latest = kind === "MEASURE" && deadline ? `不晚于问题的整改时限（${longDay(deadline)}）；不填则与它相同。` : undefined;
  return (
    <>
      {text}
      {responsible}
      <DateField name="deadline" label={kind === "MEASURE" ? "措施时限" : "完成时限"} hint={latest} optional />
    </>
  );
}
