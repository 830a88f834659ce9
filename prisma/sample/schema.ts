// The shape of a sample round: what one inspection's progress notice makes public, as data.
// The order of the arrays gives the numbers: parts 1..3, categories 1..n within the part,
// findings 1..n within the part and through the round, measures 1..n (一是, 二是 …).
import { z } from "zod";

/** A phrase that names what is to be done: no final punctuation. */
const phrase = z.string().regex(/[^。，、；：\s]$/u, "ends with punctuation or a space");

/** Whole sentences, closed by a full stop. */
const sentences = z.string().regex(/^\S[\s\S]*。$/u, "does not end with 。");

/** YYYY-MM-DD, and a day the calendar has. */
const day = z.iso.date();

export const sampleMeasureSchema = z.strictObject({
  text: phrase.min(8).max(30),
  outcome: sentences,
});

export const sampleFindingSchema = z.strictObject({
  title: phrase,
  measures: z.array(sampleMeasureSchema).min(1),
});

export const sampleCategorySchema = z.strictObject({
  title: phrase,
  findings: z.array(sampleFindingSchema).min(1),
});

export const samplePartSchema = z.strictObject({
  title: phrase,
  categories: z.array(sampleCategorySchema).min(1),
});

export const sampleInspectionSchema = z
  .strictObject({
    party: phrase,
    partyShort: phrase,
    body: phrase,
    round: phrase,
    periodStart: day,
    periodEnd: day,
    feedbackOn: day,
    planOn: day,
    noticeOn: day,
    contact: z.strictObject({
      phone: z.string().regex(/^0\d{2,3}-\d{7,8}$/),
      post: phrase,
      email: z.email(),
    }),
  })
  .refine(
    ({ periodStart, periodEnd, feedbackOn, planOn, noticeOn }) => {
      const days = [periodStart, periodEnd, feedbackOn, planOn, noticeOn];
      return days.every((each, index) => each >= (days[index - 1] ?? each));
    },
    { error: "the dates of the inspection are out of order" },
  );

/** `finding` is the running number through the round. A rule the notice does not name has neither. */
export const sampleRegulationSchema = z.union([
  z.strictObject({ title: phrase, finding: z.int().min(1) }),
  z.strictObject({ title: z.null(), finding: z.null() }),
]);

export const sampleMeetingSchema = z.strictObject({
  kind: z.enum(["LEADING_GROUP", "DEMOCRATIC_LIFE"]),
  heldOn: day.nullable(),
  title: phrase.nullable(),
});

export const sampleRoundSchema = z
  .strictObject({
    inspection: sampleInspectionSchema,
    parts: z.array(samplePartSchema).min(1),
    regulations: z.array(sampleRegulationSchema),
    meetings: z.array(sampleMeetingSchema),
  })
  .refine(
    ({ parts, regulations }) => {
      const findings = parts.flatMap((part) => part.categories).flatMap((category) => category.findings);
      return regulations.every(({ finding }) => finding === null || finding <= findings.length);
    },
    { error: "a regulation points at a finding that does not exist" },
  );

export type SampleMeasure = z.infer<typeof sampleMeasureSchema>;
export type SampleFinding = z.infer<typeof sampleFindingSchema>;
export type SampleCategory = z.infer<typeof sampleCategorySchema>;
export type SamplePart = z.infer<typeof samplePartSchema>;
export type SampleInspection = z.infer<typeof sampleInspectionSchema>;
export type SampleRegulation = z.infer<typeof sampleRegulationSchema>;
export type SampleMeeting = z.infer<typeof sampleMeetingSchema>;
export type SampleRound = z.infer<typeof sampleRoundSchema>;
