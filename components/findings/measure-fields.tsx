import { DateField, TextAreaField } from "#components/form/fields.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";

/** The wording and the deadline of a measure. `latest` is its finding's own deadline. */
export function MeasureFields({ kept, latest }: { kept?: { text: string; deadline: Day | null }; latest: Day | null }) {
  return (
    <>
      <TextAreaField name="text" label="措施内容" hint="写明要做什么，一项措施一件事。" rows={3} limit={500} defaultValue={kept?.text} />
      <DateField
        name="deadline"
        label="措施时限"
        hint={latest ? `不晚于问题的整改时限（${longDay(latest)}）。不填则与问题的时限相同。` : "不填则与问题的时限相同。"}
        defaultValue={kept?.deadline ?? undefined}
        optional
      />
    </>
  );
}
