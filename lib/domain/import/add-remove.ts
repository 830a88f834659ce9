import type { StatedAssignment } from "../official-text/outline.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { CorrectionOf } from "./correction.ts";
import { type Draft, type DraftFinding, draftFindings, locate, UNASSIGNED, UNITEMISED } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";
import { changeCategory, changeFinding, changePart, inserted, isPassage, newKey, settled, withoutSpan, withSpan } from "./tree.ts";
import { refusalOfWords } from "./words.ts";

const NOTHING_STATED: StatedAssignment = {
  ...{ target: null, leader: null, department: null },
  ...{ supporting: null, responsible: null, deadline: null },
};
const NOWHERE = { start: 0, end: 0 };

/**
 * A finding that was not read as one: where its passage stands in the category, else at its end, numbered after the one before
 * it. Without a category it is counted, not itemised, and comes last; then it may have no title.
 */
export function addFinding(draft: Draft, correction: CorrectionOf<"addFinding">): Result<Draft, Refusal> {
  const { category, passage } = correction;
  const title = correction.title.trim();
  if (passage && !isPassage(draft, passage)) return refuse({ code: "draftPassageUnknown" });
  if (category !== null && locate(draft, category)?.level !== "category") return refuse({ code: "draftItemUnknown" });
  const refusal = category === null && title === "" ? null : refusalOfWords(title, DRAFT_LIMITS.title, "title");
  if (refusal) return refuse(refusal);
  const { key, lastKey } = newKey(draft, "f");
  const span = passage ?? NOWHERE;
  const finding: DraftFinding = {
    ...{ key, title, ...span, titleSpan: span, number: draftFindings(draft).length + 1, disclosed: category !== null && draft.publishes },
    ...{ unfinished: false, measures: [], stated: NOTHING_STATED, assignment: UNASSIGNED },
  };
  const unplaced = withoutSpan(draft.unplaced, span);
  const room = category === null ? roomForUnitemised({ ...draft, unplaced, lastKey }) : { ...draft, unplaced, lastKey };
  const added = changeCategory(room, category ?? UNITEMISED.category, (each) => [{ ...each, findings: inserted(each.findings, finding) }]);
  return ok(settled(category === null ? added : numberedInPlace(added, key)));
}

function roomForUnitemised(draft: Draft): Draft {
  if (draft.parts.some(({ key }) => key === UNITEMISED.part)) return draft;
  const category = { key: UNITEMISED.category, title: "", ...NOWHERE, findings: [] };
  return { ...draft, parts: [...draft.parts, { key: UNITEMISED.part, title: "", ...NOWHERE, categories: [category] }] };
}

/** After the finding before it in the text; the first of all is number one. */
function numberedInPlace(draft: Draft, key: string): Draft {
  const inText = draftFindings(draft);
  const before = inText[inText.findIndex((finding) => finding.key === key) - 1];
  return changeFinding(draft, key, (finding) => [{ ...finding, number: (before?.number ?? 0) + 0.5 }]);
}

/** A measure that was not read as one: where its passage stands, else last. */
export function addMeasure(draft: Draft, correction: CorrectionOf<"addMeasure">): Result<Draft, Refusal> {
  const { finding, passage } = correction;
  const text = correction.text.trim();
  if (passage && !isPassage(draft, passage)) return refuse({ code: "draftPassageUnknown" });
  if (locate(draft, finding)?.level !== "finding") return refuse({ code: "draftItemUnknown" });
  const refusal = refusalOfWords(text, DRAFT_LIMITS.passage, "text");
  if (refusal) return refuse(refusal);
  const { key, lastKey } = newKey(draft, "m");
  const measure = { key, text, ...(passage ?? NOWHERE) };
  const unplaced = withoutSpan(draft.unplaced, measure);
  return ok(changeFinding({ ...draft, unplaced, lastKey }, finding, (each) => [{ ...each, measures: inserted(each.measures, measure) }]));
}

/**
 * Takes out a measure, a finding with all that is under it, or a heading that has no finding under it. The passage of a finding or
 * a heading is then in no item; that of a measure stays its finding's. Refuses a heading that findings still stand under.
 */
export function remove(draft: Draft, { key }: CorrectionOf<"remove">): Result<Draft, Refusal> {
  const at = locate(draft, key);
  if (!at) return refuse({ code: "draftItemUnknown" });
  if (at.level === "measure") {
    const measures = at.finding.measures.filter((measure) => measure.key !== key);
    return ok(changeFinding(draft, at.finding.key, (finding) => [{ ...finding, measures }]));
  }
  if (at.level === "finding") {
    return ok(settled(changeFinding({ ...draft, unplaced: withSpan(draft.unplaced, at.finding) }, key, () => [])));
  }
  const categories = at.level === "part" ? at.part.categories : [at.category];
  if (categories.some(({ findings }) => findings.length > 0)) return refuse({ code: "draftNotEmpty" });
  if (at.level === "category") return ok(changeCategory({ ...draft, unplaced: withSpan(draft.unplaced, at.category) }, key, () => []));
  const unplaced = [at.part, ...categories].reduce(withSpan, draft.unplaced);
  return ok(changePart({ ...draft, unplaced }, key, () => []));
}
