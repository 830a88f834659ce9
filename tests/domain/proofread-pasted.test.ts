import { describe, expect, test } from "vitest";
import { ITEMS_SHOWN } from "#lib/domain/proofread/pasted.ts";
import { mendPasted, pastedProof } from "#lib/domain/proofread/proofread-pasted.ts";
import { mendValue, PastedText } from "#lib/input/proofread.ts";

const TEXT = "关于服务情况的通报\n\n服务领城不断拓宽。1079人参加评议，1037人满意，满意率96.1%。";

describe("a pasted text", () => {
  test("is told what is wrong and what was worked out and is right", () => {
    const { items, counts, mendable, confirmed } = pastedProof(TEXT, null);
    expect(items.map(({ place }) => place.words)).toEqual(["领城"]);
    expect([counts, mendable, confirmed.length]).toEqual([{ error: 0, warning: 1, note: 0 }, 1, 1]);
  });

  test("is mended in one place or in all, and not where it has changed since", () => {
    const [item] = pastedProof(TEXT, null).items;
    if (!item) throw new Error("nothing found");
    const mended = TEXT.replace("领城", "领域");
    expect(mendPasted(TEXT, null, { all: false, ...item })).toEqual({ text: mended, mended: 1 });
    expect(mendPasted(TEXT, null, { all: true })).toEqual({ text: mended, mended: 1 });
    expect(mendPasted(`前言。${TEXT}`, null, { all: false, ...item })).toEqual({ text: `前言。${TEXT}`, mended: 0 });
  });

  test("is told no more at once than anybody goes through, and how much there is", () => {
    const { items, counts } = pastedProof("服务领城不断拓宽。\n".repeat(ITEMS_SHOWN + 20), null);
    expect(items).toHaveLength(ITEMS_SHOWN);
    expect(counts.error + counts.warning + counts.note).toBeGreaterThanOrEqual(ITEMS_SHOWN + 20);
  });

  test("comes with its day and what is to be mended", () => {
    const read = (form: object) => PastedText.parse(form);
    expect(read({ text: " 甲\r\n乙 " })).toEqual({ text: "甲\n乙", publishedOn: null, mend: null });
    expect(read({ text: "甲", publishedOn: "2022-11-30", mend: mendValue({ code: "misprint", start: 3, end: 5 }) })).toMatchObject({ publishedOn: "2022-11-30", mend: { all: false, code: "misprint", start: 3, end: 5 } });
    expect(read({ text: "甲", mend: "all" }).mend).toEqual({ all: true });
    expect(read({ text: "甲", mend: "misprint 3 x" }).mend).toBeNull();
  });

  test.each([[" ", "请粘贴要核对的文字。"], ["整改".repeat(100_001), "文字最多 200000 字，现有 200002 字，请分段核对。"]])("is refused where there is none or too much of it", (text, message) => {
    expect(PastedText.safeParse({ text }).error?.issues[0]?.message).toBe(message);
  });
});
