import { beforeEach, describe, expect, test } from "vitest";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { tickWeek } from "#lib/commands/weeks/tick-week.ts";
import { weekTickAll } from "#lib/queries/week-tick-all.ts";
import { instantOf } from "#lib/domain/day.ts";
import { db } from "#lib/db/client.ts";
import { actor, entryOf, NO_FINDING, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, entries, expectOnly, expectUnbrokenRecord, refused, standing } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const week = "2022-W26";
const WORDS = { progress: "走访3户。", nextStep: "下周复核。", difficulty: null };

/** What the page lists for the office. */
async function listed() {
  const page = await weekTickAll(await actor("zhenggaiban"), week, NOW);
  if (!page) throw new Error("no page");
  return page;
}

const ticks = async (of: { number: number; version: number }[], now = NOW) =>
  tickWeek(await actor("zhenggaiban"), { week, entries: of.map(({ number, version }) => ({ number, version })) }, now);

describe("ticking all at once", () => {
  test("ticks what the page lists, each with an entry of its own on the record, and nothing else", async () => {
    const { entries: inOrder, others } = await listed();
    expect(inOrder.map(({ number }) => number)).toEqual([2, 7, 15, 22, 23]);
    expect(others).toBe(1);
    const before = await entries();
    expect(await ticks(inOrder)).toEqual({ ok: true, value: { ticked: 5, left: 0 } });
    const told = (await entries()).slice(before.length);
    expect(told.map(({ action, subject, actorName, detail }) => ({ action, subject, actorName, detail }))).toEqual(
      [2, 7, 15, 22, 23].map((number) => ({ action: "followUpTicked", subject: `问题${number}`, actorName: "整改办", detail: { week, reason: null } })),
    );
    const office = await actor("zhenggaiban");
    for (const { number, version } of inOrder) {
      expect(await entryOf(number, week)).toMatchObject({ status: "TICKED", reviewedById: office.id, reviewedAt: NOW, version: version + 1 });
    }
    expect((await listed()).entries).toEqual([]);
    expect(await entryOf(27, week)).toMatchObject({ status: "ENTERED" });
    await expectUnbrokenRecord();
  });

  test("what states a difficulty or came late is left to a person, whatever the form says", async () => {
    const [rights, rehabilitation] = [await actor("zulianbu"), await actor("kangfubu")];
    await done(() => enterFollowUp(rights, { number: 2, week, version: 1, ...WORDS, difficulty: "缺人手。" }, NOW));
    const late = instantOf("2022-07-01", 12, 1);
    await done(() => enterFollowUp(rehabilitation, { number: 14, week, version: 0, ...WORDS }, late));
    const page = await listed();
    expect([page.entries.map(({ number }) => number), page.others]).toEqual([[7, 15, 22, 23], 3]);
    const named = [{ number: 2, version: 2 }, { number: 14, version: 1 }, { number: 27, version: 1 }];
    const before = await standing();
    expect(await ticks(named, late)).toEqual({ ok: true, value: { ticked: 0, left: 3 } });
    expect(await standing()).toEqual(before);
  });

  test("what changed since the page was opened is left, and counted", async () => {
    const { entries: inOrder } = await listed();
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    await done(() => enterFollowUp(rights, { number: 2, week, version: 1, ...WORDS }, NOW));
    await done(() => tickFollowUp(office, { number: 7, week, version: 1 }, NOW));
    expect(await ticks([...inOrder, { number: NO_FINDING, version: 1 }])).toEqual({ ok: true, value: { ticked: 3, left: 3 } });
    expect(await entryOf(2, week)).toMatchObject({ ...WORDS, status: "ENTERED" });
  });

  test("two at once tick each entry once", async () => {
    const { entries: inOrder } = await listed();
    const before = (await entries()).length;
    const answers = await together(() => ticks(inOrder), () => ticks(inOrder));
    expect(answers.map((answer) => (answer.ok ? answer.value.ticked : -1)).sort()).toEqual([0, 5]);
    expect(await entries()).toHaveLength(before + 5);
  });
});

describe("it is refused", () => {
  test("to everybody but the office, and changes nothing", async () => {
    await expectOnly("zhenggaiban", (person) => tickWeek(person, { week, entries: [{ number: 2, version: 1 }] }, NOW));
  });

  test("with nothing to tick", async () => {
    expect(await refused(() => ticks([]))).toEqual({ code: "nothingToTick" });
    expect(await refused(() => ticks([{ number: NO_FINDING, version: 1 }]))).toEqual({ code: "nothingToTick" });
  });

  test("in a closed week", async () => {
    const office = await actor("zhenggaiban");
    await done(() => closeWeek(office, { week: "2022-W25", version: 1 }, NOW));
    const input = { week: "2022-W25", entries: [{ number: 2, version: 2 }] };
    expect(await refused(() => tickWeek(office, input, NOW))).toEqual({ code: "weekClosed" });
  });
});

test("the page is the office's alone", async () => {
  for (const account of ["zulianbu", "fuzuzhang-yi", "zuzhang", "jijianzu", "guanliyuan"] as const) {
    expect(await weekTickAll(await actor(account), week, NOW)).toBeNull();
  }
  expect(await db().followUp.count({ where: { week, status: "ENTERED" } })).toBe(6);
});
