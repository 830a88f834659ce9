import { DateField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { DECISION_TEXT_WORDS } from "#lib/domain/labels/meetings.ts";
import type { ScreenFinding } from "#lib/domain/meeting-views.ts";
import type { MeetingDecisionKind } from "#lib/domain/meetings.ts";

type DecisionFieldsProps = { kind: MeetingDecisionKind; finding: Pick<ScreenFinding, "deadline"> };

const HINTS: Record<MeetingDecisionKind, string> = {
  RESOLUTION: "写明议定了什么。",
  MEASURE: "写明要做什么，一项措施一件事；保存后列入该问题的整改措施。",
  DEADLINE: "记入纪要，也作为时限调整的理由留存；首次时限保留在案。",
};

/** Person and day side by side where the wall is wide: the whole form on one screen. */
const BESIDE = "grid max-w-measure gap-x-10 @4xl:grid-cols-2";

/** What was decided, who is to do it, and by when. */
export function DecisionFields({ kind, finding: { deadline } }: DecisionFieldsProps) {
  const text = <TextAreaField name="text" label={DECISION_TEXT_WORDS[kind]} hint={HINTS[kind]} rows={2} limit={500} />;
  const responsible = <TextField name="responsible" label="责任人" width="medium" optional />;
  if (kind === "DEADLINE") {
    return (
      <>
        {text}
        <div className={BESIDE}>
          <DateField name="deadline" label="新的整改时限" hint={deadline ? `现行时限 ${longDay(deadline)}。` : undefined} />
          {responsible}
        </div>
      </>
    );
  }
  const latest = kind === "MEASURE" && deadline ? `不晚于问题的整改时限（${longDay(deadline)}）；不填则与它相同。` : undefined;
  return (
    <>
      {text}
      <div className={BESIDE}>
        {responsible}
        <DateField name="deadline" label={kind === "MEASURE" ? "措施时限" : "完成时限"} hint={latest} optional />
      </div>
    </>
  );
}
