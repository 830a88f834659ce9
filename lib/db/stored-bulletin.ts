import { z } from "zod";
import { type Bulletin, CHANGE_KINDS, FIGURE_KEYS } from "#lib/domain/bulletin/bulletin.ts";

// What the column `bulletin` of a closed week holds, checked where it is read: a row of another version must not pass for one of this.

const day = z.iso.date();
const count = z.number().int();
const text = z.string();
const words = text.nullable();
const named = { number: count, title: words };
const figures = z.record(z.enum(FIGURE_KEYS), count);
const byDepartment = <Fields extends z.ZodRawShape>(fields: Fields) => z.array(z.object({ department: words, findings: z.array(z.object(fields)) }));

/** The column `bulletin`. */
export const storedBulletin: z.ZodType<Bulletin> = z.object({
  ...{ week: text, round: text, party: text, partyShort: text, sample: z.boolean() },
  from: day,
  asOf: z.iso.datetime(),
  figures,
  before: z.object({ week: text, figures }).nullable(),
  reporting: z.object({ owed: count, reported: count, late: count, notReported: count }),
  notReported: byDepartment({ ...named, returned: z.boolean() }),
  late: byDepartment(named),
  changes: z.array(z.object({ ...named, kind: z.enum(CHANGE_KINDS), on: day, ordinal: count.nullable(), to: day.nullable(), remark: words })),
  dueUntil: day,
  due: z.array(z.object({ ...named, on: day, department: words, measure: z.object({ ordinal: count, text }).nullable() })),
  difficulties: z.array(z.object({ ...named, department: words, leader: words, difficulty: text, nextStep: text })),
});
