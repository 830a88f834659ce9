import { describe, expect, it } from "vitest";
import { usualRhythm } from "#lib/calendar/official.ts";
import { type BulletinFacts, type BulletinFinding, bulletinOf } from "#lib/domain/bulletin/bulletin-of.ts";
import { type BulletinEvent, changesOf } from "#lib/domain/bulletin/changes.ts";
import { FIGURE_KEYS } from "#lib/domain/bulletin/bulletin.ts";
import { figureRows, figuresOf } from "#lib/domain/bulletin/figures.ts";
import { lightFrame } from "#lib/domain/light.ts";
import { lastInstantOf } from "#lib/domain/week-closing.ts";

const week = "2022-W25";
const asOf = lastInstantOf(week);
const frame = lightFrame(asOf, "2022-W06", usualRhythm);

const entry = { status: "TICKED", late: false, difficulty: null, nextStep: "续办。" } as const;
const finding: BulletinFinding = {
  ...{ number: 1, title: "问题", status: "IN_PROGRESS", grade: null, deadline: "2022-12-31", department: "办公室", leader: "组长" },
  ...{ inWeek: true, entry, enteredWeeks: ["2022-W24", week], measures: 4, measuresDone: 1 },
};

const factsOf = (findings: Partial<BulletinFinding>[], change: Partial<BulletinFacts> = {}): BulletinFacts => ({
  ...{ week, round: { round: "第一轮", party: "某党组", partyShort: "某局", sample: false }, from: "2022-06-20", asOf, frame },
  ...{ before: null, events: [], openMeasures: [] },
  findings: findings.map((each, index) => ({ ...finding, number: index + 1, ...each })),
  ...change,
});
const bulletin = (findings: Partial<BulletinFinding>[], change: Partial<BulletinFacts> = {}) => bulletinOf(factsOf(findings, change));

describe("the figures", () => {
  const findings: Partial<BulletinFinding>[] = [
    { status: "CLOSED", grade: "COMPLETED", measuresDone: 4 },
    { status: "CLOSED", grade: "COMPLETED_LONG_TERM", measuresDone: 4 },
    { status: "AWAITING_CHIEF", measuresDone: 4 },
    { status: "IN_PROGRESS", deadline: "2022-06-26" },
    { status: "IN_PROGRESS", deadline: "2022-06-25" },
    { status: "IN_PROGRESS", enteredWeeks: ["2022-W24"] },
    { status: "IN_PROGRESS", enteredWeeks: [] },
    { status: "NOT_STARTED", department: null, deadline: null, measures: 0, measuresDone: 0, entry: null },
  ];

  it("count every finding once, and lights as they stood", () => {
    expect(figuresOf(factsOf(findings).findings, frame)).toEqual({
      ...{ total: 8, closed: 2, completed: 1, longTerm: 1, awaiting: 1, inProgress: 4, notStarted: 1 },
      ...{ measures: 28, measuresDone: 16, red: 2, yellow: 2 },
    });
  });

  it("stand beside those of the last closed week, with the difference", () => {
    const figures = figuresOf(factsOf(findings).findings, frame);
    const rows = figureRows({ figures, before: { week: "2022-W24", figures: { ...figures, closed: 1, red: 5 } } });
    expect(rows.map(({ key }) => key)).toEqual([...FIGURE_KEYS]);
    expect(rows.find(({ key }) => key === "closed")).toEqual({ key: "closed", now: 2, before: 1, difference: 1 });
    expect(rows.find(({ key }) => key === "red")).toEqual({ key: "red", now: 2, before: 5, difference: -3 });
    expect(rows.filter(({ difference }) => difference !== 0)).toHaveLength(2);
  });

  it("stand alone in the first bulletin", () => {
    const rows = figureRows(bulletin(findings));
    expect(new Set(rows.map(({ before, difference }) => `${before} ${difference}`))).toEqual(new Set(["null null"]));
  });
});

describe("who did not report", () => {
  it.each<[string, Partial<BulletinFinding>, string]>([
    ["ticked", {}, "reported"],
    ["waiting", { entry: { ...entry, status: "ENTERED" } }, "reported"],
    ["after the cut-off", { entry: { ...entry, late: true } }, "late"],
    ["missing", { entry: null }, "missing"],
    ["returned and not written anew", { entry: { ...entry, status: "RETURNED" } }, "returned"],
    ["returned, and late at first", { entry: { ...entry, status: "RETURNED", late: true } }, "returned"],
    ["closed in the week without an entry", { status: "CLOSED", entry: null }, "owes none"],
    ["closed in the week after its entry", { status: "CLOSED" }, "reported"],
    ["closed before the week", { status: "CLOSED", inWeek: false, entry: null }, "owes none"],
    ["not started", { status: "NOT_STARTED", entry: null }, "missing"],
  ])("%s: %s", (_, change, standing) => {
    const { reporting, notReported, late } = bulletin([change]);
    const [silent] = notReported.flatMap(({ findings }) => findings);
    const told = silent ? (silent.returned ? "returned" : "missing") : late.length > 0 ? "late" : reporting.reported > 0 ? "reported" : "owes none";
    expect(told).toBe(standing);
    expect(reporting.owed).toBe(standing === "owes none" ? 0 : 1);
    expect(reporting.reported + reporting.notReported).toBe(reporting.owed);
  });

  it("is told by department, in the order of the departments", () => {
    const { notReported } = bulletin([{ entry: null }, { entry: null, department: "康复部" }, { entry: null }, { entry: null, department: null }]);
    expect(notReported.map(({ department, findings }) => [department, ...findings.map(({ number }) => number)])).toEqual([
      ["办公室", 1, 3],
      ["康复部", 2],
      [null, 4],
    ]);
  });
});

