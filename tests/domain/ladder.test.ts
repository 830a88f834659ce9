import { describe, expect, test } from "vitest";
import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import { type FindingStatus } from "#lib/domain/finding.ts";
import { rungsReached } from "#lib/domain/ladder/rungs.ts";
import { troubleFrame, type TroubleFacts, troublesOf } from "#lib/domain/ladder/trouble.ts";
import { weeksFrom } from "#lib/domain/week.ts";

const DAYS = [1, 3, 5, 7, 10];

/** On which day each rung is reached, walking the calendar from the day the trouble began. */
function climb(since: string, rungDays = DAYS): (string | undefined)[] {
  const first: (string | undefined)[] = [];
  for (let day = since, left = 60; left > 0; day = addDays(day, 1), left -= 1) {
    for (const rung of rungsReached(since, day, rungDays, officialCalendar)) first[rung - 1] ??= day;
  }
  return first;
}

describe("the days on which a trouble reaches its rungs", () => {
  test.each([
    ["an ordinary fortnight", "2022-06-07", ["2022-06-07", "2022-06-09", "2022-06-13", "2022-06-15", "2022-06-20"]],
    ["a deadline on a Friday: the first rung waits for Monday", "2022-06-11", ["2022-06-13", "2022-06-15", "2022-06-17", "2022-06-21", "2022-06-24"]],
    ["begun before the Spring Festival of 2022 (31 January to 6 February, 29 and 30 January worked)", "2022-01-28", ["2022-01-28", "2022-01-30", "2022-02-08", "2022-02-10", "2022-02-15"]],
    ["begun in the middle of the Spring Festival", "2022-02-02", ["2022-02-07", "2022-02-09", "2022-02-11", "2022-02-15", "2022-02-18"]],
    ["begun before the National Day of 2022 (1 to 7 October, 8 and 9 October worked)", "2022-09-30", ["2022-09-30", "2022-10-09", "2022-10-11", "2022-10-13", "2022-10-18"]],
    ["begun on the National Day", "2022-10-01", ["2022-10-08", "2022-10-10", "2022-10-12", "2022-10-14", "2022-10-19"]],
  ])("%s", (_, since, expected) => {
    expect(climb(since)).toEqual(expected);
  });

  test.each(["2022-02-01", "2022-02-06", "2022-10-03", "2022-10-07", "2022-06-11"])("nobody climbs on %s, however long it has gone on", (day) => {
    expect(rungsReached("2021-12-01", day, DAYS, officialCalendar)).toEqual([]);
  });

  test("a make-up workday on a Sunday counts, and is climbed on", () => {
    expect(rungsReached("2022-01-30", "2022-01-30", DAYS, officialCalendar)).toEqual([1]);
  });

  test("after a long silence all rungs are there, from the first", () => {
    expect(rungsReached("2022-03-01", "2022-06-30", DAYS, officialCalendar)).toEqual([1, 2, 3, 4, 5]);
  });

  test("no rung comes before the one below it, whatever the numbers say", () => {
    expect(climb("2022-06-06", [3, 1, 5, 2, 6])).toEqual(["2022-06-08", "2022-06-08", "2022-06-10", "2022-06-10", "2022-06-13"]);
    expect(rungsReached("2022-06-06", "2022-06-30", [1, 2], officialCalendar)).toEqual([1, 2]);
  });
});

const FIRST = "2022-W06";

function troubles(change: Partial<TroubleFacts>, day = "2022-06-30", hour = 15) {
  const entered = weeksFrom(FIRST, "2022-W25");
  const finding: TroubleFacts = { status: "IN_PROGRESS", deadline: "2022-07-29", enteredWeeks: entered, startedAt: null, spells: [], ...change };
  return troublesOf(finding, troubleFrame(instantOf(day, hour), FIRST, usualRhythm));
}

