import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiveUpload } from "../../app/api/evidence/receive-upload.ts";
import { decidePurge } from "#lib/commands/evidence/purge/decide-purge.ts";
import { proposePurge } from "#lib/commands/evidence/purge/propose-purge.ts";
import { scanEvidence } from "#lib/commands/evidence/scan-evidence.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { historyWords } from "#lib/domain/labels/history.ts";
import type { OrderStatus } from "#lib/domain/orders/order.ts";
import { uploadAddress } from "#lib/input/evidence-address.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";
import { evidenceFile } from "#lib/queries/evidence-file.ts";
import { evidenceToWithdraw } from "#lib/queries/evidence-to-withdraw.ts";
import { historyEntries } from "#lib/queries/finding-history.ts";
import { asStream, filePart, FORM_TYPE, formBody } from "#tests/evidence/support/multipart.ts";
import { freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";

const now = new Date("2022-03-09T02:00:00Z");
let round: Round;
let root: string;
let orderId: string;
let lookBackId: string;

beforeAll(async () => {
  round = await makeRound();
  const { inspectionId } = await db().finding.findUniqueOrThrow({ where: { id: round.findingId } });
  const order = await db().supervisionOrder.create({
    data: {
      inspectionId,
      findingId: round.findingId,
      departmentId: round.people.lead.departmentId ?? "",
      status: "ISSUED",
      year: 2022,
      serial: 3,
      cause: "逾期",
      requirement: "报送说明",
      replyBy: new Date("2022-03-16"),
      draftedAt: now,
    },
  });
  orderId = order.id;
  const request = await db().closureRequest.create({
    data: { findingId: round.findingId, sequence: 1, statement: "已完成", grade: "COMPLETED", appliedById: round.people.lead.id, appliedAt: now },
  });
  const lookBack = await db().lookBack.create({
    data: { findingId: round.findingId, requestId: request.id, sequence: 2, dueOn: new Date("2022-06-09") },
  });
  lookBackId = lookBack.id;
});

beforeEach(async () => {
  root = await freshStart(round);
  await setOrder("ISSUED");
  await db().lookBack.update({ where: { id: lookBackId }, data: { status: "PLANNED" } });
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

async function setOrder(status: OrderStatus) {
  await db().supervisionOrder.update({ where: { id: orderId }, data: { status } });
}

function upload(by: Who, place: EvidencePlace) {
  return uploadEvidence(round.people[by], { ...place, fileName: "说明.pdf", contents: pdf(1000) }, now);
}

const refusal = (code: string, rest: object = {}) => ({ ok: false, refusal: expect.objectContaining({ code, ...rest }) });

async function lastWords() {
  const { action, detail } = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  return historyWords(action, Object(detail));
}

describe("a file for a supervision order", () => {
  test("comes from the department it is addressed to, whatever the finding's state, and goes on the finding's record", async () => {
    await setStatus(round, "AWAITING_CHIEF");
    expect(await upload("lead", { orderId })).toMatchObject({ ok: true });
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ orderId, measureId: null, lookBackId: null });
    expect(await lastWords()).toBe("为督办单〔2022〕3号上传佐证材料《说明.pdf》");
    expect(await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({ findingId: round.findingId });
  });

  test.each([
    ["supporting", "notFound"],
    ["other", "notFound"],
    ["otherLeader", "notFound"],
    ["admin", "notFound"],
    ["leader", "notYours"],
    ["office", "notYours"],
    ["chief", "notYours"],
    ["inspector", "notYours"],
  ] as const)("%s may not (%s)", async (by, code) => {
    expect(await upload(by, { orderId })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("is its addressee's also after the finding went to another department, and never the new one's", async () => {
    await db().finding.update({ where: { id: round.findingId }, data: { leadDepartmentId: round.people.other.departmentId } });
    expect(await upload("other", { orderId })).toEqual(refusal("notFound"));
    expect(await upload("lead", { orderId })).toMatchObject({ ok: true });
    const { id } = await db().evidence.findFirstOrThrow();
    expect(await evidenceFile(round.people.lead, id)).toMatchObject({ fileName: "说明.pdf" });
    expect(await evidenceFile(round.people.other, id)).toBeNull();
  });

  test.each(["REPLIED", "ACCEPTED"] satisfies OrderStatus[])("not to one that is %s", async (status) => {
    await setOrder(status);
    expect(await upload("lead", { orderId })).toEqual(refusal("orderStatus", { status }));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test.each(["DRAFT", "DROPPED"] satisfies OrderStatus[])("a department does not know of one that is %s", async (status) => {
    await setOrder(status);
    expect(await upload("lead", { orderId })).toEqual(refusal("notFound"));
    expect(await upload("lead", { orderId: "unknown" })).toEqual(refusal("notFound"));
  });

  test("is read by those who read the order", async () => {
    await upload("lead", { orderId });
    const { id } = await db().evidence.findFirstOrThrow();
    for (const by of ["lead", "leader", "office", "chief", "inspector"] as const) {
      expect(await evidenceFile(round.people[by], id), by).toMatchObject({ size: 1000 });
    }
    for (const by of ["supporting", "other", "otherLeader", "admin"] as const) {
      expect(await evidenceFile(round.people[by], id), by).toBeNull();
    }
  });

  test("is withdrawn by its department while the reply is awaited, and by nobody after", async () => {
    await upload("lead", { orderId });
    const { id: evidenceId } = await db().evidence.findFirstOrThrow();
    const { lead, office, supporting } = round.people;
    expect(await evidenceToWithdraw(lead, 12, evidenceId)).toEqual({ fileName: "说明.pdf", of: "督办单〔2022〕3号", page: { orderId } });
    expect(await evidenceToWithdraw(office, 12, evidenceId)).toBeNull();
    expect(await withdrawEvidence(supporting, { evidenceId, reason: "传错" }, now)).toEqual(refusal("notFound"));
    await setOrder("REPLIED");
    expect(await evidenceToWithdraw(lead, 12, evidenceId)).toBeNull();
    expect(await withdrawEvidence(lead, { evidenceId, reason: "传错" }, now)).toEqual(refusal("orderStatus"));
    await setOrder("ISSUED");
    expect(await withdrawEvidence(lead, { evidenceId, reason: "传错" }, now)).toEqual({ ok: true, value: { orderId } });
    expect(await lastWords()).toBe("撤下督办单〔2022〕3号的佐证材料《说明.pdf》");
  });
});

test("what becomes of an answer to an order is told to those alone who may read the order", async () => {
  const told = async (who: Who) => (await historyEntries(round.people[who], round.findingId, { take: 200 })).length;
  const before = [await told("supporting"), await told("lead")];
  await upload("lead", { orderId });
  await db().storedFile.updateMany({ data: { scan: "PENDING" } });
  const scan: Scanner["scan"] = async (contents) => {
    for await (const piece of contents) if (piece.length === 0) break;
    return { kind: "infected", found: "Eicar-Test" };
  };
  const scanner: Scanner = { scan, version: async () => null };
  expect(await scanEvidence(now, scanner)).toBe(1);
  const { id: evidenceId, sha256 } = await db().evidence.findFirstOrThrow();
  await withdrawEvidence(round.people.lead, { evidenceId, reason: "有毒" }, now);
  const over = new Date("2032-03-09T02:00:00Z");
  await proposePurge(round.people.admin, { sha256, reason: "保管期满" }, over);
  const { id } = await db().purge.findFirstOrThrow({ where: { sha256 } });
  expect(await decidePurge(round.people.office, { id, confirmed: true, comment: null }, over)).toMatchObject({ ok: true });
  // Uploaded, infected, withdrawn, destroyed.
  expect([await told("supporting"), await told("lead")]).toEqual([before[0], (before[1] ?? 0) + 4]);
});

describe("a file for a look-back", () => {
  beforeEach(() => setStatus(round, "CLOSED"));

  test("comes from the office, on the finding's record", async () => {
    expect(await upload("office", { lookBackId })).toMatchObject({ ok: true });
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ lookBackId, measureId: null, orderId: null });
    expect(await lastWords()).toBe("为第二次回头看上传佐证材料《说明.pdf》");
  });

  test.each([
    ["other", "notFound"],
    ["otherLeader", "notFound"],
    ["admin", "notFound"],
    ["lead", "notYours"],
    ["supporting", "notYours"],
    ["leader", "notYours"],
    ["chief", "notYours"],
    ["inspector", "notYours"],
  ] as const)("%s may not (%s)", async (by, code) => {
    expect(await upload(by, { lookBackId })).toEqual(refusal(code));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("not while the finding is open, and not once its result is on record", async () => {
    await setStatus(round, "IN_PROGRESS");
    expect(await upload("office", { lookBackId })).toEqual(refusal("wrongStatus", { status: "IN_PROGRESS" }));
    await setStatus(round, "CLOSED");
    await db().lookBack.update({ where: { id: lookBackId }, data: { status: "HOLDS" } });
    expect(await upload("office", { lookBackId })).toEqual(refusal("lookBackEnded"));
    expect(await upload("office", { lookBackId: "unknown" })).toEqual(refusal("notFound"));
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("is read by those who read the finding, and withdrawn by the office while it is planned", async () => {
    await upload("office", { lookBackId });
    const { id: evidenceId } = await db().evidence.findFirstOrThrow();
    expect(await evidenceFile(round.people.supporting, evidenceId)).toMatchObject({ size: 1000 });
    expect(await evidenceFile(round.people.other, evidenceId)).toBeNull();
    expect(await evidenceToWithdraw(round.people.office, 12, evidenceId)).toMatchObject({ of: "第二次回头看", page: { lookBackId } });
    expect(await evidenceToWithdraw(round.people.lead, 12, evidenceId)).toBeNull();
    const withdrawn = await withdrawEvidence(round.people.office, { evidenceId, reason: "传错" }, now);
    expect(withdrawn).toEqual({ ok: true, value: { lookBackId } });
  });
});

describe("a plain form is led back to the page of its place", () => {
  function post(by: Who, address: string) {
    const headers = { host: "desk.test:3000", origin: "http://desk.test:3000", "content-type": FORM_TYPE, accept: "text/html" };
    const init = { method: "POST", headers, body: asStream(formBody(filePart("说明.pdf", pdf(10)))), duplex: "half" };
    return receiveUpload(new Request(`http://desk.test:3000${address}`, init), round.people[by], now);
  }

  test.each([
    ["lead", "order", "orders", "upload=done"],
    ["office", "order", "orders", "upload=notYours"],
    ["office", "lookBack", "lookbacks", "upload=wrongStatus&status=IN_PROGRESS"],
    ["lead", "lookBack", "lookbacks", "upload=notYours"],
  ] as const)("%s, %s", async (by, of, room, query) => {
    const [place, id] = of === "order" ? [{ orderId }, orderId] : [{ lookBackId }, lookBackId];
    const { headers, status } = await post(by, uploadAddress(place));
    expect([status, headers.get("location")]).toEqual([303, `/desk/${room}/${id}?${query}#evidence`]);
  });

  test("but not those who may not see it", async () => {
    expect((await post("supporting", uploadAddress({ orderId }))).status).toBe(404);
    expect((await post("other", uploadAddress({ lookBackId }))).status).toBe(404);
  });

  test("an address of two places, or of none, is of nowhere", async () => {
    for (const address of [`/api/evidence?measure=${round.measureId}&order=${orderId}`, "/api/evidence"]) {
      expect((await post("lead", address)).status).toBe(404);
    }
    expect(await leftBehind(root)).toEqual(NOTHING);
  });
});
