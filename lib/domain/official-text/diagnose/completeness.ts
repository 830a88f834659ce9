import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../fold.ts";
import { isFurniture } from "../furniture.ts";
import { findingsOf, type Outline } from "../outline.ts";
import { unfinishedIn } from "../unfinished.ts";
import { saysAllDone } from "./figures.ts";

/** What is missing: any finding, a finding's measures, its completion; and what of the results stands in no item. */
export function completeness(text: string, outline: Outline): Diagnostic[] {
  const findings = findingsOf(outline);
  if (findings.length === 0) return [nothingFound(text)];
  return [...withoutMeasures(outline), ...unfinished(text, outline), ...leftOver(text, outline), ...withoutTitle(outline)];
}

function nothingFound(text: string): Diagnostic {
  const message = text.trim()
    ? "没有读出任何问题。请确认粘贴的是反馈意见、整改方案或整改通报的正文，并保留各级标题的编号。"
    : "没有文字。请粘贴正文，或选择文件。";
  return { code: "no-findings", severity: "error", message, start: 0, end: text.length };
}

function withoutTitle(outline: Outline): Diagnostic[] {
  return findingsOf(outline)
    .filter(({ title, disclosed }) => title === "" && disclosed)
    .map(({ start, end }) => ({ code: "finding-untitled", severity: "warning", message: "这个问题没有标题，请补写。", start, end }));
}

function withoutMeasures(outline: Outline): Diagnostic[] {
  if (outline.kind === "feedback") return [];
  return findingsOf(outline)
    .filter(({ measures, title }) => measures.length === 0 && title !== "")
    .map(({ start, end, title }) => ({
      code: "finding-without-measures",
      severity: "warning",
      message: `“${title}”之下没有读出整改措施，请核对。`,
      start,
      end,
    }));
}

function unfinished(text: string, outline: Outline): Diagnostic[] {
  const contradicts = saysAllDone(outline) ? "，而文中说问题已全部完成" : "";
  return findingsOf(outline)
    .filter((finding) => finding.unfinished)
    .map(({ start, end }) => {
      const found = unfinishedIn(fold(text.slice(start, end)));
      const place = found ? { start: start + found.index, end: start + found.index + found.phrase.length } : { start, end };
      const phrase = text.slice(place.start, place.end).replace(/\s+/g, "");
      const message = found ? `这个问题自述尚未办结（“${phrase}”）${contradicts}。` : `这个问题自述尚未办结${contradicts}。`;
      return { code: "finding-unfinished", severity: "warning", message, ...place };
    });
}

/**
 * What lies among the findings and in no item: what a finding tells of its course and no measure could take, and paragraphs that
 * belong to none, an introduction, or something the reading lost.
 */
function leftOver(text: string, outline: Outline): Diagnostic[] {
  const findings = findingsOf(outline);
  const first = findings.reduce((least, { start }) => Math.min(least, start), text.length);
  const last = findings.reduce((most, { end }) => Math.max(most, end), 0);
  return outline.unplaced.flatMap(({ start, end }): Diagnostic[] => {
    if (isFurniture(fold(text.slice(start, end)).trim())) return [];
    if (findings.some((finding) => finding.start <= start && finding.end >= end)) {
      return [{ code: "course-unplaced", severity: "note", message: BESIDE_MEASURES, start, end }];
    }
    return start >= first && end <= last ? [{ code: "unplaced-text", severity: "note", message: STRAY, start, end }] : [];
  });
}

const BESIDE_MEASURES = "这段整改情况没有逐条对应措施，不会自动导入，请记为措施或在导入后补填成效。";
const STRAY = "这一段不在任何问题之下，请核对是否漏列。";
