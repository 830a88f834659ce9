import { dayAt, weekdayOf } from "#lib/domain/day.ts";
import { clockTime, shortDay, weekdayName } from "#lib/domain/labels/dates.ts";

/** When a week's entries are due, and whether that has passed. */
export function CutOff({ cutOff, passed }: { cutOff: Date | null; passed: boolean }) {
  if (cutOff === null) return "这一周没有工作日，不设填报截止时间。";
  return (
    <>
      填报截止：{cutOffWords(cutOff)}，{passed ? <strong>已截止</strong> : "尚未截止"}。
    </>
  );
}

/** "7月1日（周五）12:00" */
export function cutOffWords(cutOff: Date): string {
  const day = dayAt(cutOff);
  return `${shortDay(day)}（${weekdayName(weekdayOf(day))}）${clockTime(cutOff)}`;
}
