import type { ClosureGrade } from "#lib/domain/finding.ts";
import type { Day } from "#lib/domain/day.ts";
import type { Week } from "#lib/domain/week.ts";
import type { SampleAccountName, SampleDepartment } from "./accounts.ts";

// The notice names neither persons in charge nor deadlines nor the weeks between plan and end. What follows is
// illustrative (示例分工, 示例进度): it puts the real findings into the middle of their round, each state at least once.

type Leader = Extract<SampleAccountName, "zuzhang" | `fuzuzhang-${string}`>;

/** Where a finding stands on the day the sample opens. `days` of signatures are Shanghai days. */
export type Course =
  | { stands: "closed"; on: Day; grade?: ClosureGrade; longTermWork?: string; returned?: Return; lookedBack?: LookedBack }
  | { stands: "awaiting"; step: "LEADER" | "OFFICE" | "CHIEF"; applied: Day; returned?: Return }
  | { stands: "open"; returned?: Return };

/** A signature refused on the way, and why. The application before it is made the working day before. */
export type Return = { by: "LEADER" | "OFFICE" | "CHIEF"; on: Day; reason: string };

/** A look-back done before its day, that found the closure to hold. */
export type LookedBack = { on: Day; seen: string };

export type Scene = {
  number: number;
  leader: Leader;
  department: SampleDepartment;
  supporting?: SampleDepartment[];
  /** The deadline, in days after the plan was made. */
  days: number;
  /** The day of the first weekly entry. */
  starts: Day;
  /** Measures 1..count are ticked done, spread evenly from `from` to `to`. */
  done?: { count: number; from: Day; to: Day };
  /** Weeks without an entry, and the last week's entry sent back. */
  silent?: Week[];
  returnedEntry?: { week: Week; reason: string };
  /** What the department cannot settle by itself, in its entries from this week on. */
  difficulty?: { from: Week; text: string };
  extension?: { on: Day; days: number; reason: string };
  course: Course;
};

