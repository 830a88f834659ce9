import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import type { Outline, Span } from "#lib/domain/official-text/outline.ts";
import { findingsOf } from "#lib/domain/official-text/outline.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { documents, type Plan } from "./official-text-cast.ts";

/** What stands, whatever the width of its marks and the quotation marks its heading put around it. */
const plain = (words: string) => words.normalize("NFKC").replace(/[\s“”‘’,.。;]/g, "").replace(/方面$/, "");

const planOf = ({ parts }: Pick<Outline, "parts">): Plan =>
  parts.map((part) => ({
    title: plain(part.title),
    categories: part.categories.map(({ title, findings }) => ({
      title: plain(title),
      findings: findings.map((finding) => ({ title: plain(finding.title), measures: finding.measures.map(({ text }) => plain(text)) })),
    })),
  }));

const planned = (outline: Plan): Plan =>
  outline.map((part) => ({
    title: plain(part.title),
    categories: part.categories.map(({ title, findings }) => ({
      title: plain(title),
      findings: findings.map((finding) => ({ title: plain(finding.title), measures: finding.measures.map(plain) })),
    })),
  }));

/** Spans of the outline that lie outside the text or within none of what holds them. */
function misplaced(text: string, outline: Outline): Span[] {
  const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
  const whole = { start: 0, end: text.length };
  const findings = findingsOf(outline);
  return [
    ...[...outline.parts, ...outline.unplaced, ...findings].filter((span) => !within(span, whole)),
    ...findings.flatMap((finding) => [finding.titleSpan, ...finding.measures].filter((span) => !within(span, finding))),
  ];
}

describe("any outline, in any style of numbering", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(documents, ({ outline, text }) => {
        expect(planOf(parseOfficialText(text))).toEqual(planned(outline));
      }),
      { numRuns: 400 },
    );
  });

  it("has its passages in the text, those of measures within their finding", () => {
    fc.assert(
      fc.property(documents, ({ text }) => {
        expect(misplaced(text, parseOfficialText(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("any text at all", () => {
  const words = fc.constantFrom(
    "一、", "（一）", "1.", "(1)", "①", "一是", "二是", "第一，", "关于", "“", "”", "的问题", "不到位", "加强学习", "整改措施：", "责任领导：", "。", "；", "\n", "\n\n", "　　", "问题1：", "2022年1月29日", "第一部分", "方面",
    "28个问题", "已完成28个", "》", "(", "\r\n", " ",
  );

  it("is read and diagnosed without a complaint of the program's own", () => {
    const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.array(words, { maxLength: 120 }).map((each) => each.join("")));
    fc.assert(
      fc.property(texts, (text) => {
        const outline = parseOfficialText(text);
        const places = diagnose(text, outline).map(({ start, end }) => ({ start, end }));
        expect([...misplaced(text, outline), ...places.filter(({ start, end }) => start < 0 || end > text.length || end < start)]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(["一是加强学习。二是完善。", "(1)\n", "“", "1.", "\n", "一、甲\n(一)乙不到位\n1.丙\n①丁\n", "理论学习不够\n", "责任领导:张三 ", "（"])("returns for a megabyte of %j", (seed) => {
    const text = seed.repeat(Math.ceil(1_000_000 / seed.length));
    const outline = parseOfficialText(text);
    expect(misplaced(text, outline)).toEqual([]);
    diagnose(text, outline);
  });
});
