import { describe, expect, test } from "vitest";
import { type FormName, messages, understood } from "./cast.ts";

/** Every text a person types: its form, its name on the page, how long it may be, and whether it must be there. */
const TEXTS: { form: FormName; field: string; name: string; most: number; empty: "refused" | "" | null }[] = [
  { form: "applyForClosure", field: "statement", name: "完成情况说明", most: 3000, empty: "refused" },
  { form: "applyForClosure", field: "longTermWork", name: "需要长期坚持的工作", most: 1000, empty: null },
  { form: "withdrawClosure", field: "reason", name: "撤回理由", most: 500, empty: "refused" },
  { form: "signClosure", field: "comment", name: "审签意见", most: 1000, empty: "" },
  { form: "signClosure", field: "longTermWork", name: "需要长期坚持的工作", most: 1000, empty: null },
  { form: "withdrawEvidence", field: "reason", name: "撤下理由", most: 500, empty: "refused" },
  { form: "assignFinding", field: "title", name: "问题标题", most: 200, empty: null },
  { form: "assignFinding", field: "target", name: "整改目标", most: 1000, empty: null },
  { form: "assignFinding", field: "responsible", name: "责任人", most: 50, empty: null },
  { form: "changeDeadline", field: "reason", name: "调整理由", most: 500, empty: "" },
  { form: "commentOnFinding", field: "body", name: "监督意见", most: 2000, empty: "refused" },
  { form: "enterFollowUp", field: "progress", name: "本周进展", most: 2000, empty: "refused" },
  { form: "enterFollowUp", field: "nextStep", name: "下步打算", most: 2000, empty: "refused" },
  { form: "enterFollowUp", field: "difficulty", name: "困难和问题", most: 2000, empty: null },
  { form: "returnFollowUp", field: "reason", name: "退回理由", most: 500, empty: "refused" },
  { form: "addMeasure", field: "text", name: "措施内容", most: 500, empty: "refused" },
  { form: "editMeasure", field: "text", name: "措施内容", most: 500, empty: "refused" },
  { form: "tickMeasure", field: "outcome", name: "整改成效", most: 2000, empty: "refused" },
  { form: "tickMeasure", field: "noEvidenceReason", name: "无佐证材料的理由", most: 500, empty: null },
  { form: "draftOrder", field: "cause", name: "督办事由", most: 1000, empty: "refused" },
  { form: "draftOrder", field: "requirement", name: "督办要求", most: 2000, empty: "refused" },
  { form: "editOrder", field: "cause", name: "督办事由", most: 1000, empty: "refused" },
  { form: "editOrder", field: "requirement", name: "督办要求", most: 2000, empty: "refused" },
  { form: "dropOrder", field: "reason", name: "不予发出的理由", most: 500, empty: "refused" },
  { form: "replyToOrder", field: "body", name: "办理情况", most: 3000, empty: "refused" },
  { form: "judgeReply", field: "comment", name: "审核意见", most: 1000, empty: "" },
  { form: "reopenMeasure", field: "reason", name: "撤销理由", most: 500, empty: "refused" },
];

describe.each(TEXTS)("$form: $name", ({ form, field, name, most, empty }) => {
  test("empty, blank or left out", () => {
    const nothing = ["", "   ", "\u3000\u3000", "\r\n\t\r\n", "\u0000\u0007", undefined];
    for (const sent of nothing) {
      if (empty === "refused") expect(messages(form, { [field]: sent })).toEqual({ [field]: `请填写${name}。` });
      else expect(understood(form, field, sent)).toBe(empty);
    }
  });

  test("as long as it may be is taken; one more is refused, and both numbers are named", () => {
    const full = "整".repeat(most);
    expect(understood(form, field, full)).toBe(full);
    expect(messages(form, { [field]: `${full}改` })).toEqual({ [field]: `${name}最多 ${most} 字，现有 ${most + 1} 字，请删减。` });
    expect(messages(form, { [field]: "长".repeat(10_000) })).toEqual({ [field]: `${name}最多 ${most} 字，现有 10000 字，请删减。` });
  });

  test("an emoji and a rare character count as one", () => {
    for (const character of ["😀", "𠮷"]) {
      const full = character.repeat(most);
      expect(understood(form, field, full)).toBe(full);
      expect(messages(form, { [field]: `${full}改` })[field]).toContain(`现有 ${most + 1} 字`);
    }
  });

  test("line ends are one character, blanks at the ends are none", () => {
    expect(understood(form, field, "  甲\r\n乙\r丙\n丁 \r\n")).toBe("甲\n乙\n丙\n丁");
    const lines = "整\r\n".repeat(Math.floor(most / 2));
    expect(understood(form, field, lines)).toBe(lines.replaceAll("\r\n", "\n").trim());
  });

  test("control characters, which a database refuses, are dropped; tabs and lines stay", () => {
    expect(understood(form, field, "甲\u0000乙\u0007\u001b\u007f\u0085\u009f丙\t丁\n戊")).toBe("甲乙丙\t丁\n戊");
  });

  test("script tags, quotes and markup are text like any other", () => {
    const sent = `<script>alert("1")</script> '; DROP TABLE "Finding"; -- &amp; %00`;
    if (sent.length <= most) expect(understood(form, field, sent)).toBe(sent);
    expect(understood(form, field, "<b>&</b>")).toBe("<b>&</b>");
  });

  test("one character, however it is composed", () => {
    expect(understood(form, field, "e\u0301")).toBe("\u00e9");
  });

  test("sent twice under one name, it is not guessed at", () => {
    expect(messages(form, { [field]: ["甲", "乙"] })).toEqual({ [field]: `请填写${name}。` });
  });
});
