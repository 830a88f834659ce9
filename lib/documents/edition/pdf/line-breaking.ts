/** A line of text and how wide it is set by itself. `full`: the text goes on, so the line is spread to its whole width. */
export type Line = { text: string; width: number; first: boolean; full: boolean };

/** What no line may begin with, and what none may end with. */
const NOT_FIRST = /^[、，。．：；？！）》〉」』】〕”’％…—·,.:;?!)\]%]/;
const NOT_LAST = /[（《〈「『【〔“‘([]$/;

/** What is never taken apart: a word or figure in Latin letters; else one character with what belongs on it. */
const UNITS = /[A-Za-z0-9][A-Za-z0-9.,%@/:_-]*|\p{L}\p{M}*|[\s\S]/gu;

type Measure = (text: string) => number;
type Unit = { text: string; width: number };

/**
 * Breaks a paragraph into lines no wider than `width`, the first one shorter by `indent`, by the rules for Chinese text: closing marks
 * begin no line, opening ones end none, figures and Latin words stay whole unless one of them is wider than a line.
 */
export function linesOf(text: string, { width, indent, measure }: { width: number; indent: number; measure: Measure }): Line[] {
  const lines: Unit[][] = [[]];
  const room = () => (lines.length === 1 ? width - indent : width);
  for (const unit of unitsOf(text, measure, width)) {
    const line = lines.at(-1) ?? [];
    const blank = unit.text.trim() === "";
    if (!blank && line.length > 0 && widthOf(line) + unit.width > room() + 0.01) lines.push(takenOver(line, unit));
    lines.at(-1)?.push(unit);
  }
  return lines.map((line, index) => ({ ...lineOf(line), first: index === 0, full: index < lines.length - 1 }));
}

/** What goes over to the next line, so that neither of the two begins or ends with what it may not; never the whole line. */
function takenOver(line: Unit[], next: Unit): Unit[] {
  const taken: Unit[] = [];
  while (line.length > 1 && (NOT_FIRST.test((taken[0] ?? next).text) || NOT_LAST.test(line.at(-1)?.text ?? ""))) {
    const last = line.pop();
    if (last) taken.unshift(last);
  }
  return taken;
}

function unitsOf(text: string, measure: Measure, width: number): Unit[] {
  const whole = (text.match(UNITS) ?? []).map((unit) => ({ text: unit, width: measure(unit) }));
  return whole.flatMap((unit) => (unit.width <= width ? [unit] : [...unit.text].map((character) => ({ text: character, width: measure(character) }))));
}

function widthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.width, 0);
}

/** Blanks at the end of a line take no room. */
function lineOf(units: readonly Unit[]): { text: string; width: number } {
  const end = units.findLastIndex(({ text }) => text.trim() !== "") + 1;
  const told = units.slice(0, end);
  return { text: told.map(({ text }) => text).join(""), width: widthOf(told) };
}
