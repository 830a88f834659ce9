import { hashPassword } from "#lib/auth/passwords.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { firstBreak, type Json } from "#lib/domain/audit.ts";
import type { Actor, Role } from "#lib/domain/actor.ts";

export const NOW = new Date("2022-06-30T01:00:00Z");
export const PASSWORD = "correct horse battery";

const passwordHash = hashPassword(PASSWORD);

type Made = {
  account: string;
  name: string;
  role: Role;
  departmentId?: string;
  disabledAt?: Date;
  mustChangePassword?: boolean;
  sample?: boolean;
};

export async function makeAccount(fields: Made) {
  return db().user.create({ data: { ...fields, passwordHash: await passwordHash } });
}

export function makeDepartment(name: string, disabledAt: Date | null = null) {
  return db().department.create({ data: { name, disabledAt } });
}

/** An open finding of a round that has nothing else. */
export async function makeFinding(fields: { leaderId?: string; leadDepartmentId?: string; status?: "CLOSED" }) {
  const day = new Date("2022-01-29");
  const inspection = await db().inspection.create({
    data: {
      party: "党组", partyShort: "党组", body: "巡察组", round: "第一轮",
      periodStart: day, periodEnd: day, feedbackOn: day, planOn: day, deadline: day,
    },
  });
  return db().finding.create({ data: { inspectionId: inspection.id, number: 1, ...fields } });
}

export function actorOf({ id, name, role, departmentId }: Actor): Actor {
  return { id, name, role, departmentId };
}

export function rowOf(account: string) {
  return db().user.findUnique({ where: { account } });
}

/** The newest entry of the record, as it would be read back; null when nothing is on record. */
export async function lastEntry() {
  const entry = await db().auditEntry.findFirst({ orderBy: { sequence: "desc" } });
  return entry && { ...entry, sequence: Number(entry.sequence) };
}

export async function chainHolds(): Promise<boolean> {
  const rows = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  const entries = rows.map((row) => ({ ...row, sequence: Number(row.sequence), detail: facts(row.detail) }));
  return rows.length > 0 && firstBreak(entries, sha256) === null;
}

function facts(detail: unknown): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(detail));
}
