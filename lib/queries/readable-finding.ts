import type { Actor } from "#lib/domain/actor.ts";
import type { FindingFacts } from "#lib/domain/finding.ts";
import { may, rightsOf, type Verb } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";

/** What every page of a finding begins with: which row it is, and what this reader may do to it as it stands. */
export type ReadableFinding = FindingFacts & {
  id: string;
  number: number;
  title: string | null;
  version: number;
  rights: ReadonlySet<Verb>;
};

/** The finding of this number in the round being followed up, or null where there is none or `actor` may not read it. */
export async function readableFinding(actor: Actor, number: number): Promise<ReadableFinding | null> {
  const row = await db().finding.findFirst({
    where: { number, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      number: true,
      title: true,
      version: true,
      status: true,
      leaderId: true,
      leadDepartmentId: true,
      supporting: { select: { departmentId: true } },
    },
  });
  if (!row) return null;
  const { supporting, ...rest } = row;
  const finding = { ...rest, supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId) };
  return may(actor, "read", finding) ? { ...finding, rights: rightsOf(actor, finding) } : null;
}
