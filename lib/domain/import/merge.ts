import type { OutlineMeasure } from "../official-text/outline.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { lengthOf } from "../typed-text.ts";
import type { CorrectionOf, DraftAssignment } from "./correction.ts";
import { type Draft, type DraftCategory, type DraftFinding, type DraftPart, type Located, locate } from "./draft.ts";
import { DRAFT_LIMITS } from "./limits.ts";
import { changeCategory, changeFinding, changePart, joinedSpan, settled } from "./tree.ts";

/**
 * A node with the sibling before it: that one's title stays and takes over what was under both; two measures become one that
 * says what both said. Refuses a first sibling, and a measure that would become too long.
 */
export function merge(draft: Draft, { key }: CorrectionOf<"merge">): Result<Draft, Refusal> {
  const at = locate(draft, key);
  if (!at) return refuse({ code: "draftItemUnknown" });
  if (at.index === 0) return refuse({ code: "draftNothingBefore" });
  const merged = merging(draft, at);
  return merged.ok ? ok(settled(merged.value)) : merged;
}

function merging(draft: Draft, at: Located): Result<Draft, Refusal> {
  const { index } = at;
  if (at.level === "part") return ok({ ...draft, parts: fused(draft.parts, index, fuseParts) });
  if (at.level === "category") {
    const categories = fused(at.part.categories, index, fuseCategories);
    return ok(changePart(draft, at.part.key, (part) => [{ ...part, categories }]));
  }
  if (at.level === "finding") {
    const findings = fused(at.category.findings, index, fuseFindings);
    return ok(changeCategory(draft, at.category.key, (category) => [{ ...category, findings }]));
  }
  const measures = fused(at.finding.measures, index, fuseMeasures);
  const most = DRAFT_LIMITS.passage;
  if (lengthOf(measures[index - 1]?.text ?? "") > most) return refuse({ code: "draftTextTooLong", most });
  return ok(changeFinding(draft, at.finding.key, (finding) => [{ ...finding, measures }]));
}

/** The list with the node at `index` taken into the one before it. */
function fused<Node>(nodes: readonly Node[], index: number, fuse: (first: Node, second: Node) => Node): Node[] {
  const [first, second] = [nodes[index - 1], nodes[index]];
  if (first === undefined || second === undefined) return [...nodes];
  return [...nodes.slice(0, index - 1), fuse(first, second), ...nodes.slice(index + 1)];
}

function fuseParts(first: DraftPart, second: DraftPart): DraftPart {
  return { ...first, title: first.title || second.title, categories: [...first.categories, ...second.categories] };
}

function fuseCategories(first: DraftCategory, second: DraftCategory): DraftCategory {
  return { ...first, title: first.title || second.title, findings: [...first.findings, ...second.findings] };
}

/** What either was to be kept from the public, both are. */
function fuseFindings(first: DraftFinding, second: DraftFinding): DraftFinding {
  return {
    ...first,
    ...joinedSpan(first, second),
    title: first.title || second.title,
    disclosed: first.disclosed && second.disclosed,
    unfinished: first.unfinished || second.unfinished,
    measures: [...first.measures, ...second.measures],
    assignment: fuseAssignments(first.assignment, second.assignment),
  };
}

/** What the first says holds; where it says nothing, the second. */
function fuseAssignments(first: DraftAssignment, second: DraftAssignment): DraftAssignment {
  const leadDepartmentId = first.leadDepartmentId ?? second.leadDepartmentId;
  const supporting = new Set([...first.supportingDepartmentIds, ...second.supportingDepartmentIds]);
  return {
    target: first.target ?? second.target,
    leaderId: first.leaderId ?? second.leaderId,
    leadDepartmentId,
    supportingDepartmentIds: [...supporting].filter((id) => id !== leadDepartmentId),
    responsible: first.responsible ?? second.responsible,
    deadline: first.deadline ?? second.deadline,
  };
}

function fuseMeasures(first: OutlineMeasure, second: OutlineMeasure): OutlineMeasure {
  const stop = /[。！？；：，、]$/u.test(first.text) ? "" : "。";
  return { ...first, ...joinedSpan(first, second), text: `${first.text}${stop}${second.text}` };
}
