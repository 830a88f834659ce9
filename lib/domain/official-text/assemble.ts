import { fieldAt, isField, titleAt } from "./heading.ts";
import type { Label } from "./label.ts";
import type { Placed } from "./levels.ts";
import { type Line, linesOfDeeds, measuresIn, pointsIn, type Section, sectionsOf } from "./measures.ts";
import type { DocumentKind, OutlineCategory, OutlineFinding, OutlinePart, Span, StatedAssignment } from "./outline.ts";
import { type Paragraph, slice, spanOf, wordsAt } from "./paragraph.ts";
import { headingOf, isNode, type Node, type Unit } from "./node.ts";
import { unfinishedIn } from "./unfinished.ts";

/**
 * Findings, with their headings above them, as parts, categories and findings with keys and numbers. `unused` is what a finding
 * tells of its course besides its measures: no item holds it.
 */
export function assemble(text: string, placed: readonly Placed[], kind: DocumentKind): { parts: OutlinePart[]; unused: Span[] } {
  const builder = new Builder(text, kind);
  for (const { finding, above } of placed) builder.add(finding, above);
  return { parts: builder.parts, unused: builder.unused };
}

class Builder {
  readonly parts: OutlinePart[] = [];
  readonly unused: Span[] = [];
  private readonly text: string;
  private readonly kind: DocumentKind;
  private readonly keys = { p: 0, c: 0, f: 0, m: 0 };
  private above: { part: Node | null; categories: string } = { part: null, categories: "" };

  constructor(text: string, kind: DocumentKind) {
    this.text = text;
    this.kind = kind;
  }

  add(finding: Node, above: readonly Node[]): void {
    const items = this.kind === "feedback" ? itemsBelow(finding) : [];
    const headings = items.length > 0 && finding.unit ? [...above, finding] : above;
    const category = this.categoryBelow(headings);
    if (items.length > 0) for (const item of items) category.findings.push(this.findingOfItem(item));
    else category.findings.push(this.findingOf(finding));
  }

  /** The category that findings below these headings belong to; made where it is not the one before. */
  private categoryBelow([part, ...rest]: readonly Node[]): OutlineCategory {
    const chain = rest.map((node) => node.unit?.paragraph.places[0]?.from ?? 0).join(" ");
    const last = this.parts.at(-1);
    if (last && this.above.part === (part ?? null)) {
      const category = last.categories.at(-1);
      if (category && this.above.categories === chain) return category;
      return this.newCategory(last, rest, chain);
    }
    const place = part ? this.titled(part) : { title: "", start: 0, end: 0 };
    const made: OutlinePart = { key: this.key("p"), ...place, categories: [] };
    this.parts.push(made);
    this.above = { part: part ?? null, categories: chain };
    return this.newCategory(made, rest, chain);
  }

  private newCategory(part: OutlinePart, nodes: readonly Node[], chain: string): OutlineCategory {
    this.above = { ...this.above, categories: chain };
    const places = nodes.map((node) => this.titled(node));
    const title = places.map((place) => place.title).join("·");
    const category = { key: this.key("c"), title, start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0, findings: [] };
    part.categories.push(category);
    return category;
  }

  private titled(node: Node): { title: string } & Span {
    const heading = headingOf(node);
    const { start, end } = fieldAt(heading);
    const paragraph = node.unit?.paragraph;
    if (!paragraph) return { title: "", start: 0, end: 0 };
    const from = node.heading.start;
    return { title: wordsAt(this.text, spanOf(paragraph, from + start, from + end)), ...spanOf(paragraph, 0, node.heading.end) };
  }

