import { DateField, GroupedFields, TextAreaField } from "#components/form/fields.tsx";
import type { Day } from "#lib/domain/day.ts";

type HeadFieldsProps = { title: string; opinions: { from: Day; until: Day } | null };

/** The title of a notice, and from when until when the public is asked to write. */
export function HeadFields({ title, opinions }: HeadFieldsProps) {
  return (
    <>
      <TextAreaField name="title" label="标题" hint="发布时的全称。" rows={2} limit={200} defaultValue={title} />
      <GroupedFields id="opinions" legend="监督期限" hint="请群众在这段时间内反映意见，首尾两天都算在内。现在定不下来的，可以在提交前再填。">
        <DateField name="opinionsFrom" label="自" optional defaultValue={opinions?.from} />
        <DateField name="opinionsUntil" label="至" optional defaultValue={opinions?.until} />
      </GroupedFields>
    </>
  );
}
