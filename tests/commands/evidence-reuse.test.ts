import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { reuseEvidence } from "#lib/commands/evidence/reuse-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { NO_EVIDENCE_FILTER } from "#lib/domain/evidence/search.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { historyWords } from "#lib/domain/labels/history.ts";
import { evidenceToReuse } from "#lib/queries/evidence-to-reuse.ts";
import { freshStart, makeRound, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";
import { fileEvidence } from "#tests/support/evidence-search.ts";
import { statements } from "#tests/support/statements.ts";
import { together } from "#tests/support/together.ts";

const sentAt = new Date("2022-03-08T02:00:00Z");
const now = new Date("2022-03-09T02:00:00Z");

let round: Round;
let root: string;
/** The finding's second measure, and one of finding 13, which the other department leads and the supporting one supports. */
let secondId = "";
let elsewhereId = "";
let evidenceId = "";
let recorded = 0;

beforeAll(async () => {
  round = await makeRound();
  const { findingId, people } = round;
  secondId = (await db().measure.create({ data: { findingId, ordinal: 4, text: "建立台账" } })).id;
  const { inspectionId } = await db().finding.findUniqueOrThrow({ where: { id: findingId } });
  const other = await db().finding.create({
    data: {
      ...{ inspectionId, number: 13, title: "组织建设薄弱", status: "CLOSED", leadDepartmentId: people.other.departmentId },
      supporting: { create: { departmentId: people.supporting.departmentId ?? "" } },
      measures: { create: { ordinal: 1, text: "补选支部委员" } },
    },
    include: { measures: true },
  });
  elsewhereId = other.measures[0]?.id ?? "";
});

beforeEach(async () => {
  root = await freshStart(round);
  evidenceId = await file("纪要.pdf", round.measureId);
  recorded = await db().auditEntry.count({ where: { action: "evidenceReused" } });
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

type Rest = Partial<Parameters<typeof fileEvidence>[0]>;

function file(fileName: string, measureId: string, by: Who = "lead", rest: Rest = {}): Promise<string> {
  const { id, departmentId } = round.people[by];
  return fileEvidence({ measureId, fileName, uploadedById: id, departmentId, uploadedAt: sentAt, ...rest });
}

function reuse(by: Who, evidenceIds = [evidenceId], measureId = secondId) {
  return reuseEvidence(round.people[by], { measureId, evidenceIds }, now);
}

const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const atSecond = () => db().evidence.findMany({ where: { measureId: secondId }, orderBy: { fileName: "asc" } });
/** What this test put on record: the record of those before it stays. */
const entries = () => db().auditEntry.findMany({ where: { action: "evidenceReused" }, orderBy: { sequence: "asc" }, skip: recorded });

async function expectNothing(): Promise<void> {
  expect(await atSecond()).toEqual([]);
  expect(await entries()).toEqual([]);
}

test.each(["lead", "supporting"] as const)("the %s department lets a file prove another measure: a row of its own, the same bytes", async (by) => {
  expect(await reuse(by)).toEqual({ ok: true, value: { number: 12, ordinal: 4 } });
  const source = await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  const { fileName, size, sha256, mediaType } = source;
  const { id, departmentId } = round.people[by];
  expect(await atSecond()).toMatchObject([{ fileName, size, sha256, mediaType, uploadedById: id, uploadedAt: now, departmentId, acceptedAt: null, replacesId: null }]);
  expect(await db().storedFile.count()).toBe(1);
  const [entry, ...others] = await entries();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ actorId: id, findingId: round.findingId, subject: "问题12", detail: { ordinal: 4, fileName, sha256, from: { number: 12, ordinal: 3 } } });
  expect(historyWords(entry?.action ?? "", Object(entry?.detail))).toBe("为措施四选用已有佐证材料《纪要.pdf》");
});

test("several at once, each on record; of the same bytes the measure gets one", async () => {
  const elsewhere = await file("选举.pdf", elsewhereId, "other");
  const again = await file("纪要（副本）.pdf", round.measureId, "lead", { bytes: "纪要.pdf" });
  expect(await reuse("supporting", [evidenceId, elsewhere, again])).toMatchObject({ ok: true });
  expect(await atSecond()).toHaveLength(2);
  expect((await entries()).map(({ detail }) => Object(detail).from)).toEqual([{ number: 12, ordinal: 3 }, { number: 13, ordinal: 1 }]);
});

test("withdrawn at one place, it stays at the other", async () => {
  await reuse("lead");
  const [second] = await atSecond();
  await withdrawEvidence(round.people.lead, { evidenceId, reason: "传错了" }, now);
  expect(await atSecond()).toMatchObject([{ withdrawnAt: null }]);
  await withdrawEvidence(round.people.lead, { evidenceId: second?.id ?? "", reason: "不需要了" }, now);
  expect(await atSecond()).toMatchObject([{ withdrawReason: "不需要了" }]);
  const whole = await file("纪要.pdf", elsewhereId, "other");
  expect(await reuse("supporting", [whole])).toMatchObject({ ok: true });
});

test.each([
  ["other", "notFound"],
  ["otherLeader", "notFound"],
  ["admin", "notFound"],
  ["leader", "notYours"],
  ["office", "notYours"],
  ["chief", "notYours"],
  ["inspector", "notYours"],
] as const)("%s may not add to the measure (%s)", async (by, code) => {
  expect(await reuse(by)).toEqual(refusal(code));
  await expectNothing();
});

test.each(["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF", "CLOSED"] satisfies FindingStatus[])("nothing is added to a finding that is %s", async (status) => {
  await setStatus(round, status);
  expect(await reuse("lead")).toEqual(refusal("wrongStatus"));
  await expectNothing();
});

test("a file the actor may not read is not there, nor are the others asked for with it", async () => {
  const elsewhere = await file("选举.pdf", elsewhereId, "other");
  expect(await reuse("lead", [elsewhere])).toEqual(refusal("notFound"));
  expect(await reuse("lead", [evidenceId, elsewhere])).toEqual(refusal("notFound"));
  expect(await reuse("lead", ["made-up"])).toEqual(refusal("notFound"));
  expect(await reuse("lead", [evidenceId], "made-up")).toEqual(refusal("notFound"));
  await expectNothing();
});

test("what turned out to bear a mark of secrecy is not spread", async () => {
  await db().storedFile.updateMany({ data: { contents: { ...NOTHING_READ, reading: "whole", identityNumbers: [], secretMark: { mark: "机密★", page: 2 } } } });
  expect(await reuse("lead")).toEqual(refusal("secretMark"));
  await expectNothing();
});

test.each([
  ["evidenceWithdrawn", { withdrawnAt: sentAt }],
  ["evidenceReplaced", { replacedAt: sentAt }],
  ["evidenceReturnedThere", { returnedAt: sentAt }],
  ["fileQuarantined", { scan: "PENDING" }],
  ["fileQuarantined", { scan: "INFECTED" }],
  ["filePurged", { purgedAt: sentAt }],
] as const)("what proves nothing or cannot be opened is refused: %s", async (code, rest) => {
  const unfit = await file("另一份.pdf", round.measureId, "lead", rest);
  expect(await reuse("lead", [evidenceId, unfit])).toEqual(refusal(code));
  await expectNothing();
});

test("the same bytes are added once, even by two at a time; what was returned here does not come back by another door", async () => {
  const results = await together(() => reuse("lead"), () => reuse("supporting"));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual(refusal("evidenceHereAlready"));
  expect(await reuse("lead", [evidenceId], round.measureId)).toEqual(refusal("evidenceHereAlready"));
  const [second] = await atSecond();
  await db().evidence.update({ where: { id: second?.id ?? "" }, data: { returnedAt: now } });
  expect(await reuse("lead")).toEqual(refusal("evidenceHereAlready"));
  await db().evidence.update({ where: { id: second?.id ?? "" }, data: { replacedAt: now } });
  expect(await reuse("lead")).toEqual(refusal("evidenceReturnedHere"));
  await db().evidence.update({ where: { id: second?.id ?? "" }, data: { returnedAt: null } });
  expect(await reuse("lead")).toMatchObject({ ok: true });
});

test("what one chooses from stands, can be opened, may be read, is not here yet, and is there once", async () => {
  const place = { number: 12, ordinal: 4 };
  const choices = async (by: Who, search = "") =>
    (await evidenceToReuse(round.people[by], place, { ...NO_EVIDENCE_FILTER, view: "ALL", search }))?.hits.map(({ fileName }) => fileName);
  await file("纪要（副本）.pdf", elsewhereId, "other", { bytes: "纪要.pdf", uploadedAt: now });
  await file("选举.pdf", elsewhereId, "other", { texts: ["换届选举"] });
  await file("已退回.pdf", round.measureId, "lead", { returnedAt: now });
  await file("待查毒.pdf", round.measureId, "lead", { scan: "PENDING" });
  await file("又来.pdf", round.measureId, "lead");
  await file("这里退回后撤下.pdf", secondId, "lead", { bytes: "又来.pdf", returnedAt: now, withdrawnAt: now });
  expect(await choices("lead")).toEqual(["纪要.pdf"]);
  expect(await choices("supporting")).toEqual(["纪要（副本）.pdf", "选举.pdf"]);
  expect(await choices("supporting", "换届")).toEqual(["选举.pdf"]);
  await reuse("lead");
  expect(await choices("lead")).toEqual([]);
  expect(await choices("supporting")).toEqual(["选举.pdf"]);
  for (const outsider of ["other", "office", "leader", "admin"] as const) expect(await choices(outsider)).toBeUndefined();
  expect((await statements(() => choices("supporting", "换届"))).count).toBe(3);
});
