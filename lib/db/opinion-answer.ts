import type { OpinionAnswer, OpinionFinding } from "#lib/domain/opinions/views.ts";
import type { Transaction } from "./client.ts";

/** What a finding is called in public; what was disclosed once and is no more, is not named. */
export const namedFinding = { select: { number: true, title: true, publicTitle: true, disclosed: true } } as const;

type NamedFinding = { number: number; title: string | null; publicTitle: string | null; disclosed: boolean };

/** The finding under the name by which the public knows it. */
export function publicFinding(finding: NamedFinding | null): OpinionFinding | null {
  return finding && { number: finding.number, title: finding.disclosed ? (finding.publicTitle ?? finding.title) : null };
}

/** What the holder of this receipt is told, in one statement; null where nobody was given it. Who sent it is not even read. */
export async function answerOf(client: Pick<Transaction, "opinion">, receipt: string): Promise<OpinionAnswer | null> {
  const row = await client.opinion.findUnique({
    where: { receipt },
    relationLoadStrategy: "join",
    select: { receipt: true, receivedAt: true, status: true, answer: true, answeredAt: true, setAsideReason: true, finding: namedFinding },
  });
  if (!row) return null;
  const { answer, answeredAt, finding, ...told } = row;
  return { ...told, finding: publicFinding(finding), answer: answer !== null && answeredAt ? { text: answer, at: answeredAt } : null };
}