describe("what changed", () => {
  const event: BulletinEvent = { number: 1, title: "问题", on: "2022-06-21", action: "", from: null, to: null, ordinal: null, remark: null };

  it.each<[Partial<BulletinEvent>, string[]]>([
    [{ action: "followUpEntered", from: "NOT_STARTED", to: "IN_PROGRESS" }, ["started"]],
    [{ action: "measureTicked", from: "NOT_STARTED", to: "IN_PROGRESS", ordinal: 2 }, ["started", "measureDone"]],
    [{ action: "measureTicked", ordinal: 2 }, ["measureDone"]],
    [{ action: "closureApplied", from: "IN_PROGRESS", to: "AWAITING_LEADER" }, ["applied"]],
    [{ action: "closureReturned", from: "AWAITING_OFFICE", to: "IN_PROGRESS" }, ["returned"]],
    [{ action: "closureSigned", from: "AWAITING_LEADER", to: "AWAITING_OFFICE" }, []],
    [{ action: "closureSigned", from: "AWAITING_CHIEF", to: "CLOSED" }, ["closed"]],
    [{ action: "lookBackRebounds", from: "CLOSED", to: "IN_PROGRESS" }, ["reopened"]],
    [{ action: "deadlineMoved", to: "2022-12-31" }, ["deadlineMoved"]],
    [{ action: "followUpEntered" }, []],
    [{ action: "commented", remark: "请加快。" }, []],
    [{ action: "closureWithdrawn", from: "AWAITING_LEADER", to: "IN_PROGRESS" }, []],
  ])("%j tells %j", (change, kinds) => {
    expect(changesOf([{ ...event, ...change }]).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("a measure done and reopened is not told, done again it is", () => {
    const done = { ...event, action: "measureTicked", ordinal: 2 };
    const reopened = { ...event, action: "measureReopened", ordinal: 2 };
    expect(changesOf([done, reopened])).toEqual([]);
    expect(changesOf([done, reopened, done])).toHaveLength(1);
    expect(changesOf([done, { ...reopened, ordinal: 3 }, { ...reopened, number: 7 }])).toHaveLength(1);
  });

  it("keeps a reason only where one was asked for", () => {
    const told = changesOf([
      { ...event, action: "closureReturned", remark: "请补充。" },
      { ...event, action: "measureTicked", ordinal: 1, remark: "原件存档" },
      { ...event, action: "deadlineMoved", to: "2022-12-31", remark: "过渡期" },
    ]);
    expect(told.map(({ kind, remark, to }) => [kind, remark, to])).toEqual([
      ["returned", "请补充。", null],
      ["deadlineMoved", "过渡期", "2022-12-31"],
      ["measureDone", null, null],
    ]);
  });
});

describe("what falls due in the next two weeks", () => {
  it.each([
    ["2022-06-26", false],
    ["2022-06-27", true],
    ["2022-07-10", true],
    ["2022-07-11", false],
    [null, false],
  ])("a finding due on %s: %s", (deadline, told) => {
    expect(bulletin([{ deadline }]).due).toHaveLength(told ? 1 : 0);
  });

  it("names measures with a deadline of their own, of open findings, the nearest first", () => {
    const openMeasures = [
      { number: 1, ordinal: 2, text: "措施", deadline: "2022-07-08" },
      { number: 1, ordinal: 3, text: "措施", deadline: "2022-07-01" },
      { number: 2, ordinal: 1, text: "措施", deadline: "2022-07-01" },
      { number: 1, ordinal: 4, text: "措施", deadline: "2022-07-12" },
    ];
    const { due } = bulletin([{ deadline: "2022-07-08" }, { status: "CLOSED", deadline: "2022-07-05" }], { openMeasures });
    expect(due.map(({ on, number, measure }) => [on, number, measure?.ordinal ?? null])).toEqual([
      ["2022-07-01", 1, 3],
      ["2022-07-08", 1, null],
      ["2022-07-08", 1, 2],
    ]);
  });
});

it("difficulties stated in standing entries are told, by number, whoever the department", () => {
  const stated = (difficulty: string | null, status: "ENTERED" | "TICKED" | "RETURNED" = "TICKED") => ({ entry: { ...entry, status, difficulty } });
  const { difficulties } = bulletin([stated("缺人手"), stated(null), stated("缺经费", "RETURNED"), { ...stated("缺场地", "ENTERED"), department: null, leader: null }]);
  expect(difficulties.map(({ number, difficulty, department }) => [number, difficulty, department])).toEqual([[1, "缺人手", "办公室"], [4, "缺场地", null]]);
});
