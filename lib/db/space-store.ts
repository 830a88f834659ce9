import { refusalOfSpace as refusalOf, type Space, type SpaceOf } from "#lib/domain/evidence/quota.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Transaction } from "./client.ts";
import { withFinding } from "./evidence-sql.ts";
import { sql, type Sql } from "./sql.ts";

/** Any constant serves as the first key; the second tells rounds apart. */
const SPACE_LOCK = 20220629;

type Client = Pick<Transaction, "$queryRaw">;

type Limits = { roundId: string; round: bigint | null; department: bigint | null };

/** The limits of one round, and of a department in it. */
async function limitsOf(client: Client, round: Sql, departmentId: string | null): Promise<Limits | null> {
  const [limits] = await client.$queryRaw<Limits[]>`
    SELECT i.id AS "roundId", i."quotaBytes" AS round,
      (SELECT d."quotaBytes" FROM "Department" d WHERE d.id = ${departmentId}) AS department
    FROM "Inspection" i WHERE ${round}`;
  return limits ?? null;
}

/** Bytes in use, of each distinct file once, and whether the bytes asked for are among them. */
type Used = { department: bigint; round: bigint; inDepartment: boolean; inRound: boolean };

/** What is asked about: whose space, and which bytes or which upload are the asker's own. */
type Asked = { departmentId: string | null; roundId: string | null; sha256: string | null; uploadId: string | null };

/**
 * What is in use, in one statement: the distinct bytes that were not destroyed, whether their uses stand or were withdrawn, and
 * what uploads under way have announced, without the asker's own. A department's space is one for all rounds.
 */
async function used(client: Client, { departmentId, roundId, sha256, uploadId }: Asked): Promise<Used> {
  const [row] = await client.$queryRaw<Used[]>`
    WITH kept AS (
      SELECT s.sha256, s.size,
        coalesce(bool_or(e."departmentId" = ${departmentId}), false) AS mine, bool_or(n."inspectionId" = ${roundId}) AS here
      FROM ${withFinding("Evidence")} JOIN "StoredFile" s ON s.sha256 = e.sha256
      WHERE s."purgedAt" IS NULL GROUP BY s.sha256
    ), coming AS (
      SELECT e.size, coalesce(e."departmentId" = ${departmentId}, false) AS mine, n."inspectionId" = ${roundId} AS here
      FROM ${withFinding("Upload")} WHERE e.status = 'RECEIVING' AND e.id IS DISTINCT FROM ${uploadId}
    ), taken AS (
      SELECT sha256, size, mine, here FROM kept UNION ALL SELECT NULL, size, mine, here FROM coming
    )
    SELECT coalesce(sum(size) FILTER (WHERE mine), 0)::bigint AS department, coalesce(sum(size) FILTER (WHERE here), 0)::bigint AS round,
      coalesce(bool_or(sha256 = ${sha256} AND mine), false) AS "inDepartment", coalesce(bool_or(sha256 = ${sha256} AND here), false) AS "inRound"
    FROM taken`;
  return row ?? { department: 0n, round: 0n, inDepartment: false, inRound: false };
}

/** A file that asks for room. `sha256` once it is known, `uploadId` where it has a row among the uploads. */
export type Wanted = { findingId: string; departmentId: string | null; size: number; sha256?: string; uploadId?: string };

/**
 * Why a file finds no room in the space of its department or of its round, or null: `quotaFull`. Bytes that are there already
 * take none. Until the end of the transaction nobody else is told that there is room, so that two cannot both take the last;
 * the transaction must write the row that takes it.
 */
export async function refusalOfSpace(tx: Transaction, wanted: Wanted): Promise<Refusal | null> {
  const { findingId, departmentId, size, sha256 = null, uploadId = null } = wanted;
  const limits = await limitsOf(tx, sql`i.id = (SELECT n."inspectionId" FROM "Finding" n WHERE n.id = ${findingId})`, departmentId);
  if (!limits || (limits.round === null && limits.department === null)) return null;
  // One lock for the round, as the departments of a round are few and share its space.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SPACE_LOCK}::int, hashtext(${limits.roundId}))`;
  const taken = await used(tx, { departmentId, roundId: limits.roundId, sha256, uploadId });
  return (
    refusalOf("department", spaceOf(taken.department, limits.department), taken.inDepartment ? 0 : size) ??
    refusalOf("round", spaceOf(taken.round, limits.round), taken.inRound ? 0 : size)
  );
}

/** The bytes in use of a department, or of a round. */
export async function usedBy(client: Client, of: SpaceOf, id: string): Promise<number> {
  const whose = of === "department" ? { departmentId: id, roundId: null } : { departmentId: null, roundId: id };
  const taken = await used(client, { ...whose, sha256: null, uploadId: null });
  return Number(taken[of]);
}

/** How full the space of the round being followed up is, and of a department; null without a round, or a department. */
export async function spacesInUse(client: Client, departmentId: string | null): Promise<{ department: Space | null; round: Space | null }> {
  const limits = await limitsOf(client, sql`i.current`, departmentId);
  if (!limits) return { department: null, round: null };
  const limited = limits.round !== null || limits.department !== null;
  const taken = limited ? await used(client, { departmentId, roundId: limits.roundId, sha256: null, uploadId: null }) : null;
  return {
    department: departmentId === null ? null : spaceOf(taken?.department ?? 0n, limits.department),
    round: spaceOf(taken?.round ?? 0n, limits.round),
  };
}

function spaceOf(taken: bigint, quota: bigint | null): Space {
  return { used: Number(taken), quota: quota === null ? null : Number(quota) };
}
