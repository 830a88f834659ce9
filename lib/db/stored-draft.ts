import { z } from "zod";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { Outline } from "#lib/domain/official-text/outline.ts";

// What a draft's columns hold, checked once where they are read: a row of another version must not pass for one of this.

const span = { start: z.number().int(), end: z.number().int() };
const passage = z.object(span);
const text = z.string().nullable();
const count = z.number().nullable();

const stated = z.object({ target: text, leader: text, department: text, supporting: text, responsible: text, deadline: text });
const measure = z.object({ ...span, key: z.string(), text: z.string() });
const finding = z.object({
  ...span,
  key: z.string(),
  number: z.number().int(),
  title: z.string(),
  titleSpan: passage,
  disclosed: z.boolean(),
  unfinished: z.boolean(),
  measures: z.array(measure),
  stated,
});
const category = z.object({ ...span, key: z.string(), title: z.string(), findings: z.array(finding) });
const part = z.object({ ...span, key: z.string(), title: z.string(), categories: z.array(category) });

const facts = {
  ...{ party: text, partyShort: text, body: text, round: text },
  ...{ periodStart: text, periodEnd: text, feedbackOn: text, planOn: text, noticeOn: text },
  ...{ phone: text, post: text, email: text },
};
const figures = {
  ...{ total: count, completed: count, basicallyCompleted: count, unfinished: count, longTerm: count, rate: count },
  ...{ measures: count, meetings: count, regulations: count },
};
const factName = z.object(facts).keyof();
const figureName = z.object(figures).keyof();

/** The column `base`. */
export const storedBase: z.ZodType<Outline> = z.object({
  kind: z.enum(["feedback", "notice"]),
  inspection: z.object(facts),
  passages: z.partialRecord(factName, passage),
  parts: z.array(part),
  stated: z.object(figures),
  statedPassages: z.partialRecord(figureName, passage),
  unplaced: z.array(passage),
});

const key = z.string();
const assignment = {
  ...{ target: text, leaderId: text, leadDepartmentId: text },
  ...{ supportingDepartmentIds: z.array(z.string()), responsible: text, deadline: text },
};

/** The column `corrections`. */
export const storedCorrections: z.ZodType<Correction[]> = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("fact"), name: z.enum([...factName.options, "deadline"]), value: text }),
    z.object({ kind: z.literal("rename"), key, title: z.string() }),
    z.object({ kind: z.literal("reword"), key, text: z.string() }),
    z.object({ kind: z.literal("respell"), ...span, from: z.string(), to: z.string() }),
    z.object({ kind: z.literal("renumber"), key, number: z.number().int() }),
    z.object({ kind: z.literal("move"), key, to: key }),
    z.object({ kind: z.literal("merge"), key }),
    z.object({ kind: z.literal("split"), key, at: key, title: z.string() }),
    z.object({ kind: z.literal("splitMeasure"), key, first: z.string(), second: z.string() }),
    z.object({ kind: z.literal("disclose"), key, disclosed: z.boolean() }),
    z.object({ kind: z.literal("discloseAll"), disclosed: z.boolean() }),
    z.object({ kind: z.literal("addFinding"), category: key.nullable(), title: z.string(), passage: passage.nullable() }),
    z.object({ kind: z.literal("addMeasure"), finding: key, text: z.string(), passage: passage.nullable() }),
    z.object({ kind: z.literal("remove"), key }),
    z.object({ kind: z.literal("assign"), key, ...assignment }),
    z.object({ kind: z.literal("assignMany"), findings: z.array(z.object({ key, ...assignment })) }),
    z.object({ kind: z.literal("accept"), code: z.string(), ...span }),
    z.object({ kind: z.literal("acceptAll"), code: z.string() }),
  ]),
);
