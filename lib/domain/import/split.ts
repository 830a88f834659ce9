import { fold } from "../official-text/fold.ts";
import type { OutlineMeasure } from "../official-text/outline.ts";
import { unfinishedIn } from "../official-text/unfinished.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { CorrectionOf } from "./correction.ts";
import { type Draft, type DraftFinding, type Located, locate } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";
import { changeCategory, changeFinding, changePart, newKey, settled } from "./tree.ts";
import { refusalOfWords } from "./words.ts";

/**
 * A finding before one of its measures, a part or a category before one of its children: what begins there is a node of its
 * own with this title. Refuses the first child, which would leave nothing before it, and an empty title.
 */
export function split(draft: Draft, { key, at: childKey, title: typed }: CorrectionOf<"split">): Result<Draft, Refusal> {
  const [node, child] = [locate(draft, key), locate(draft, childKey)];
  if (!node || !child || parentKey(child) !== key) return refuse({ code: "draftItemUnknown" });
  if (child.index === 0) return refuse({ code: "draftSplitAtFirst" });
  const title = typed.trim();
  const refusal = refusalOfWords(title, DRAFT_LIMITS.title, "title");
  return refusal ? refuse(refusal) : ok(settled(splitting(draft, child, title)));
}

function parentKey(child: Located): string | null {
  if (child.level === "category") return child.part.key;
  if (child.level === "finding") return child.category.key;
  return child.level === "measure" ? child.finding.key : null;
}

function splitting(draft: Draft, child: Located, title: string): Draft {
  const { index } = child;
  if (child.level === "category") {
    const { key, lastKey } = newKey(draft, "p");
    const from = child.category.start;
    return changePart({ ...draft, lastKey }, child.part.key, ({ categories, ...part }) => [
      { ...part, categories: categories.slice(0, index) },
      { key, title, start: from, end: from, categories: categories.slice(index) },
    ]);
  }
  if (child.level === "finding") {
    const { key, lastKey } = newKey(draft, "c");
    const from = child.finding.start;
    return changeCategory({ ...draft, lastKey }, child.category.key, ({ findings, ...category }) => [
      { ...category, findings: findings.slice(0, index) },
      { key, title, start: from, end: from, findings: findings.slice(index) },
    ]);
  }
  if (child.level !== "measure") return draft;
  const { key, lastKey } = newKey(draft, "f");
  return changeFinding({ ...draft, lastKey }, child.finding.key, (finding) => halves(finding, child.measure, { key, title, index }));
}

/** Both keep who answers for them, and until they are counted anew the number: equal ones count in the order of the text. */
function halves(finding: DraftFinding, from: OutlineMeasure, made: { key: string; title: string; index: number }): DraftFinding[] {
  const { key, title, index } = made;
  const [before, after] = [finding.measures.slice(0, index), finding.measures.slice(index)];
  const later = finding.unfinished && after.some(saysUnfinished);
  const earlier = finding.unfinished && (!later || before.some(saysUnfinished));
  const border = from.end > from.start && from.start > finding.start ? from.start : finding.end;
  return [
    { ...finding, end: border, unfinished: earlier, measures: before },
    {
      ...finding,
      key,
      title,
      titleSpan: { start: border, end: border },
      start: border,
      unfinished: later,
      measures: after,
    },
  ];
}

function saysUnfinished({ text }: OutlineMeasure): boolean {
  return unfinishedIn(fold(text)) !== null;
}

/** One measure in two, each with its own words. */
export function splitMeasure(draft: Draft, { key, first, second }: CorrectionOf<"splitMeasure">): Result<Draft, Refusal> {
  const at = locate(draft, key);
  if (at?.level !== "measure") return refuse({ code: "draftItemUnknown" });
  const [head, tail] = [first.trim(), second.trim()];
  const refusal = refusalOfWords(head, DRAFT_LIMITS.passage, "first") ?? refusalOfWords(tail, DRAFT_LIMITS.passage, "second");
  if (refusal) return refuse(refusal);
  const made = newKey(draft, "m");
  const { measure, finding } = at;
  const border = borderOf(draft, measure, tail);
  const measures = [
    ...finding.measures.slice(0, at.index),
    { ...measure, text: head, end: border },
    { key: made.key, text: tail, start: border, end: measure.end },
    ...finding.measures.slice(at.index + 1),
  ];
  return ok(changeFinding({ ...draft, lastKey: made.lastKey }, finding.key, (each) => [{ ...each, measures }]));
}

/** Where the second text begins in the passage; at its end where the passage does not say it in these words. */
function borderOf({ text }: Draft, { start, end }: OutlineMeasure, tail: string): number {
  const at = text.slice(start, end).indexOf(tail.slice(0, 8));
  return at > 0 ? start + at : end;
}
