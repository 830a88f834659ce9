import { describe, expect, it } from "vitest";
import { findPage, renderFind } from "#lib/documents/edition/page/find-page.ts";
import { sampleEditionSource } from "#tests/support/notice-content.ts";
import { wordsOf } from "./rendered.ts";

const source = sampleEditionSource();
const { findings } = source.content;

/** The numbers of the findings that a page lists. */
const listed = (page: string) => [...page.matchAll(/<h2><a href="[^"]*#finding-(\d+)">/g)].map(([, number]) => Number(number));

describe("the index of findings and measures", () => {
  it("lists all of them with what came of each, for the browser's own search", () => {
    const page = findPage(source);
    const words = wordsOf(page);
    expect(listed(page)).toEqual(findings.map(({ number }) => number));
    for (const { title, measures } of findings) {
      expect(words).toContain(title);
      for (const { text, outcome } of measures) expect(words).toContain(`${text}${outcome ? `成效：${outcome}` : ""}`);
    }
    expect(page).not.toContain("<mark>");
    expect(page).toContain('action="find.html"');
    expect(page).toContain('href="../2022-1.html#finding-1"');
  });
});

describe("an answer to a question", () => {
  it("lists what holds the word, marked, and nothing else", () => {
    const page = renderFind(source, "无障碍");
    const holding = findings.filter((finding) => JSON.stringify(finding).includes("无障碍"));
    expect(holding.length).toBeGreaterThan(1);
    expect(listed(page)).toEqual(holding.map(({ number }) => number));
    const measures = holding.flatMap(({ title, part, category, longTermWork, measures: all }) => all.filter(({ text, outcome }) => [title, part, category, longTermWork, text, outcome].join("\n").includes("无障碍")));
    expect(wordsOf(page)).toContain(`含有“无障碍”的问题${holding.length}个，措施${measures.length}项。`);
    expect(page.match(/<mark>/g)?.length).toBeGreaterThanOrEqual(holding.length);
    expect(page).toContain('value="无障碍"');
  });

  it("takes several words together, in any width and case, and each of them is marked", () => {
    const page = renderFind(source, "　督导  无障碍 督导 ");
    expect(wordsOf(page)).toContain("含有“督导 无障碍”");
    expect(page).toContain("<mark>督导</mark>");
    expect(page).toContain("<mark>无障碍</mark>");
    expect(listed(renderFind(source, "２０２２年度"))).toEqual(listed(renderFind(source, "2022年度")));
  });

  it("says so where nothing holds the word, and shows the way to everything", () => {
    const page = renderFind(source, "没有这个词");
    expect(listed(page)).toEqual([]);
    expect(wordsOf(page)).toContain("没有找到含有“没有这个词”的问题或措施");
    expect(page).toContain('<a href="find.html">');
  });

  it.each(["", "   ", "　"])("of nothing is the whole index (%j)", (query) => {
    expect(renderFind(source, query)).toBe(findPage(source));
  });

  it.each(['"><script>alert(1)</script>', ".*", "(", "[", "\\", "a|b", "$&"])("takes %s for what it is", (query) => {
    const page = renderFind(source, query);
    expect(page).not.toContain("<script");
    expect(listed(page)).toEqual(findings.filter((finding) => [finding.title, finding.part, finding.category, ...finding.measures.flatMap(({ text, outcome }) => [text, outcome])].join("\n").includes(query)).map(({ number }) => number));
  });

  it("looks at no more than a word's length of what it is asked, in no time", () => {
    const start = performance.now();
    expect(listed(renderFind(source, "ж ".repeat(100_000)))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