describe("late", () => {
  test.each([
    ["the day before", "2022-07-01", []],
    ["on the day itself", "2022-06-30", []],
    ["from the day after", "2022-06-29", [{ kind: "LATE", since: "2022-06-30" }]],
    ["long after", "2022-05-31", [{ kind: "LATE", since: "2022-06-01" }]],
    ["without a deadline", null, []],
  ])("%s", (_, deadline, expected) => {
    expect(troubles({ deadline })).toEqual(expected);
  });

  test.each([
    ["NOT_STARTED", true],
    ["IN_PROGRESS", true],
    ["AWAITING_LEADER", false],
    ["AWAITING_OFFICE", false],
    ["AWAITING_CHIEF", false],
    ["CLOSED", false],
  ] satisfies [FindingStatus, boolean][])("%s: %s", (status, late) => {
    expect(troubles({ status, deadline: "2022-05-31" }).some(({ kind }) => kind === "LATE")).toBe(late);
  });

  test("another deadline is another stretch", () => {
    expect(troubles({ deadline: "2022-06-10" })).toEqual([{ kind: "LATE", since: "2022-06-11" }]);
  });
});

describe("silent", () => {
  const until = (week: string) => weeksFrom(FIRST, week);

  test.each([
    ["before the cut-off of the week nothing is missed", until("2022-W25"), "2022-07-01", 11, []],
    ["from the cut-off on it is", until("2022-W25"), "2022-07-01", 12, [{ kind: "SILENT", since: "2022-07-01" }]],
    ["the run goes back to its first miss", until("2022-W22"), "2022-06-30", 15, [{ kind: "SILENT", since: "2022-06-10" }]],
    ["an entry ends it", ["2022-W25"], "2022-06-30", 15, []],
    ["an older gap does not count", [...until("2022-W20"), "2022-W25"], "2022-06-30", 15, []],
    ["the cut-off before the Dragon Boat Festival lies on the Thursday", until("2022-W21"), "2022-06-06", 15, [{ kind: "SILENT", since: "2022-06-02" }]],
    ["never entered: from the first week of the round", [], "2022-02-14", 9, [{ kind: "SILENT", since: "2022-02-11" }]],
  ])("%s", (_, enteredWeeks, day, hour, expected) => {
    expect(troubles({ enteredWeeks }, day, hour)).toEqual(expected);
  });

  test("a week of nothing but holidays owes nothing, and does not break the run", () => {
    const frame = troubleFrame(instantOf("2022-10-14", 15), "2022-W38", usualRhythm);
    const facts = { status: "IN_PROGRESS", deadline: null, enteredWeeks: [], startedAt: null, spells: [] } as const;
    expect(frame.dueWeeks.map(({ week }) => week)).toEqual(["2022-W41", "2022-W39", "2022-W38"]);
    expect(troublesOf(facts, frame)).toEqual([{ kind: "SILENT", since: "2022-09-23" }]);
  });

  test.each([
    ["NOT_STARTED", false],
    ["IN_PROGRESS", true],
    ["AWAITING_LEADER", true],
    ["AWAITING_OFFICE", true],
    ["AWAITING_CHIEF", true],
    ["CLOSED", false],
  ] satisfies [FindingStatus, boolean][])("%s: %s, as the lights have it", (status, silent) => {
    expect(troubles({ status, enteredWeeks: [] })).toHaveLength(silent ? 1 : 0);
  });

  test("weeks before it was started owe nothing", () => {
    const started = { enteredWeeks: [], startedAt: instantOf("2022-06-14", 10) };
    expect(troubles(started)).toEqual([{ kind: "SILENT", since: "2022-06-17" }]);
    expect(troubles({ ...started, startedAt: instantOf("2022-06-24", 13) })).toEqual([]);
  });

  test("weeks in which it was closed owe nothing: the run begins after the rebound", () => {
    const spells = [{ closedOn: "2022-03-16", reopenedOn: "2022-06-13" }];
    expect(troubles({ enteredWeeks: until("2022-W10"), spells })).toEqual([{ kind: "SILENT", since: "2022-06-17" }]);
    expect(troubles({ enteredWeeks: until("2022-W10"), spells: [{ closedOn: "2022-03-16", reopenedOn: "2022-06-27" }] })).toEqual([]);
  });

  test("late and silent at once are two troubles", () => {
    expect(troubles({ deadline: "2022-06-10", enteredWeeks: until("2022-W24") }).map(({ kind }) => kind)).toEqual(["LATE", "SILENT"]);
  });
});
