import type { Json } from "#lib/domain/audit.ts";
import { db } from "#lib/db/client.ts";
import { dayIn } from "./standing.ts";

/** How the round stands in the end. */
export type Tally = {
  findings: number;
  closed: Record<"COMPLETED" | "COMPLETED_LONG_TERM", number>;
  open: number;
  /** Of the closures ever granted, those after the first deadline. */
  closedLate: number;
  overdue: number;
  rebounds: number;
  measuresDone: number;
  entries: number;
  weeksClosed: number;
  ordersIssued: number;
  rungs: number;
  extensions: number;
};

/** From the tables, as the product counts. */
export async function countedInTables(today: string): Promise<Tally> {
  const closed = (grade: "COMPLETED" | "COMPLETED_LONG_TERM") => db().finding.count({ where: { status: "CLOSED", grade } });
  const open = await db().finding.findMany({ where: { status: { not: "CLOSED" } }, select: { deadline: true } });
  return {
    findings: await db().finding.count(),
    closed: { COMPLETED: await closed("COMPLETED"), COMPLETED_LONG_TERM: await closed("COMPLETED_LONG_TERM") },
    open: open.length,
    closedLate: await db().closureRequest.count({ where: { status: "GRANTED", closedLate: true } }),
    overdue: open.filter(({ deadline }) => deadline && dayIn(deadline) < today).length,
    rebounds: await db().lookBack.count({ where: { status: "REBOUNDS" } }),
    measuresDone: await db().measure.count({ where: { status: "DONE" } }),
    entries: await db().followUp.count(),
    weeksClosed: await db().followUpWeek.count({ where: { closedAt: { not: null } } }),
    ordersIssued: await db().supervisionOrder.count({ where: { issuedAt: { not: null } } }),
    rungs: await db().escalation.count(),
    extensions: await db().extensionRequest.count({ where: { status: "GRANTED" } }),
  };
}

export type Entry = { action: string; findingId: string | null; detail: { [key: string]: Json } };

/** From the record alone: what was done, one entry after another. */
export function countedInRecord(record: readonly Entry[], today: string): Tally {
  const deadlines = new Map<string, string>();
  const grades = new Map<string, string>();
  const count = (action: string, where: (entry: Entry) => boolean = () => true) => record.filter((entry) => entry.action === action && where(entry)).length;
  for (const { action, findingId, detail } of record) {
    if (findingId === null) continue;
    if (action === "deadlineChanged") deadlines.set(findingId, String(detail.to));
    if (action === "closureSigned" && detail.to === "CLOSED") grades.set(findingId, String(detail.grade));
    if (action === "lookBackRebounds") {
      grades.delete(findingId);
      deadlines.set(findingId, String(detail.newDeadline));
    }
  }
  const graded = (grade: string) => [...grades.values()].filter((each) => each === grade).length;
  return {
    findings: deadlines.size,
    closed: { COMPLETED: graded("COMPLETED"), COMPLETED_LONG_TERM: graded("COMPLETED_LONG_TERM") },
    open: deadlines.size - grades.size,
    closedLate: count("closureSigned", ({ detail }) => detail.to === "CLOSED" && detail.closedLate === true),
    overdue: [...deadlines].filter(([id, deadline]) => !grades.has(id) && deadline < today).length,
    rebounds: count("lookBackRebounds"),
    measuresDone: count("measureTicked") - count("measureReopened"),
    entries: count("followUpEntered"),
    weeksClosed: count("weekClosed"),
    ordersIssued: count("orderIssued"),
    rungs: count("ladderClimbed"),
    extensions: count("extensionSigned", ({ detail }) => detail.step === "OFFICE"),
  };
}
