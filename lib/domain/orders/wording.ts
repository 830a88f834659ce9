import type { Day } from "../day.ts";
import { type FindingStatus, isAwaiting } from "../finding.ts";
import { longDay } from "../labels/dates.ts";
import type { Trouble } from "../ladder/trouble.ts";

/** What an order is about, as it stands today. */
export type OrderGrounds = {
  number: number;
  title: string | null;
  status: FindingStatus;
  today: Day;
  deadline: Day | null;
  /** Measures not done yet. */
  openMeasures: number;
  troubles: readonly Trouble[];
  /** Working days past the deadline, and weeks missed one after another up to now. */
  workingDaysLate: number;
  weeksMissed: number;
};

/** 督办事由 and 督办要求, worded from the facts. */
export type OrderWording = { cause: string; requirement: string };

/** The words an order begins with; the office goes over them before it goes out. */
export function orderWording(grounds: OrderGrounds): OrderWording {
  const kinds = grounds.troubles.map(({ kind }) => kind);
  const causes = grounds.troubles.map((trouble) => CAUSES[trouble.kind](grounds, trouble));
  const demands = [...kinds.flatMap((kind) => DEMANDS[kind]), "书面回复办理情况，并附佐证材料。"];
  return {
    cause: `${nameOf(grounds)}，${causes.join("；") || progressOf(grounds)}。`,
    requirement: demands.map((demand, index) => `${index + 1}．${demand}`).join("\n"),
  };
}

function nameOf({ number, title }: OrderGrounds): string {
  return title ? `问题${number}“${title}”` : `问题${number}`;
}

const CAUSES: Record<Trouble["kind"], (grounds: OrderGrounds, trouble: Trouble) => string> = {
  LATE: (grounds) => {
    const due = grounds.deadline ? `整改时限为${longDay(grounds.deadline)}，` : "";
    return `${due}截至${longDay(grounds.today)}已逾期${grounds.workingDaysLate}个工作日，${progressOf(grounds)}`;
  },
  SILENT: ({ weeksMissed }, { since }) =>
    weeksMissed > 1
      ? `自${longDay(since)}填报截止起连续${weeksMissed}周未填报整改进展`
      : `未在${longDay(since)}截止前填报整改进展`,
};

function progressOf({ status, openMeasures }: OrderGrounds): string {
  if (isAwaiting(status)) return "销号申请正在审签";
  return openMeasures > 0 ? `尚有${openMeasures}项措施未完成` : "尚未申请销号";
}

const DEMANDS: Record<Trouble["kind"], readonly string[]> = {
  LATE: ["查明逾期原因，逐项列出未完成的措施、完成时间和责任人。", "抓紧完成整改；确需延期的，按程序申请。"],
  SILENT: ["立即填报整改进展，说明未按时填报的原因。"],
};