export const scenes: Scene[] = [
  {
    number: 1, leader: "zuzhang", department: "office", supporting: ["rights"], days: 180, starts: "2022-04-06",
    done: { count: 4, from: "2022-06-06", to: "2022-06-22" },
    course: { stands: "awaiting", step: "OFFICE", applied: "2022-06-28" },
  },
  {
    number: 2, leader: "fuzuzhang-yi", department: "rights", supporting: ["service"], days: 146, starts: "2022-03-02",
    done: { count: 4, from: "2022-05-05", to: "2022-06-20" }, course: { stands: "open" },
  },
  {
    number: 3, leader: "fuzuzhang-jia", department: "rehabilitation", days: 180, starts: "2022-03-16",
    done: { count: 3, from: "2022-05-10", to: "2022-06-21" },
    course: { stands: "awaiting", step: "LEADER", applied: "2022-06-27" },
  },
  {
    number: 4, leader: "fuzuzhang-yi", department: "rights", days: 90, starts: "2022-02-17",
    done: { count: 3, from: "2022-02-24", to: "2022-04-06" },
    course: {
      stands: "closed", on: "2022-04-15",
      lookedBack: { on: "2022-06-24", seen: "抽查了销号以后的工作台账和服务记录，各项措施仍在执行，没有发现反复（示例情况）。" },
    },
  },
  {
    number: 5, leader: "fuzuzhang-jia", department: "office", supporting: ["rehabilitation"], days: 120, starts: "2022-03-10",
    done: { count: 5, from: "2022-04-20", to: "2022-05-06" }, course: { stands: "closed", on: "2022-05-12" },
  },
  {
    number: 6, leader: "fuzuzhang-bing", department: "branch", days: 120, starts: "2022-03-03",
    done: { count: 6, from: "2022-03-17", to: "2022-05-10" },
    course: {
      stands: "closed", on: "2022-05-20", grade: "COMPLETED_LONG_TERM",
      longTermWork: "定期发布党务知识、政策文件、活动信息、时政要闻等内容。",
    },
  },
  {
    number: 7, leader: "fuzuzhang-yi", department: "service", days: 230, starts: "2022-04-07",
    done: { count: 2, from: "2022-05-09", to: "2022-06-07" }, course: { stands: "open" },
  },
  {
    number: 8, leader: "fuzuzhang-yi", department: "rights", days: 200, starts: "2022-04-14",
    done: { count: 2, from: "2022-05-11", to: "2022-06-02" }, silent: ["2022-W24", "2022-W25", "2022-W26"],
    course: { stands: "open" },
  },
  {
    number: 9, leader: "fuzuzhang-bing", department: "office", supporting: ["rights"], days: 230, starts: "2022-05-05",
    done: { count: 3, from: "2022-05-20", to: "2022-06-16" },
    returnedEntry: { week: "2022-W26", reason: "只写了“正常推进”，请写明本周做了哪几件事、涉及哪项措施。" },
    course: { stands: "open" },
  },
  {
    number: 10, leader: "fuzuzhang-jia", department: "rehabilitation", days: 90, starts: "2022-03-03",
    done: { count: 3, from: "2022-04-12", to: "2022-05-24" }, course: { stands: "closed", on: "2022-06-08" },
  },
  {
    number: 11, leader: "fuzuzhang-jia", department: "rehabilitation", days: 90, starts: "2022-03-10",
    done: { count: 4, from: "2022-03-24", to: "2022-04-20" }, course: { stands: "closed", on: "2022-04-28" },
  },
  {
    number: 12, leader: "fuzuzhang-yi", department: "service", days: 150, starts: "2022-04-07",
    done: { count: 4, from: "2022-04-28", to: "2022-06-08" }, silent: ["2022-W26"],
    course: { stands: "awaiting", step: "CHIEF", applied: "2022-06-20" },
  },
  {
    number: 13, leader: "fuzuzhang-jia", department: "rehabilitation", days: 90, starts: "2022-03-17",
    done: { count: 2, from: "2022-04-07", to: "2022-04-27" }, course: { stands: "closed", on: "2022-05-06" },
  },
  {
    number: 14, leader: "fuzuzhang-jia", department: "rehabilitation", days: 120, starts: "2022-04-07",
    done: { count: 3, from: "2022-04-28", to: "2022-06-14" }, silent: ["2022-W26"], course: { stands: "open" },
  },
  {
    number: 15, leader: "fuzuzhang-yi", department: "rights", supporting: ["service"], days: 180, starts: "2022-04-07",
    done: { count: 3, from: "2022-05-12", to: "2022-06-22" },
    course: { stands: "awaiting", step: "LEADER", applied: "2022-06-29" },
  },
  {
    number: 16, leader: "fuzuzhang-bing", department: "service", supporting: ["office"], days: 90, starts: "2022-03-10",
    done: { count: 3, from: "2022-04-14", to: "2022-05-26" },
    extension: { on: "2022-05-09", days: 290, reason: "房屋使用设一年过渡期，过渡期内的安排需跟进到期满（示例理由）。" },
    course: { stands: "open" },
  },
  {
    number: 17, leader: "fuzuzhang-jia", department: "rehabilitation", days: 200, starts: "2022-04-21",
    done: { count: 1, from: "2022-05-19", to: "2022-05-19" }, silent: ["2022-W25", "2022-W26"], course: { stands: "open" },
  },
  {
    number: 18, leader: "fuzuzhang-bing", department: "office", supporting: ["rehabilitation"], days: 150, starts: "2022-03-24",
    done: { count: 4, from: "2022-06-07", to: "2022-06-15" }, silent: ["2022-W26"],
    course: { stands: "awaiting", step: "CHIEF", applied: "2022-06-22" },
  },
  {
    number: 19, leader: "zuzhang", department: "office", days: 90, starts: "2022-02-24",
    done: { count: 4, from: "2022-03-03", to: "2022-04-12" }, course: { stands: "closed", on: "2022-04-20" },
  },
  {
    number: 20, leader: "fuzuzhang-bing", department: "branch", days: 90, starts: "2022-03-03",
    done: { count: 5, from: "2022-03-10", to: "2022-04-26" },
    course: {
      stands: "closed", on: "2022-05-10", grade: "COMPLETED_LONG_TERM",
      longTermWork: "定期听取部门落实党风廉政工作汇报，坚持谈心谈话制度。",
    },
  },
  {
    number: 21, leader: "fuzuzhang-bing", department: "branch", days: 90, starts: "2022-03-17",
    done: { count: 5, from: "2022-04-06", to: "2022-04-15" },
    course: {
      stands: "closed", on: "2022-04-28",
      returned: { by: "CHIEF", on: "2022-04-22", reason: "第五项措施的台账还没有写明责任人，补齐后再报（示例意见）。" },
    },
  },
  {
    number: 22, leader: "fuzuzhang-yi", department: "rights", days: 180, starts: "2022-03-31",
    done: { count: 6, from: "2022-04-21", to: "2022-06-17" },
    course: {
      stands: "open",
      returned: { by: "OFFICE", on: "2022-06-28", reason: "第六项措施请补充重点督导的记录，并核对换证数字（示例意见）。" },
    },
  },
  {
    number: 23, leader: "fuzuzhang-yi", department: "rights", days: 200, starts: "2022-04-14",
    done: { count: 2, from: "2022-05-19", to: "2022-06-15" }, course: { stands: "open" },
  },
  {
    number: 24, leader: "fuzuzhang-jia", department: "rehabilitation", days: 120, starts: "2022-02-17",
    done: { count: 4, from: "2022-04-20", to: "2022-05-24" },
    course: {
      stands: "closed", on: "2022-06-02", grade: "COMPLETED_LONG_TERM",
      longTermWork: "对儿童康复机构的常态化监管，资金按季度或半年拨付一次。",
    },
  },
  {
    number: 25, leader: "fuzuzhang-yi", department: "rights", supporting: ["branch"], days: 180, starts: "2022-03-10",
    done: { count: 3, from: "2022-04-18", to: "2022-06-10" }, silent: ["2022-W26"],
    course: { stands: "awaiting", step: "OFFICE", applied: "2022-06-23" },
  },
  {
    number: 26, leader: "fuzuzhang-bing", department: "branch", days: 120, starts: "2022-03-17",
    done: { count: 3, from: "2022-04-02", to: "2022-05-18" }, course: { stands: "closed", on: "2022-05-27" },
  },
  {
    number: 27, leader: "fuzuzhang-bing", department: "branch", days: 200, starts: "2022-03-31",
    done: { count: 2, from: "2022-04-28", to: "2022-05-26" },
    difficulty: { from: "2022-W24", text: "未收到3名群众的入党申请，发展党员计划暂未落实，请整改工作领导小组研究。（示例填报）" },
    course: { stands: "open" },
  },
];

/** Of this week's entries, those the office has already ticked on the day the sample opens. */
export const tickedThisWeek: number[] = [1, 3, 16];
