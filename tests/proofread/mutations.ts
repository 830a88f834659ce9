import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import { findingsOf, type OutlineFinding } from "#lib/domain/official-text/outline.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import type { SlipCode } from "#lib/domain/proofread/slip.ts";

const folder = path.resolve(import.meta.dirname, "../domain/notices");

/** Notices that were written for the importer; the one that is misnumbered on purpose left out. */
const NOTICES = readdirSync(folder)
  .filter((name) => name.endsWith(".txt") && !name.includes("numbering-gap"))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));

/** A notice spoilt in one place, with what should be said of it more often than before. */
type Spoilt = { what: string; codes: readonly SlipCode[]; name: string; before: string; after: string };

const NUMBERING: readonly SlipCode[] = ["numberingGap", "numberingRepeat"];

function spoilt(name: string, before: string): Spoilt[] {
  const outline = parseOfficialText(before);
  const findings = findingsOf(outline);
  const changed = (what: string, codes: readonly SlipCode[], start: number, end: number, words: string): Spoilt => ({ what, codes, name, before, after: before.slice(0, start) + words + before.slice(end) });
  const isAllDone = outline.stated.total !== null && outline.stated.completed === outline.stated.total;
  return [
    ...findings.slice(0, -1).flatMap((finding) => renumbered(before, finding).map(([start, end, words]) => changed("a finding's number one too high", NUMBERING, start, end, words))),
    ...[...before.matchAll(/(?<=[。；])二是/g)].map(({ index }) => changed("三是 after 一是", NUMBERING, index, index + 2, "三是")),
    ...findings.slice(1).flatMap((finding, index) => copied(findings[index], finding).map(([from, to]) => changed("a measure of the finding before", ["copiedParagraph"], to.start, to.end, from.text))),
    ...(isAllDone ? findings.flatMap(({ measures }) => measures.slice(-1)).map(({ end }) => changed("work that goes on, where all is done", ["doneButUnfinished"], end, end, "剩余部分尚未完成整改。")) : []),
  ];
}

/** 1. → 2., （一） → （二）; other ways of numbering stay as they are. */
function renumbered(text: string, { start, end }: OutlineFinding): [number, number, string][] {
  const match = /^([(（]?)(\d{1,2}|[一二三四五六七八九十])(?=[.．、)）](?!\d))/.exec(text.slice(start, Math.min(end, start + 12)));
  const [whole = "", bracket = "", digits = ""] = match ?? [];
  if (digits === "") return [];
  const next = /\d/.test(digits) ? `${Number(digits) + 1}` : chineseNumber("一二三四五六七八九十".indexOf(digits) + 2);
  return [[start + bracket.length, start + whole.length, next]];
}

type Measure = OutlineFinding["measures"][number];

function copied(from: OutlineFinding | undefined, to: OutlineFinding): [Measure, Measure][] {
  const long = from?.measures.find(({ text }) => text.replace(/[\s\p{P}]/gu, "").length >= 45);
  const last = to.measures.at(-1);
  return long && last ? [[long, last]] : [];
}

/** How many of the notices that were spoilt so are found out; with those that are not. */
export type Held = { what: string; tried: number; found: number; missed: string[] };

export function heldOut(): Held[] {
  const all = NOTICES.flatMap(({ name, text }) => {
    const before = countsOf(text);
    return spoilt(name, text).map((each) => ({ ...each, isFound: each.codes.some((code) => (countsOf(each.after).get(code) ?? 0) > (before.get(code) ?? 0)) }));
  });
  return [...Map.groupBy(all, ({ what }) => what)].map(([what, tried]) => {
    const missed = tried.filter(({ isFound }) => !isFound).map(({ name }) => name);
    return { what, tried: tried.length, found: tried.length - missed.length, missed };
  });
}

function countsOf(text: string): Map<SlipCode, number> {
  const codes = proofread(text, { ledger: null, publishedOn: null }).map(({ code }) => code);
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, each]) => [code, each.length]));
}
