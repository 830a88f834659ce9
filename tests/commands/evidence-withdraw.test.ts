import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { WithdrawEvidence } from "#lib/input/evidence.ts";
import { freshStart, leftBehind, makeRound, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";

const uploadedAt = new Date("2022-03-09T02:00:00Z");
const now = new Date("2022-03-10T02:00:00Z");
let round: Round;
let root: string;
let evidenceId: string;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  const sent = { measureId: round.measureId, fileName: "纪要.pdf", contents: pdf(1000) };
  await uploadEvidence(round.people.lead, sent, uploadedAt);
  ({ id: evidenceId } = await db().evidence.findFirstOrThrow());
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

function withdraw(by: Who, change: Partial<WithdrawEvidence> = {}) {
  return withdrawEvidence(round.people[by], { evidenceId, reason: "传错了文件", ...change }, now);
}

const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const untouched = { files: [expect.any(String)], rows: 1, entries: 1 };

test.each(["lead", "supporting"] as const)("the %s department withdraws a file, which stays on record", async (by) => {
  expect(await withdraw(by)).toEqual({ ok: true, value: { number: 12, ordinal: 3 } });
  const row = await db().evidence.findFirstOrThrow();
  expect(row).toMatchObject({ id: evidenceId, withdrawnAt: now, withdrawReason: "传错了文件" });
  expect(await leftBehind(root)).toEqual({ ...untouched, entries: 2 });
  expect(await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({
    action: "evidenceWithdrawn",
    actorId: round.people[by].id,
    findingId: round.findingId,
    subject: "问题12",
    detail: { ordinal: 3, fileName: "纪要.pdf", sha256: row.sha256, reason: "传错了文件" },
  });
});

test.each([
  ["other", "notFound"],
  ["otherLeader", "notFound"],
  ["admin", "notFound"],
  ["leader", "notYours"],
  ["office", "notYours"],
  ["chief", "notYours"],
  ["inspector", "notYours"],
] as const)("%s may not (%s)", async (by, code) => {
  expect(await withdraw(by)).toEqual(refusal(code));
  expect((await db().evidence.findFirstOrThrow()).withdrawnAt).toBeNull();
  expect(await leftBehind(root)).toEqual(untouched);
});

test.each(["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF", "CLOSED"] satisfies FindingStatus[])("not from a finding that is %s", async (status) => {
  await setStatus(round, status);
  expect(await withdraw("lead")).toEqual(refusal("wrongStatus"));
  expect(await leftBehind(root)).toEqual(untouched);
});

test("not without a reason, not what there is not, and not twice", async () => {
  expect(await withdraw("lead", { reason: "" })).toEqual(refusal("reasonNeeded"));
  expect(await withdraw("lead", { evidenceId: "unknown" })).toEqual(refusal("notFound"));
  const results = await Promise.all([withdraw("lead"), withdraw("supporting")]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual(refusal("evidenceWithdrawn"));
  expect(await leftBehind(root)).toEqual({ ...untouched, entries: 2 });
});

test("the form must give a reason", () => {
  expect(WithdrawEvidence.safeParse({ evidenceId, reason: "  " }).success).toBe(false);
  expect(WithdrawEvidence.parse({ evidenceId, reason: " 传错 " })).toEqual({ evidenceId, reason: "传错" });
});
