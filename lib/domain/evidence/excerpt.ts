import type { Passage } from "./contents.ts";
import { foldedText } from "./search-words.ts";

/** A stretch of text; marked where it is what was looked for. */
export type Piece = { text: string; marked: boolean };

/** A few lines of a file around what was found in it. */
export type Excerpt = { page: number | null; pieces: Piece[] };

/** So much of the text is shown before the first word found, and from there on, in characters. */
const BEFORE = 24;
const AFTER = 66;

/** From `start` up to, not including, `end`, counted in letters. */
type Span = { start: number; end: number };
type Found = Span & { word: string };

/** At most two excerpts of these passages of a file: the first place there is, and one that shows another word, or else the next. */
export function excerptsOf(passages: readonly Passage[], words: readonly string[]): Excerpt[] {
  const windows = passages.flatMap(({ page, text }) => windowsIn(page, text, words));
  const [first, ...others] = windows;
  if (!first) return [];
  const second = others.find(({ shows }) => [...shows].some((word) => !first.shows.has(word))) ?? others[0];
  return [first, second].flatMap((window) => (window ? [window.excerpt] : []));
}

/** The whole of a short text, e.g. a file's name, with the words marked. */
export function markedText(text: string, words: readonly string[]): Piece[] {
  const letters = lettersOf(text);
  return piecesOf(letters, { start: 0, end: letters.length }, foundIn(letters, words));
}

type Window = { excerpt: Excerpt; shows: ReadonlySet<string> };

function windowsIn(page: number | null, text: string, words: readonly string[]): Window[] {
  const letters = lettersOf(withoutLineEnds(text));
  return groupsOf(foundIn(letters, words), letters.length).map(({ start, end, within }) => ({
    excerpt: { page, pieces: piecesOf(letters, { start: beginning(letters, start), end }, within, "…") },
    shows: new Set(within.map(({ word }) => word)),
  }));
}

type Group = Span & { within: Found[] };

/** What is found near each other is shown together; a word that begins within is shown whole. */
function groupsOf(found: readonly Found[], length: number): Group[] {
  const groups: Group[] = [];
  for (const each of found) {
    const last = groups.at(-1);
    if (last && each.start < last.end) {
      last.within.push(each);
      last.end = Math.max(last.end, each.end);
    } else {
      groups.push({ start: each.start, end: Math.max(each.end, Math.min(length, each.start + AFTER)), within: [each] });
    }
  }
  return groups;
}

/** From the beginning of the sentence, if that is near. */
function beginning(letters: readonly string[], start: number): number {
  const from = Math.max(0, start - BEFORE);
  return from + letters.slice(from, start).findLastIndex((letter) => STOPS.includes(letter)) + 1;
}

const STOPS = "。！？；";

function piecesOf(letters: readonly string[], span: Span, found: readonly Found[], cut = ""): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => text !== "" && pieces.push({ text, marked });
  const cutBefore = span.start > 0 && !STOPS.includes(letters[span.start - 1] ?? "") ? cut : "";
  let at = span.start;
  for (const { start, end } of joined(found)) {
    add(`${at === span.start ? cutBefore : ""}${letters.slice(at, start).join("")}`, false);
    add(letters.slice(start, end).join(""), true);
    at = end;
  }
  add(`${letters.slice(at, span.end).join("")}${span.end < letters.length ? cut : ""}`, false);
  return pieces;
}

/** Words that overlap or touch, as one stretch. */
function joined(found: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of found) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** Where the words stand, in order: compared as the search compares them, told in letters of the text as it is. */
function foundIn(letters: readonly string[], words: readonly string[]): Found[] {
  const places: number[] = [];
  let folded = "";
  letters.forEach((letter, index) => {
    const as = foldedText(letter);
    folded += as;
    for (let unit = 0; unit < as.length; unit += 1) places.push(index);
  });
  const found = words.flatMap((word) => occurrences(folded, foldedText(word)).map((at) => spanOf(places, at, word)));
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

function spanOf(places: readonly number[], at: number, word: string): Found {
  const last = places[at + foldedText(word).length - 1] ?? 0;
  return { start: places[at] ?? 0, end: last + 1, word };
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = word === "" ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** A text by its letters, each with the marks that belong to it, so that none is cut through. */
function lettersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]`;
const LINE_END = new RegExp(String.raw`(?<=${CHINESE})[^\S\t]+(?=${CHINESE})`, "gu");

/** In Chinese a line goes on without a blank; between paragraphs, cells and other words there is one. */
function withoutLineEnds(text: string): string {
  const lines = text.replace(LINE_END, (blank) => (/\n\s*\n/.test(blank) ? " " : ""));
  return lines.replace(/\s+/gu, " ").trim();
}
