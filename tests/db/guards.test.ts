import { expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { pendingChange } from "#lib/db/migrate.ts";
import { inspection } from "#tests/support/inspection.ts";

const entry = {
  sequence: 1n,
  at: new Date("2022-03-01T01:00:00Z"),
  actorName: "整改办",
  action: "TEST",
  subject: "记录",
  detail: {},
  previousHash: "0",
  hash: "1",
};

test("the record refuses change, removal and emptying", async () => {
  await db().auditEntry.create({ data: entry });
  await expect(db().auditEntry.update({ where: { sequence: 1n }, data: { subject: "改" } })).rejects.toThrow(/append-only/);
  await expect(db().auditEntry.deleteMany()).rejects.toThrow(/append-only/);
  await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/append-only/);
  expect(await db().auditEntry.count()).toBe(1);
});

test("one round is current at a time, and earlier ones may stay on record", async () => {
  await db().inspection.create({ data: inspection });
  await expect(db().inspection.create({ data: inspection })).rejects.toThrow();
  await db().inspection.create({ data: { ...inspection, current: false } });
  await db().inspection.create({ data: { ...inspection, current: false } });
  expect(await db().inspection.count()).toBe(3);
});

test("a finding has one pending request at most, and any number of ended ones", async () => {
  const { id: inspectionId } = await db().inspection.findFirstOrThrow({ where: { current: true } });
  const finding = await db().finding.create({ data: { inspectionId, number: 1 } });
  const user = await db().user.create({ data: { account: "a", name: "甲", role: "DEPARTMENT", passwordHash: "-" } });
  const request = {
    findingId: finding.id,
    statement: "已完成",
    grade: "COMPLETED",
    appliedById: user.id,
    appliedAt: new Date("2022-06-01T01:00:00Z"),
  } as const;
  await db().closureRequest.create({ data: { ...request, sequence: 1, status: "RETURNED" } });
  await db().closureRequest.create({ data: { ...request, sequence: 2, status: "RETURNED" } });
  await db().closureRequest.create({ data: { ...request, sequence: 3 } });
  await expect(db().closureRequest.create({ data: { ...request, sequence: 4 } })).rejects.toThrow();
});

test("every change of the schema has its migration", async () => {
  expect(await pendingChange(process.env.DATABASE_URL ?? "")).toBe("");
});
