import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { noticeDocx } from "#lib/documents/write/notice-docx.ts";
import { indexPage } from "#lib/documents/edition/page/index-page.ts";
import { listenPage } from "#lib/documents/edition/page/listen-page.ts";
import { findPage } from "#lib/documents/edition/page/find-page.ts";
import { EDITION_GLOSSARY, SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { PROSE_KEYS } from "#lib/domain/notice/section.ts";
import { PUBLIC_STATES } from "#lib/domain/public-progress.ts";
import { sampleEditionSource, sampleNoticeContent } from "#tests/support/notice-content.ts";
import { unzipped } from "../write/unzipped.ts";
import { rendered, sourceWith, wordsOf } from "./rendered.ts";

const source = sampleEditionSource();
const { content } = source;
const page = indexPage(source, { pdf: true });

describe("an edition's page", () => {
  it("is one whole document in Chinese, with its style inside and no program", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(page.match(/<main\b/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toContain("canonical");
    expect(page).toMatch(/<body>\n<!-- standing -->\n/);
    expect(page).toContain(`<title>${content.title}（2022年第1版）</title>`);
    expect(page).toMatch(/<meta name="description" content="[^"]*截至2022年6月30日[^"]*">/);
  });

  it("lets through no program even where one were slipped in", () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toContain("default-src &#39;none&#39;");
    expect(policy).not.toContain("script-src");
  });

  it("has every heading of the notice at its level, and the contents lead to each of them and to each part of the page", () => {
    const headings = content.blocks.filter((block) => block.kind === "heading");
    for (const { level, text, anchor } of headings) {
      expect(page).toContain(`<h${level + 1} id="${anchor}">${text}</h${level + 1}>`);
      expect(page.split(`<a href="#${anchor}"`).length - 1).toBeGreaterThanOrEqual(1);
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = ids.filter((id) => !headings.some(({ anchor }) => anchor === id));
    expect(own.filter((id) => PROSE_KEYS.some((key) => id?.startsWith(key)))).toEqual([]);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("skips no level of heading", () => {
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("tells every finding, where it stands, and each of its measures, done or not", () => {
    const words = wordsOf(page);
    for (const finding of content.findings) {
      expect(page).toContain(`id="finding-${finding.number}"`);
      const done = finding.measures.filter((measure) => measure.done).length;
      expect(words).toContain(`问题${finding.number}的整改措施：${finding.measures.length}项，已完成${done}项`);
      for (const { text, outcome } of finding.measures) {
        expect(words).toContain(text);
        if (outcome) expect(words).toContain(outcome);
      }
      if (finding.longTermWork) expect(words).toContain(`长期坚持：${finding.longTermWork}`);
    }
    const measures = content.findings.flatMap((finding) => finding.measures);
    expect(measures).toHaveLength(110);
    expect(words.match(/已完成(?=[一二三四五六七八九十]+是)/g)).toHaveLength(measures.filter(({ done }) => done).length);
    expect(words.match(/未完成(?=[一二三四五六七八九十]+是)/g)).toHaveLength(measures.filter(({ done }) => !done).length);
    expect(words).toContain("另有1项措施。");
  });

  it("says of every figure as of when, and a reader can count it in the cells", () => {
    const figures = [...page.matchAll(/<dd class="n">(\d+)<small>.*?<\/dd><dd class="w">.*?<span class="asof">(.*?)<\/span>/g)];
    expect(figures.map(([, figure]) => Number(figure))).toEqual([28, 18, 3, 7, 3, 1, 96]);
    expect(new Set(figures.map(([, , asOf]) => asOf))).toEqual(new Set(["截至2022年6月30日"]));
    const cells = [...page.matchAll(/aria-label="问题\d+，([^"]+)"/g)].map(([, state]) => state);
    const stands = (...states: string[]) => cells.filter((state) => states.includes(state ?? "")).length;
    expect(stands("完成", "基本完成并长期坚持")).toBe(18);
    expect(stands("基本完成并长期坚持")).toBe(3);
    expect(stands("整改中", "整改中（已申请销号）")).toBe(6); // and the one that is not itemised
    expect(page.match(/<span class="c">/g)).toHaveLength(1);
  });

  it("explains every state in simple words", () => {
    const explained = EDITION_GLOSSARY.flatMap(({ state }) => state ?? []);
    expect(new Set(explained)).toEqual(new Set(PUBLIC_STATES));
    for (const { word, meaning } of EDITION_GLOSSARY) expect(wordsOf(page)).toContain(`${word}${meaning}`);
  });

  it("says whom to turn to and until when, and leads to everything else by addresses that hold in the bundle too", () => {
    expect(page).toContain('href="tel:03173026264"');
    expect(page).toContain('href="mailto:czclbgs@sina.com"');
    expect(wordsOf(page)).toContain("2022年7月1日至2022年7月21日");
    const places = [...page.matchAll(/(?:href|action)="([^"#:]+)"/g)].map(([, place]) => place);
    const known = ["../index.html", "index.html", "../opinions/index.html", ...["notice.docx", "notice.pdf", "find.html", "listen.html", "data.json", "findings.csv", "index.html", "verify.html"].map((file) => `2022-1/${file}`)];
    const asked = places.filter((place) => place?.includes("?"));
    expect(asked).toEqual(content.findings.map(({ number }) => `../opinions/index.html?finding=${number}`));
    expect(new Set(places.filter((place) => !place?.includes("?")))).toEqual(new Set(known));
  });

  it("leaves out what there is not: no PDF, no deadline, no telephone", () => {
    const bare = indexPage(sourceWith({ opinions: null, contact: { phone: null, post: null, email: null }, sample: false }), { pdf: false });
    for (const absent of ["notice.pdf", "监督期限", "tel:", "mailto:", "邮寄地址", SAMPLE_WORDS]) expect(bare).not.toContain(absent);
    expect(page).toContain(SAMPLE_WORDS);
  });

  it("says what a correction changes and which edition it takes the place of", () => {
    const corrected = indexPage(sampleEditionSource({ number: { year: 2022, serial: 2 }, correction: { of: { year: 2022, serial: 1 }, note: "更正问题3的措施数。" } }), { pdf: true });
    expect(corrected).toContain('本版更正并取代<a href="2022-1.html">2022年第1版</a>。更正内容：更正问题3的措施数。');
    expect(corrected).toContain('href="2022-2/notice.pdf"');
    expect(page).not.toContain("本版更正");
  });
});

describe("hostile words", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u0000\uD800</style>`;
  const finding = { ...content.findings[0], ...{ number: 1, title: hostile, part: hostile, category: hostile, longTermWork: hostile, undisclosedMeasures: 0 }, state: "COMPLETED_LONG_TERM" as const, measures: [{ ordinal: 1, text: hostile, done: true, outcome: hostile }] };
  const attacked = sampleEditionSource({
    signer: hostile,
    correction: { of: { year: 2022, serial: 1 }, note: hostile },
    content: sampleNoticeContent({
      ...{ title: hostile, party: hostile, body: hostile, round: hostile, findings: [finding] },
      contact: { phone: hostile, post: hostile, email: hostile },
      blocks: [{ kind: "heading", level: 1, text: hostile, anchor: hostile, finding: 1 }, { kind: "paragraph", text: hostile }],
    }),
  });

  it.each([
    ["index.html", indexPage(attacked, { pdf: true }), 0],
    ["find.html", findPage(attacked), 0],
    ["listen.html", listenPage(attacked), 1],
  ])("%s: stay words, whatever they look like", (_, attackedPage, scripts) => {
    expect(attackedPage.match(/<script/g) ?? []).toHaveLength(scripts);
    expect(attackedPage).not.toMatch(/<img|<\/style>(?![\s\S]*<\/head>)/);
    expect(attackedPage).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    const tags = attackedPage.replaceAll(/"[^"<>]*"/g, '""').match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\son\w+\s*=|&quot;/.test(tag))).toEqual([]);
  });
});

describe("the files of an edition", () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    files = await rendered();
  }, 60_000);

  it("keep the page with all findings and measures under 60 KB, style included", () => {
    expect(files.get("index.html.gz")?.length).toBeLessThan(60_000);
    expect(files.get("index.html.br")?.length).toBeLessThan(60_000);
  });

  it.each(["index.html", "find.html", "listen.html", "data.json", "findings.csv"])("%s lies pressed beside itself, byte for byte", (name) => {
    const plain = files.get(name);
    expect(gunzipSync(files.get(`${name}.gz`) ?? "").equals(plain ?? Buffer.alloc(0))).toBe(true);
    expect(brotliDecompressSync(files.get(`${name}.br`) ?? "").equals(plain ?? Buffer.alloc(0))).toBe(true);
  });

  it("are the same bytes every time, whatever the day and the zone of the machine", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "America/New_York";
    const again = await rendered();
    process.env.TZ = zone;
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...files].filter(([name, bytes]) => !again.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
  });
});

describe("a very long paragraph", () => {
  it("is published whole", async () => {
    const long = `${"整改到位。".repeat(10_000)}完`;
    const changed = sourceWith({ blocks: [{ kind: "paragraph", text: long }] });
    expect(wordsOf(indexPage(changed, { pdf: true }))).toContain(long);
    expect((await unzipped(await noticeDocx(changed))).get("word/document.xml")).toContain(long);
  });
});
