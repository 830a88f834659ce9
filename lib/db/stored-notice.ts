import { z } from "zod";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { PUBLIC_STATES } from "#lib/domain/public-progress.ts";

// What the columns `content` of a notice and an edition hold, checked where they are read.

const day = z.iso.date();
const count = z.number().int();
const text = z.string();
const words = text.nullable();

const progress = z.object({
  ...{ total: count, closed: count, completed: count, longTerm: count },
  ...{ awaiting: count, inProgress: count, notStarted: count, undisclosed: count },
});

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), text, anchor: text, finding: count.nullable() }),
  z.object({ kind: z.literal("paragraph"), text }),
]);

const finding = z.object({
  ...{ number: count, title: text, part: text, category: text, state: z.enum(PUBLIC_STATES), longTermWork: words },
  measures: z.array(z.object({ ordinal: count, text, done: z.boolean(), outcome: words })),
  undisclosedMeasures: count,
});

/** The column `content`. */
export const storedNotice: z.ZodType<NoticeContent> = z.object({
  ...{ title: text, party: text, body: text, round: text, sample: z.boolean(), asOf: day },
  progress,
  contact: z.object({ phone: words, post: words, email: words }),
  opinions: z.object({ from: day, until: day }).nullable(),
  blocks: z.array(block),
  findings: z.array(finding),
});
