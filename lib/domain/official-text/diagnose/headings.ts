import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../fold.ts";
import { findingsOf, type Outline, type OutlineFinding } from "../outline.ts";

type Heading = { start: number; end: number; words: string };

/** Headings of findings that differ from the rest: the full stop is missing, or 针对 stands where the others say 关于. */
export function headings(text: string, outline: Outline): Diagnostic[] {
  const found = findingsOf(outline).flatMap((finding) => headingOf(text, finding) ?? []);
  return [...withoutStop(found), ...otherOpening(found)];
}

/** The heading's own line, where it has one; a heading that text runs in after tells nothing of stops. */
function headingOf(text: string, { start, end, titleSpan }: OutlineFinding): Heading | null {
  if (titleSpan.end <= titleSpan.start) return null;
  const stop = text.slice(titleSpan.end, Math.min(end, titleSpan.end + 40));
  const line = /^[^\n\r]*/.exec(stop)?.[0] ?? "";
  if (line.length >= 40 || /[。][^\n\r]/.test(line)) return null;
  return { start, end: titleSpan.end + line.trimEnd().length, words: text.slice(start, titleSpan.end + line.length).trimEnd() };
}

function withoutStop(all: readonly Heading[]): Diagnostic[] {
  const bare = all.filter(({ words }) => !/[。.]$/.test(words));
  if (bare.length === 0 || bare.length > all.length * 0.25) return [];
  return bare.map(({ start, end }) => ({
    code: "heading-without-stop",
    severity: "note",
    message: "其他问题的标题都以句号结尾，这一处没有。",
    start,
    end,
  }));
}

const OPENINGS = /(关于|针对)(?=[“‘"「]|.)/;

function otherOpening(all: readonly Heading[]): Diagnostic[] {
  const opened = all.flatMap((heading) => {
    const opening = OPENINGS.exec(fold(heading.words.slice(0, 12)))?.[1];
    return opening === undefined ? [] : [{ heading, opening }];
  });
  const about = opened.filter(({ opening }) => opening === "关于").length;
  const usual = about * 2 >= opened.length ? "关于" : "针对";
  return opened
    .filter(({ opening }) => opening !== usual)
    .map(({ heading: { start, end }, opening }) => ({
      code: "heading-form",
      severity: "note",
      message: `其他问题多以“${usual}”开头，这一处是“${opening}”。`,
      start,
      end,
    }));
}
