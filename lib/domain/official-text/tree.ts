import { endsInShortcoming, isField, isWholeHeading, likenessOf } from "./heading.ts";
import { type Frame, Nesting } from "./nesting.ts";
import { headIn, newNode, newRoot, type Node, type Unit } from "./node.ts";
import { closingFrom } from "./tail.ts";

/** Nests units by their numbering, whatever style stands at whatever depth. */
export function treeOf(units: readonly Unit[]): Node {
  const kinds = units.map((unit, index) => structureOf(unit, units[index + 1]));
  const closing = closingFrom(units, (_, index) => kinds[index] !== null);
  const root = newRoot();
  const nesting = new Nesting(units);
  for (const [index, unit] of units.entries()) {
    if (index === closing) nesting.close();
    const kind = kinds[index] ?? (isBareAmong(unit, nesting.frames, units[index + 1]) ? "bare" : null);
    if (!kind) {
      const below = nesting.frames.at(-1)?.node ?? root;
      below.body.push(unit);
      below.content.push(unit);
      continue;
    }
    const node = newNode(unit, kind, headIn(unit, kind));
    const parent = nesting.place(node, index)?.node ?? root;
    parent.children.push(node);
    parent.content.push(node);
  }
  return root;
}

/** Whether a unit is a heading with a level of its own: numbered, or without a number but a heading by its form. */
function structureOf({ paragraph: { text }, marker, label, content }: Unit, next: Unit | undefined): Node["kind"] | null {
  if (marker) return marker.kind;
  if (label || text.length > 120 || isDocumentTitle(text)) return null;
  const words = text.slice(content);
  const likeness = likenessOf(words);
  if (likeness === "form") return "bare";
  if (!next || /[;,:]$/.test(words) || (next.marker?.kind === "named" && !isField(words))) return null;
  const opens = opensFinding(next) && !TELLING.test(words);
  const bare = opens ? words.replace(/。$/, "") : words;
  if (bare.length > 45 || /[。;]/.test(bare) || POINT.test(bare)) return null;
  if (isField(bare) && bare.length <= 40 && (opens || !bare.includes(","))) return "bare";
  return likeness === "shortcoming" && ((bare === words && !bare.includes(",")) || endsInShortcoming(bare)) ? "bare" : null;
}

/** Words of a sentence that tells what became of something; and of a bullet. */
const TELLING = /^[-•●■◆▪○◇□★※*]|\d|[已尚]|目前|截至|截止|未(?:再)?(?:发现|发生|出现|收到|接到)/;

const POINT = /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十][,、]|首先)/;

/** Does what follows a heading begin as it does below one: with the first of some points, or with a heading of a finding? */
function opensFinding({ paragraph: { text }, marker, content }: Unit): boolean {
  if (/^(?:一是|一要|第一[,、]|首先|1[.、](?!\d)|[(（]1[)）]|①)/.test(text)) return true;
  return marker !== null && isWholeHeading(text.slice(content));
}

/** A short sentence where headings without numbers are the habit: one of them that has its full stop. */
function isBareAmong({ paragraph: { text }, marker, label }: Unit, frames: readonly Frame[], next: Unit | undefined): boolean {
  const last = frames.at(-1);
  if (last?.kind !== "bare" || marker || label || text.length > 25 || !next || next.marker || !/^[^。;:]+。$/.test(text) || POINT.test(text)) return false;
  return likenessOf(text) === "shortcoming" || (last.node.content.length > 0 && POINT.test(next.paragraph.text) && !TELLING.test(text));
}

/** The title of the document itself is no heading of its outline. */
function isDocumentTitle(text: string): boolean {
  return /(?:通报|公告|公示|报告|方案|意见|清单|台账|通知|反馈)$/.test(text) && /巡[察视]|整改|问题/.test(text);
}

