import type { Span } from "../official-text/outline.ts";
import { type Draft, type DraftCategory, type DraftFinding, type DraftPart, renumbered, UNITEMISED } from "./draft.ts";

type Change<Node> = (node: Node) => Node[];

/** The draft with one part put in place of another, or several, or none. */
export function changePart(draft: Draft, key: string, change: Change<DraftPart>): Draft {
  return { ...draft, parts: draft.parts.flatMap((part) => (part.key === key ? change(part) : [part])) };
}

/** The same for a category. */
export function changeCategory(draft: Draft, key: string, change: Change<DraftCategory>): Draft {
  const parts = draft.parts.map((part) =>
    part.categories.some((category) => category.key === key)
      ? { ...part, categories: part.categories.flatMap((each) => (each.key === key ? change(each) : [each])) }
      : part,
  );
  return { ...draft, parts };
}

/** The same for a finding. */
export function changeFinding(draft: Draft, key: string, change: Change<DraftFinding>): Draft {
  const holder = draft.parts.flatMap(({ categories }) => categories).find(({ findings }) => findings.some((each) => each.key === key));
  if (!holder) return draft;
  const findings = holder.findings.flatMap((finding) => (finding.key === key ? change(finding) : [finding]));
  return changeCategory(draft, holder.key, (category) => [{ ...category, findings }]);
}

/** The list with the node where its passage stands in the text; without a passage, at the end. */
export function inserted<Node extends Span>(nodes: readonly Node[], node: Node): Node[] {
  const at = node.end > node.start ? nodes.findIndex(({ start }) => start > node.start) : -1;
  return at < 0 ? [...nodes, node] : [...nodes.slice(0, at), node, ...nodes.slice(at)];
}

/** One passage that covers both; one that stands nowhere adds nothing. */
export function joinedSpan(one: Span, other: Span): Span {
  if (other.start === other.end) return { start: one.start, end: one.end };
  if (one.start === one.end) return { start: other.start, end: other.end };
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** The keys of new nodes: the next numbers, never one used before. */
export function newKey(draft: Draft, level: "p" | "c" | "f" | "m"): { key: string; lastKey: number } {
  const lastKey = draft.lastKey + 1;
  return { key: `${level}${lastKey}`, lastKey };
}

/** What every change of the tree ends with: numbers without a gap, and no place kept for unitemised findings there are none of. */
export function settled(draft: Draft): Draft {
  const isKept = ({ key, categories }: DraftPart) => key !== UNITEMISED.part || categories.some(({ findings }) => findings.length > 0);
  return renumbered({ ...draft, parts: draft.parts.filter(isKept) });
}

/** True for a stretch of the text that was read, an empty one included. */
export function isPassage({ text }: Pick<Draft, "text">, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}

/** What is in no item once `span` is in one. */
export function withoutSpan(spans: readonly Span[], { start, end }: Span): Span[] {
  if (start === end) return [...spans];
  const pieces = spans.flatMap((span) => [
    { start: span.start, end: Math.min(span.end, start) },
    { start: Math.max(span.start, end), end: span.end },
  ]);
  return pieces.filter((piece) => piece.end > piece.start);
}

/** What is in no item once `span` is in none either, in the order of the text. */
export function withSpan(spans: readonly Span[], { start, end }: Span): Span[] {
  if (start === end) return [...spans];
  return [...spans, { start, end }].sort((one, other) => one.start - other.start);
}
