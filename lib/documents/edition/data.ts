import { z } from "zod";
import { MEASURE_WORDS } from "#lib/domain/labels/words.ts";
import { PUBLIC_STATE_WORDS } from "#lib/domain/labels/public-words.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { editionSlug, type EditionSource } from "#lib/domain/notice/edition.ts";
import { PUBLIC_STATES } from "#lib/domain/public-progress.ts";

const day = z.iso.date().meta({ description: "YYYY-MM-DD, Asia/Shanghai" });
const count = z.int().min(0);
const text = z.string();
const words = text.nullable();
const slug = text.regex(/^\d{4}-[1-9]\d{0,3}$/).meta({ description: "Year and number within it, as in the edition's address" });

const progress = z.strictObject({
  total: count.meta({ description: "Every finding, whether itemised or not" }),
  closed: count.meta({ description: "completed + longTerm" }),
  ...{ completed: count, longTerm: count, awaiting: count, inProgress: count, notStarted: count },
  undisclosed: count.meta({ description: "Counted in total and not listed in findings" }),
});

const measure = z.strictObject({ ordinal: z.int().min(1), text, done: z.boolean(), doneWord: z.enum(Object.values(MEASURE_WORDS)), outcome: words });

const finding = z.strictObject({
  number: z.int().min(1).meta({ description: "Through the round; the anchor in the page is finding-{number}" }),
  ...{ title: text, part: text, category: text, state: z.enum(PUBLIC_STATES), stateWord: text, longTermWork: words },
  measures: z.array(measure),
  undisclosedMeasures: count.meta({ description: "Counted and not told" }),
});

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), level: z.int().min(1).max(4), text, anchor: text, finding: z.int().nullable() }),
  z.strictObject({ kind: z.literal("paragraph"), text }),
]);

const editionData = z
  .strictObject({
    $schema: z.literal("../schema.json"),
    ...{ edition: slug, title: text, party: text, body: text, round: text },
    sample: z.boolean().meta({ description: "True of the sample round, whose figures are no organisation's" }),
    ...{ asOf: day, approvedOn: day, signer: text },
    correction: z.strictObject({ of: slug, note: text }).nullable(),
    progress,
    contact: z.strictObject({ phone: words, post: words, email: words }),
    opinions: z.strictObject({ from: day, until: day }).nullable(),
    text: z.array(block).meta({ description: "The notice itself, block by block" }),
    findings: z.array(finding),
  })
  .meta({ title: "巡察整改进展情况通报", description: "One edition of a progress notice" });

/** data.json of every edition is described by this; published beside them as notices/schema.json. */
export const editionDataSchema = z.toJSONSchema(editionData);

/** data.json: the whole edition for programs. */
export function editionJson({ number, content, approvedOn, signer, correction }: EditionSource): string {
  const { title, party, body, round, sample, asOf, progress: figures, contact, opinions, blocks } = content;
  const data = editionData.parse({
    $schema: "../schema.json",
    ...{ edition: editionSlug(number), title, party, body, round, sample, asOf, approvedOn, signer },
    correction: correction && { of: editionSlug(correction.of), note: correction.note },
    ...{ progress: figures, contact, opinions, text: blocks, findings: content.findings.map(findingData) },
  });
  return `${JSON.stringify(data, null, 1)}\n`;
}

function findingData({ state, measures, ...facts }: NoticeContent["findings"][number]) {
  return {
    ...facts,
    ...{ state, stateWord: PUBLIC_STATE_WORDS[state] },
    measures: measures.map((each) => ({ ...each, doneWord: MEASURE_WORDS[each.done ? "DONE" : "OPEN"] })),
  };
}
