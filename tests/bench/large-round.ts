import { addWeeks, weekOf } from "#lib/domain/week.ts";
import { SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { copyDatabase, type Server, withClient } from "./database.ts";

/** How many findings the sample has, and how many the large round has. */
export const FEW = 28;
export const MANY = 100_000;

/** Every generated finding is a copy of a finding of the sample, under a number and a title of its own. */
const FINDINGS = `
  INSERT INTO "Finding" (id, "inspectionId", number, "categoryId", "numberInPart", title, disclosed, target, "leaderId",
    "leadDepartmentId", responsible, "firstDeadline", deadline, status, grade, "longTermWork", "closedOn", version)
  SELECT uuidv7()::text, "inspectionId", n, "categoryId", n, title || n, disclosed, target, "leaderId",
    "leadDepartmentId", responsible, "firstDeadline", deadline, status, grade, "longTermWork", "closedOn", version
  FROM generate_series(${FEW + 1}, ${MANY}) AS n JOIN "Finding" ON number = (n - 1) % ${FEW} + 1`;

const SUPPORTING = `
  INSERT INTO "FindingDepartment" ("findingId", "departmentId")
  SELECT copy.id, s."departmentId" FROM "Finding" copy JOIN "Finding" f ON f.number = (copy.number - 1) % ${FEW} + 1
    JOIN "FindingDepartment" s ON s."findingId" = f.id
  WHERE copy.number > ${FEW}`;

/** The latest weeks: those a light is decided by. */
const FOLLOW_UPS = `
  INSERT INTO "FollowUp" (id, "findingId", week, progress, "nextStep", difficulty, status, "enteredById", "enteredAt", "firstEnteredAt", "dueAt", version)
  SELECT uuidv7()::text, copy.id, e.week, e.progress, e."nextStep", e.difficulty, e.status, e."enteredById", e."enteredAt", e."firstEnteredAt", e."dueAt", e.version
  FROM "Finding" copy JOIN "Finding" f ON f.number = (copy.number - 1) % ${FEW} + 1 JOIN "FollowUp" e ON e."findingId" = f.id
  WHERE copy.number > ${FEW} AND e.week >= '${addWeeks(weekOf(SAMPLE_TODAY), -2)}'`;

/** A closed finding is off the week's sheet by the request that closed it. */
const CLOSURES = `
  INSERT INTO "ClosureRequest" (id, "findingId", sequence, status, statement, grade, "longTermWork", "leaderOmitted", "appliedById",
    "appliedAt", "endedAt", "closedLate", "closedOn", "firstDeadline")
  SELECT uuidv7()::text, copy.id, r.sequence, r.status, r.statement, r.grade, r."longTermWork", r."leaderOmitted", r."appliedById",
    r."appliedAt", r."endedAt", r."closedLate", r."closedOn", r."firstDeadline"
  FROM "Finding" copy JOIN "Finding" f ON f.number = (copy.number - 1) % ${FEW} + 1 JOIN "ClosureRequest" r ON r."findingId" = f.id
  WHERE copy.number > ${FEW} AND r.status = 'GRANTED'`;

/**
 * A copy of the sample's database, filled up to 100,000 findings with their supporting departments and the entries of
 * their latest three weeks. Measures, evidence and older weeks, which the ledger does not read, are not multiplied.
 */
export async function makeLargeRound(server: Server, from: string, to: string): Promise<string> {
  const url = await copyDatabase(server, from, to);
  await withClient(url, async (client) => {
    for (const sql of [FINDINGS, SUPPORTING, FOLLOW_UPS, CLOSURES, "VACUUM ANALYZE"]) await client.query(sql);
  });
  return url;
}
