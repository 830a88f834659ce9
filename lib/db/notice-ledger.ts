import type { Day } from "#lib/domain/day.ts";
import { ledgerOf, type LedgerRound, type NoticeLedger } from "#lib/domain/notice/ledger.ts";
import { db, type Transaction } from "./client.ts";
import { fromDay, toDay, toDayOrNull } from "./day-column.ts";

/** What the round of this id says on `asOf`, for composing a notice, in one query; null where there is no such round. */
export async function noticeLedger(inspectionId: string, asOf: Day, client: Pick<Transaction, "inspection"> = db()): Promise<NoticeLedger | null> {
  const row = await client.inspection.findUnique({
    where: { id: inspectionId },
    relationLoadStrategy: "join",
    select: {
      ...roundFields,
      ...{ phone: true, post: true, email: true },
      findings: { orderBy: { number: "asc" }, select: countedFields },
      parts: { orderBy: { ordinal: "asc" }, select: partFields },
      regulations: { select: { kind: true } },
      meetings: { where: { OR: [{ heldOn: null }, { heldOn: { lte: fromDay(asOf) } }] }, select: { kind: true, heldOn: true } },
    },
  });
  if (!row) return null;
  const { findings, parts, regulations, phone, post, email } = row;
  const meetings = row.meetings.map(({ kind, heldOn }) => ({ kind, heldOn: toDayOrNull(heldOn) }));
  return ledgerOf({ inspectionId, round: roundOf(row, asOf), contact: { phone, post, email }, findings, parts, regulations, meetings }, asOf);
}

const roundFields = {
  ...{ party: true, partyShort: true, body: true, round: true, sample: true },
  ...{ periodStart: true, periodEnd: true, feedbackOn: true, planOn: true, deadline: true },
} as const;

const countedFields = { id: true, status: true, grade: true, measures: { select: { status: true } } } as const;

/** Of an undisclosed finding no word is read. */
const partFields = {
  ordinal: true,
  title: true,
  categories: {
    orderBy: { ordinal: "asc" },
    select: {
      ordinal: true,
      title: true,
      findings: {
        where: { disclosed: true },
        orderBy: { number: "asc" },
        select: {
          ...{ id: true, number: true, title: true, publicTitle: true, longTermWork: true, publicLongTerm: true, status: true, grade: true },
          measures: {
            orderBy: { ordinal: "asc" },
            select: { ordinal: true, text: true, outcome: true, status: true, disclosed: true, publicText: true, publicOutcome: true },
          },
        },
      },
    },
  },
} as const;

type RoundRow = Record<"party" | "partyShort" | "body" | "round", string> &
  Record<"periodStart" | "periodEnd" | "feedbackOn" | "planOn" | "deadline", Date> & { sample: boolean };

function roundOf({ party, partyShort, body, round, sample, ...dates }: RoundRow, asOf: Day): LedgerRound {
  const past = (column: Date) => (toDay(column) <= asOf ? toDay(column) : null);
  return {
    ...{ party, partyShort, body, round, sample },
    periodStart: toDay(dates.periodStart),
    periodEnd: toDay(dates.periodEnd),
    feedbackOn: past(dates.feedbackOn),
    planOn: past(dates.planOn),
    deadline: toDay(dates.deadline),
  };
}
