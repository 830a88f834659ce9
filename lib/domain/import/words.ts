import { isDay } from "../day.ts";
import type { InspectionFacts, Span } from "../official-text/outline.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { lengthOf } from "../typed-text.ts";
import type { CorrectionOf } from "./correction.ts";
import { type Draft, type DraftCategory, draftFindings, locate, UNITEMISED } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";
import { changeCategory, changeFinding, changePart, isPassage } from "./tree.ts";

type Corrected = Result<Draft, Refusal>;

const DATES: readonly string[] = ["periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn", "deadline"];

/** Why these words cannot stand in a draft, or null. */
export function refusalOfWords(text: string, most: number, field: string): Refusal | null {
  if (text === "") return { code: "draftTextEmpty", field };
  return lengthOf(text) > most ? { code: "draftTextTooLong", most, field } : null;
}

/** A fact of the round; null where nothing is known of it after all. */
export function setFact(draft: Draft, { name, value: typed }: CorrectionOf<"fact">): Corrected {
  const value = typed?.trim() || null;
  if (value !== null) {
    const tooLong = refusalOfWords(value, DRAFT_LIMITS.fact, "value");
    if (tooLong) return refuse(tooLong);
    if (DATES.includes(name) && !isDay(value)) return refuse({ code: "draftDayInvalid", field: "value" });
  }
  return ok(name === "deadline" ? { ...draft, deadline: value } : { ...draft, inspection: { ...draft.inspection, [name]: value } });
}

/** The title of a part, a category or a finding. One that nothing itemises may go without. */
export function rename(draft: Draft, { key, title: typed }: CorrectionOf<"rename">): Corrected {
  const at = locate(draft, key);
  if (!at || at.level === "measure") return refuse({ code: "draftItemUnknown" });
  const title = typed.trim();
  const untitled = title === "" && at.level === "finding" && at.category.key === UNITEMISED.category;
  const refusal = untitled ? null : refusalOfWords(title, DRAFT_LIMITS.title, "title");
  if (refusal) return refuse(refusal);
  if (at.level === "part") return ok(changePart(draft, key, (part) => [{ ...part, title }]));
  if (at.level === "category") return ok(changeCategory(draft, key, (category) => [{ ...category, title }]));
  return ok(changeFinding(draft, key, (finding) => [{ ...finding, title }]));
}

/** The words of a measure. */
export function reword(draft: Draft, { key, text: typed }: CorrectionOf<"reword">): Corrected {
  const at = locate(draft, key);
  if (at?.level !== "measure") return refuse({ code: "draftItemUnknown" });
  const text = typed.trim();
  const refusal = refusalOfWords(text, DRAFT_LIMITS.passage, "text");
  if (refusal) return refuse(refusal);
  const measures = at.finding.measures.map((measure) => (measure.key === key ? { ...measure, text } : measure));
  return ok(changeFinding(draft, at.finding.key, (finding) => [{ ...finding, measures }]));
}

/** A word in whatever holds the passage: a measure, a title, or else a fact. */
export function respell(draft: Draft, correction: CorrectionOf<"respell">): Corrected {
  const { start, end, from, to } = correction;
  if (!isPassage(draft, { start, end })) return refuse({ code: "draftPassageUnknown" });
  const value = from === "" ? undefined : valuesOf(draft).find(({ span, text }) => holds(span, correction) && text.includes(from));
  if (!value) return refuse({ code: "draftWordGone", word: from });
  const at = nearest(value.text, from, draft.text.slice(0, start), draft.text.slice(end));
  return value.set(value.text.slice(0, at) + to + value.text.slice(at + from.length));
}

type Value = { span: Span; text: string; set: (text: string) => Corrected };

/** Everything of a draft that has words, measures first: of several that hold a passage the closest is meant. */
function valuesOf(draft: Draft): Value[] {
  const titled = (key: string, span: Span, text: string): Value => {
    return { span, text, set: (title) => rename(draft, { kind: "rename", key, title }) };
  };
  const findings = draftFindings(draft);
  const measures = findings.flatMap((finding) => finding.measures);
  const categories = draft.parts.flatMap((part) => part.categories);
  return [
    ...measures.map(({ key, text, ...span }) => ({ span, text, set: (to: string) => reword(draft, { kind: "reword", key, text: to }) })),
    ...findings.map(({ key, title, titleSpan }) => titled(key, titleSpan, title)),
    ...[...categories, ...draft.parts].map(({ key, title, ...span }) => titled(key, span, title)),
    ...factNames(draft.inspection).flatMap((name): Value[] => {
      const [span, text] = [draft.passages[name], draft.inspection[name]];
      return span && text !== null ? [{ span, text, set: (value) => setFact(draft, { kind: "fact", name, value }) }] : [];
    }),
  ];
}

function factNames(facts: InspectionFacts): (keyof InspectionFacts)[] {
  return Object.keys(facts).filter((name): name is keyof InspectionFacts => name in facts);
}

function holds(span: Span, passage: Span): boolean {
  return span.start <= passage.start && passage.end <= span.end;
}

/** Where in `value` the word stands that has these words around it: of several the one most like its surroundings. */
function nearest(value: string, word: string, before: string, after: string): number {
  let [best, most] = [-1, -1];
  for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + 1)) {
    const alike = alikeBack(value.slice(0, at), before) + alikeOn(value.slice(at + word.length), after);
    if (alike > most) [best, most] = [at, alike];
  }
  return best;
}

function alikeOn(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function alikeBack(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Whether the public is told of a finding; one that nothing itemises cannot be. */
export function disclose(draft: Draft, { key, disclosed }: CorrectionOf<"disclose">): Corrected {
  const at = locate(draft, key);
  if (at?.level !== "finding") return refuse({ code: "draftItemUnknown" });
  if (disclosed && at.category.key === UNITEMISED.category) return refuse({ code: "draftNotItemised" });
  return ok(changeFinding(draft, key, (finding) => [{ ...finding, disclosed }]));
}

/** The same of every finding that something itemises. */
export function discloseAll(draft: Draft, { disclosed }: CorrectionOf<"discloseAll">): Draft {
  const set = (category: DraftCategory): DraftCategory => {
    if (category.key === UNITEMISED.category) return category;
    return { ...category, findings: category.findings.map((finding) => ({ ...finding, disclosed })) };
  };
  return { ...draft, parts: draft.parts.map((part) => ({ ...part, categories: part.categories.map(set) })) };
}
