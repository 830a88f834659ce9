import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { CorrectionOf } from "./correction.ts";
import { type Draft, draftFindings, type Located, locate } from "./draft.ts";
import { changeCategory, changeFinding, changePart, inserted, settled } from "./tree.ts";

/** Gives a finding another number; those between close up. Where it stands in the text stays as it is. */
export function renumber(draft: Draft, { key, number }: CorrectionOf<"renumber">): Result<Draft, Refusal> {
  const at = locate(draft, key);
  if (at?.level !== "finding") return refuse({ code: "draftItemUnknown" });
  const most = draftFindings(draft).length;
  if (!Number.isInteger(number) || number < 1 || number > most) return refuse({ code: "draftNumberOutOfRange", most, field: "number" });
  // Half a step beyond: in its new place, and on the far side of the one that has the number now.
  const between = number < at.finding.number ? number - 0.5 : number + 0.5;
  return ok(settled(changeFinding(draft, key, (finding) => [{ ...finding, number: between }])));
}

/** Takes a measure to another finding, a finding to another category, a category to another part. A finding keeps its number. */
export function move(draft: Draft, { key, to }: CorrectionOf<"move">): Result<Draft, Refusal> {
  const [from, goal] = [locate(draft, key), locate(draft, to)];
  if (!from || !goal) return refuse({ code: "draftItemUnknown" });
  const moved = moving(draft, from, goal);
  return moved ? ok(settled(moved)) : refuse({ code: "draftCannotMove" });
}

function moving(draft: Draft, from: Located, goal: Located): Draft | null {
  if (from.level === "measure" && goal.level === "finding" && goal.finding.key !== from.finding.key) {
    const { measure } = from;
    const left = changeFinding(draft, from.finding.key, (finding) => [
      { ...finding, measures: finding.measures.filter(({ key }) => key !== measure.key) },
    ]);
    return changeFinding(left, goal.finding.key, (finding) => [{ ...finding, measures: inserted(finding.measures, measure) }]);
  }
  if (from.level === "finding" && goal.level === "category" && goal.category.key !== from.category.key) {
    const { finding } = from;
    const left = changeFinding(draft, finding.key, () => []);
    return changeCategory(left, goal.category.key, (category) => [{ ...category, findings: inserted(category.findings, finding) }]);
  }
  if (from.level === "category" && goal.level === "part" && goal.part.key !== from.part.key) {
    const { category } = from;
    const left = changeCategory(draft, category.key, () => []);
    return changePart(left, goal.part.key, (part) => [{ ...part, categories: inserted(part.categories, category) }]);
  }
  return null;
}
