import type { Package } from "../package.ts";
import { type Element, isOn, readXml, wholeNumber } from "../xml.ts";

/** One level of a list as numbering.xml defines it. */
export type Level = {
  start: number;
  format: string;
  /** "第%1条": %1 to %9 stand for the numbers of the levels. */
  text: string;
  /** Restarts when a level before this one, counted from 0, is used; null: any level above. 0 never does. */
  restart: number | null;
  /** The paragraph style that is this level. */
  style: string | null;
  /** All numbers in plain figures. */
  legal: boolean;
  suffix: string;
};

export type AbstractList = { levels: Map<number, Level>; /** The numbering style that holds the levels instead. */ styleLink: string | null };
export type List = { abstract: number; starts: Map<number, number>; levels: Map<number, Level> };

/** Lists by numId, and what they are made from. */
export type Numbering = { abstracts: Map<number, AbstractList>; lists: Map<number, List> };

/** Word counts no further. */
const HIGHEST = 32_767;
/** Nobody writes longer numbers than these. */
const TEXT_LIMIT = 100;

/** Reads numbering.xml; no lists without one. */
export async function readNumbering(source: Package, part: string | null): Promise<Numbering> {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  if (part === null) return numbering;
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  await readXml(source.read(part), {
    open: (element) => {
      const { name, attribute } = element;
      const value = wholeNumber(attribute("val"));
      if (name === "w:abstractNum") {
        abstract = { levels: new Map(), styleLink: null };
        list = null;
        numbering.abstracts.set(wholeNumber(attribute("abstractNumId")) ?? -1, abstract);
      } else if (name === "w:num") {
        list = { abstract: -1, starts: new Map(), levels: new Map() };
        numbering.lists.set(wholeNumber(attribute("numId")) ?? -1, list);
      } else if (name === "w:numStyleLink" && abstract) abstract.styleLink = attribute("val");
      else if (name === "w:abstractNumId" && list) list.abstract = value ?? -1;
      else if (name === "w:lvlOverride") overridden = wholeNumber(attribute("ilvl")) ?? 0;
      else if (name === "w:startOverride" && list) list.starts.set(overridden, startOf(value));
      else if (name === "w:lvl") {
        level = { start: 0, format: "decimal", text: "", restart: null, style: null, legal: false, suffix: "tab" };
        (list ?? abstract)?.levels.set(wholeNumber(attribute("ilvl")) ?? 0, level);
      } else if (level) note(level, element);
      return true;
    },
  });
  return numbering;
}

function startOf(value: number | null): number {
  return Math.min(Math.max(value ?? 0, 0), HIGHEST);
}

function note(level: Level, { name, attribute }: Element): void {
  const value = attribute("val");
  if (name === "w:start") level.start = startOf(wholeNumber(value));
  else if (name === "w:numFmt") level.format = value ?? "decimal";
  else if (name === "w:lvlText") level.text = value?.slice(0, TEXT_LIMIT) ?? "";
  else if (name === "w:lvlRestart") level.restart = wholeNumber(value);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:isLgl") level.legal = isOn(value);
  else if (name === "w:suff") level.suffix = value ?? "tab";
}
