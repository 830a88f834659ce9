import { dayAt } from "#lib/domain/day.ts";
import { TextLink } from "#components/ui/link.tsx";
import { clockTime, dayInWeek } from "#lib/domain/labels/dates.ts";

/** When a week's entries are due, whether that has passed, and the way to the rules it follows from. */
export function CutOff({ cutOff, passed }: { cutOff: Date | null; passed: boolean }) {
  return (
    <>
      {cutOff === null ? (
        "这一周截止日之前没有工作日，不设填报截止时间。"
      ) : (
        <>
          填报截止：{cutOffWords(cutOff)}，{passed ? <strong>已截止</strong> : "尚未截止"}。
        </>
      )}
      <TextLink href="/desk/rules" className="ms-2 inline-block text-base print:hidden">
        跟进规则
      </TextLink>
    </>
  );
}

/** "7月1日（周五）12:00" */
export function cutOffWords(cutOff: Date): string {
  const day = dayAt(cutOff);
  return `${dayInWeek(day)}${clockTime(cutOff)}`;
}
