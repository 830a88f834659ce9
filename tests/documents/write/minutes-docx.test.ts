import { describe, expect, it } from "vitest";
import { minutesDocx } from "#lib/documents/write/minutes-docx.ts";
import type { MinutesDocument } from "#lib/domain/meeting-views.ts";
import { sampleMinutes } from "./sample-minutes.ts";
import { unzipped } from "./unzipped.ts";

async function xmlOf(change: Partial<MinutesDocument> = {}): Promise<string> {
  const parts = await unzipped(await minutesDocx({ ...sampleMinutes(), ...change }));
  return parts.get("word/document.xml") ?? "";
}

/** The texts of the paragraphs, in their order. */
async function textsOf(change: Partial<MinutesDocument> = {}): Promise<string[]> {
  const xml = await xmlOf(change);
  return xml.split("</w:p>").map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join(""));
}

describe("a meeting's minutes as .docx", () => {
  it("are set by GB/T 9704: A4 upright, 37 mm above, 28 mm on the left; a red mark over a red line", async () => {
    const xml = await xmlOf();
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(xml).toMatch(/<w:pgMar (?=[^>]*w:top="2098")(?=[^>]*w:left="1587")/);
    expect(xml.match(/w:color w:val="C00000"/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:bottom [^>]*w:color="C00000"/);
  });

  it("say where, when and who, and each decision with what it is about, its person and its day", async () => {
    const texts = await textsOf();
    expect(texts[0]).toBe("整改领导小组会议纪要");
    expect(texts[1]).toMatch(/2022年6月30日$/);
    expect(texts[2]).toBe("2022年6月30日，组长在机关三楼会议室主持召开第十次整改领导小组会议，研究十届市委第一轮巡察反馈问题整改工作。会议情况纪要如下。");
    expect(texts).toContain("（一）议定事项");
    expect(texts).toContain("各责任部室每周五12时前填报进展。责任人各部室负责人，2022年7月1日前完成。");
    expect(texts).toContain("（二）问题8“指导督导村残协履职有欠缺”：新增措施（措施五）");
    expect(texts).toContain("逐村核验专职委员履职情况。责任人王某，2022年7月31日前完成。");
    expect(texts).toContain("整改时限调整为2022年9月30日。逐村核验需要时间。");
    expect(texts).toContain("记录：整改办");
    expect(texts.join("")).not.toContain("草稿");
  });

  it("not final yet, say so; what nobody wrote is not made up", async () => {
    const texts = await textsOf({ endedAt: null, summary: null, decisions: [], attendees: null, recorder: null, chair: null });
    expect(texts).toContain("（草稿，截至2022年6月30日，尚未定稿）");
    expect(texts).toContain("（未记录）");
    expect(texts).toContain("本次会议没有记录议定事项。");
    expect(texts.filter((text) => /^(主持|出席|记录)：/.test(text))).toEqual([]);
  });

  it("keep every sign that somebody typed", async () => {
    const xml = await xmlOf({ summary: "A<B & \u0007“引号”", kind: "OTHER", title: "约谈会", heldOn: null });
    expect(xml).toContain("A&lt;B &amp; “引号”");
    expect(xml).toContain("约谈会纪要");
    expect(xml).toContain("日期未载明");
  });
});
