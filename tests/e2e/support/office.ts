import { randomUUID } from "node:crypto";
import pg from "pg";
import { hashPassword } from "#lib/auth/passwords.ts";
import type { Application } from "./application.ts";

/** The password of everybody in here. */
export const PASSWORD = "daoru-ceshi-2022";

/** People and departments of an empty system: the office, a leader, and two departments of which the first has somebody at work. */
export async function peopleOf({ databaseUrl }: Application): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const passwordHash = await hashPassword(PASSWORD);
  const department = async (name: string, ordinal: number): Promise<string> => {
    const id = randomUUID();
    await client.query(`INSERT INTO "Department" (id, name, ordinal) VALUES ($1, $2, $3)`, [id, name, ordinal]);
    return id;
  };
  const person = (account: string, name: string, role: string, departmentId: string | null) =>
    client.query(
      `INSERT INTO "User" (id, account, name, role, "departmentId", "passwordHash") VALUES ($1, $2, $3, $4::"Role", $5, $6)`,
      [randomUUID(), account, name, role, departmentId, passwordHash],
    );
  try {
    const bureau = await department("办公室", 1);
    await department("财务科", 2);
    await person("zhenggai", "整改办甲", "OFFICE", null);
    await person("lingdao", "分管领导乙", "LEADER", null);
    await person("bumen", "办公室丙", "DEPARTMENT", bureau);
  } finally {
    await client.end();
  }
}
