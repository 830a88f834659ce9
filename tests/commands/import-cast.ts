import type { Actor, Role } from "#lib/domain/actor.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { DraftBase } from "#lib/domain/import/draft.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { beginImport } from "#lib/commands/import/begin-import.ts";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { correctDraft } from "#lib/commands/import/correct-draft.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { baseOf, SKETCH } from "#tests/domain/import-cast.ts";
import { emptyDatabase } from "#tests/support/database.ts";

/** Ten in the morning of the day after the plan was made. */
export const NOW = instantOf("2023-07-26", 10);

export const DEADLINE: Correction = { kind: "fact", name: "deadline", value: "2024-01-31" };

export type Cast = { office: Actor; leader: Actor; departments: { finance: string; archive: string; closed: string } };

/** An empty ledger with the people to import a round into it. */
export async function emptyOffice(): Promise<Cast> {
  await emptyDatabase();
  const department = async (name: string, disabledAt: Date | null = null) => (await db().department.create({ data: { name, disabledAt } })).id;
  const departments = { finance: await department("财务科"), archive: await department("档案科"), closed: await department("原审计科", NOW) };
  return { office: await person("OFFICE"), leader: await person("LEADER"), departments };
}

/** Somebody of this role. */
export async function person(role: Role, fields: { name?: string; disabledAt?: Date } = {}): Promise<Actor> {
  const count = await db().user.count();
  const data = { account: `p${count}`, name: `${role}${count}`, role, passwordHash: "none", ...fields };
  return db().user.create({ data, select: { id: true, name: true, role: true, departmentId: true } });
}

/** The value of what was done; throws the code of what was refused. */
export function value<Value>(answer: Result<Value, Refusal>): Value {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

/** A draft of the sketch, mended so. What a form opened now would carry. */
export async function begun(office: Actor, corrections: Correction[] = [DEADLINE], base: DraftBase = baseOf(SKETCH)): Promise<{ draftId: string; version: number }> {
  const { text, ...outline } = base;
  const { id: draftId } = value(await beginImport(office, { fileName: "整改通报.docx", text, base: outline }, NOW));
  let version = 1;
  for (const correction of corrections) version = value(await correctDraft(office, { draftId, version, correction }, NOW)).version;
  return { draftId, version };
}

/** The sketch as the round being followed up. */
export async function imported(office: Actor, corrections?: Correction[], base?: DraftBase) {
  return value(await confirmImport(office, await begun(office, corrections, base), NOW));
}

/** A draft's row, whole. */
export function draftRow(id: string) {
  return db().importDraft.findUniqueOrThrow({ where: { id } });
}

/** The round being followed up, told as the sketch tells it. */
export async function ledger() {
  const round = await db().inspection.findFirst({
    where: { current: true },
    include: { parts: { orderBy: { ordinal: "asc" }, include: { categories: { orderBy: { ordinal: "asc" } } } }, findings: { orderBy: { number: "asc" }, include: { measures: { orderBy: { ordinal: "asc" } }, supporting: true } } },
  });
  if (!round) throw new Error("no round");
  return round;
}

/** Findings of the ledger: number, title, and the texts of their measures. */
export async function findingsTold() {
  const { findings } = await ledger();
  return findings.map(({ number, title, measures }) => [number, title, ...measures.map(({ text }) => text)]);
}
