import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Select } from "#components/ui/select.tsx";
import { weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import type { Week } from "#lib/domain/week.ts";

export type WeekSwitchProps = {
  week: Week;
  /** Every week there is, the latest first. */
  weeks: Week[];
};

/** To the week before, the week after, or any other. */
export function WeekSwitch({ week, weeks }: WeekSwitchProps) {
  const at = weeks.indexOf(week);
  const [later, earlier] = [weeks[at - 1], weeks[at + 1]];
  const options = weeks.map((each, index) => ({
    value: each,
    label: `${weekName(each)}${index === 0 ? "（本周）" : ""} ${weekSpan(each)}`,
  }));
  return (
    <div className="flex min-w-0 flex-wrap items-end gap-x-5 gap-y-2 print:hidden">
      {earlier && <Step week={earlier} label="上一周" />}
      {later && <Step week={later} label="下一周" />}
      <form action="/desk/weeks" method="get" className="flex min-w-0 items-end gap-2 *:mb-0 [&_select]:w-full">
        <Select name="week" label="选择周次" labelHidden options={options} defaultValue={week} />
        <Button type="submit" className="shrink-0 whitespace-nowrap">
          转到
        </Button>
      </form>
    </div>
  );
}

function Step({ week, label }: { week: Week; label: string }) {
  return (
    <TextLink href={`/desk/weeks/${week}`} className="inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only">，{weekName(week)}</span>
    </TextLink>
  );
}
