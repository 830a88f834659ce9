import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Actor, Role } from "#lib/domain/actor.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { db } from "#lib/db/client.ts";
import { inspection } from "#tests/support/inspection.ts";

/** One finding (number 12) with one measure (its third), and everyone who may stand before it. */
export type Round = { findingId: string; measureId: string; people: Record<Who, Actor> };

export type Who = "lead" | "supporting" | "other" | "leader" | "otherLeader" | "office" | "chief" | "inspector" | "admin";

/** Makes the round in this test file's empty database. */
export async function makeRound(): Promise<Round> {
  const department = (name: string) => db().department.create({ data: { name } });
  const [lead, supporting, other] = [await department("康复部"), await department("办公室"), await department("组联部")];
  const people = {
    lead: await person("康复部负责人", "DEPARTMENT", lead.id),
    supporting: await person("办公室负责人", "DEPARTMENT", supporting.id),
    other: await person("组联部负责人", "DEPARTMENT", other.id),
    leader: await person("副组长甲", "LEADER"),
    otherLeader: await person("副组长乙", "LEADER"),
    office: await person("整改办", "OFFICE"),
    chief: await person("组长", "CHIEF"),
    inspector: await person("派驻纪检组", "INSPECTOR"),
    admin: await person("系统管理员", "ADMIN"),
  };
  const finding = await db().finding.create({
    data: {
      inspection: { create: inspection },
      number: 12,
      title: "康复机构少",
      status: "IN_PROGRESS",
      leader: { connect: { id: people.leader.id } },
      leadDepartment: { connect: { id: lead.id } },
      supporting: { create: { departmentId: supporting.id } },
      measures: { create: { ordinal: 3, text: "增加定点机构" } },
    },
    include: { measures: true },
  });
  return { findingId: finding.id, measureId: finding.measures[0]?.id ?? "", people };
}

async function person(name: string, role: Role, departmentId: string | null = null): Promise<Actor> {
  const { id } = await db().user.create({ data: { account: name, name, role, departmentId, passwordHash: "-" } });
  return { id, name, role, departmentId };
}

/** Puts the finding into another state, as if others had done it. */
export async function setStatus({ findingId }: Round, status: FindingStatus): Promise<void> {
  await db().finding.update({ where: { id: findingId }, data: { status } });
}

/** One test's start: the finding in progress, no evidence, an empty folder for it (also this process's EVIDENCE_DIR). */
export async function freshStart({ findingId, people }: Round): Promise<string> {
  // The rows of evidence let nobody delete them; a test starts without any.
  await db().$executeRaw`TRUNCATE "Evidence", "StoredFile" CASCADE`;
  const leadDepartmentId = people.lead.departmentId;
  await db().finding.update({ where: { id: findingId }, data: { status: "IN_PROGRESS", leadDepartmentId } });
  entriesBefore = await db().auditEntry.count();
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-test-"));
  process.env.EVIDENCE_DIR = root;
  return root;
}

let entriesBefore = 0;

/** Every file below a folder, by its path from there. */
export async function filesIn(root: string): Promise<string[]> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** What a test's uploads left behind: nothing at all, after a refusal. */
export async function leftBehind(root: string): Promise<{ files: string[]; rows: number; entries: number }> {
  return { files: await filesIn(root), rows: await db().evidence.count(), entries: (await db().auditEntry.count()) - entriesBefore };
}

export const NOTHING = { files: [], rows: 0, entries: 0 };

/** A PDF by its first bytes, of a given size, handed over in pieces as a network would. */
export async function* pdf(size: number, piece = 65_536): AsyncGenerator<Uint8Array> {
  const head = Buffer.from("%PDF-1.7\n");
  yield head.subarray(0, size);
  for (let left = size - head.length; left > 0; left -= piece) yield Buffer.alloc(Math.min(piece, left), "x");
}

/** The same bytes at once. */
export async function bytesOf(contents: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const each of contents) pieces.push(each);
  return Buffer.concat(pieces);
}