  private findingOf(node: Node): OutlineFinding {
    const heading = this.kind === "feedback" ? (/^[^;:]+/.exec(headingOf(node))?.[0] ?? "") : headingOf(node);
    const { start, end } = titleAt(heading);
    const paragraph = node.unit?.paragraph;
    const from = node.heading.start;
    const titleSpan = paragraph ? spanOf(paragraph, from + start, from + end) : { start: 0, end: 0 };
    const sections = sectionsOf(node);
    const lines = this.kind === "feedback" ? [] : linesOfDeeds(sections);
    if (this.kind === "notice") this.unused.push(...courseBeside(sections, lines));
    const measures = measuresIn(lines).map((span) => ({ key: this.key("m"), text: wordsAt(this.text, span), ...span }));
    const unfinished = this.kind === "notice" && unfinishedIn(wordsOf(sections)) !== null;
    return { ...this.finding(titleSpan, wholeOf(node)), unfinished, measures, stated: assignmentIn(this.text, sections) };
  }

  private findingOfItem(paragraph: Paragraph): OutlineFinding {
    const clause = /^[^。;:]+/.exec(paragraph.text)?.[0] ?? paragraph.text;
    const { start, end } = titleAt(clause);
    return this.finding(spanOf(paragraph, start, end), spanOf(paragraph));
  }

  private finding(titleSpan: Span, whole: Span): OutlineFinding {
    const number = this.keys.f + 1;
    const title = wordsAt(this.text, titleSpan);
    const stated = { target: null, leader: null, department: null, supporting: null, responsible: null, deadline: null };
    return { key: this.key("f"), number, title, titleSpan, disclosed: true, unfinished: false, measures: [], stated, ...whole };
  }

  private key(kind: "p" | "c" | "f" | "m"): string {
    this.keys[kind] += 1;
    return `${kind}${this.keys[kind]}`;
  }
}

/** 整改情况 and 整改成效 where the measures are told apart from them. */
function courseBeside(sections: readonly Section[], deeds: readonly Line[]): Span[] {
  const course = sections.filter(({ label }) => label === "progress" || label === "outcome").flatMap(({ lines }) => lines);
  return course.filter((line) => !deeds.includes(line)).map(({ paragraph }) => spanOf(paragraph));
}

/** From the heading to the last line below it. */
function wholeOf(node: Node): Span {
  const start = node.unit ? spanOf(node.unit.paragraph).start : 0;
  const last = lastUnit(node);
  return { start, end: last ? spanOf(last.paragraph).end : start };
}

function lastUnit(node: Node): Unit | null {
  const last = node.content.at(-1);
  if (!last) return node.unit;
  return isNode(last) ? lastUnit(last) : last;
}

/** In a feedback letter the points of a paragraph “……方面。一是…；二是…” are findings, each. */
export function itemsBelow(node: Node): Paragraph[] {
  const { unit, heading } = node;
  if (node.likeness === "form" || (node.likeness === "shortcoming" && !isField(headingOf(node)))) return [];
  const runIn = unit ? [slice(unit.paragraph, heading.end)] : [];
  const lines = [...runIn, ...node.body.map(({ paragraph }) => paragraph)].filter(({ text }) => text !== "");
  return pointsIn(lines);
}

function wordsOf(sections: readonly Section[]): string {
  return sections
    .filter(({ label }) => label !== "problem" && label !== "target" && label !== "deadline")
    .flatMap(({ lines }) => lines.map(({ paragraph }) => paragraph.text))
    .join("\n");
}

const ASSIGNMENTS = ["target", "leader", "department", "supporting", "responsible", "deadline"] as const satisfies Label[];

function assignmentIn(text: string, sections: readonly Section[]): StatedAssignment {
  const words = (label: Label) => {
    const lines = sections.filter((section) => section.label === label).flatMap((section) => section.lines);
    const said = lines.map(({ paragraph }) => wordsAt(text, spanOf(paragraph)).replace(/[。；;，,]$/u, "")).join("");
    return said === "" ? null : said;
  };
  const [target = null, leader = null, department = null, supporting = null, responsible = null, deadline = null] = ASSIGNMENTS.map(words);
  return { target, leader, department, supporting, responsible, deadline };
}
