import { expect, test } from "vitest";
import { parseForm } from "#lib/input/form.ts";
import { ApplyLedgerEdits, OnLedgerUpload } from "#lib/input/ledger-edits.ts";

const SENT = { uploadId: "01900000-0000-7000-8000-000000000000", version: "1" };
const ONE = "f2-m-01900000-0000-7000-8000-000000000000-v12-measure";

test("ticked boxes: none, one, several, each once; the reason may be left out", () => {
  const ticked = (sent: object) => {
    const parsed = parseForm(ApplyLedgerEdits, { ...SENT, ...sent });
    return parsed.ok && [parsed.value.ticked, parsed.value.reason];
  };
  expect(ticked({})).toEqual([[], ""]);
  expect(ticked({ ticked: ONE, reason: " 会议商定 " })).toEqual([[ONE], "会议商定"]);
  expect(ticked({ ticked: [ONE, "f2-new-F12", ONE] })).toEqual([[ONE, "f2-new-F12"], ""]);
});

test("what no preview offers is refused, and more than one transaction bears", () => {
  const errors = (ticked: string[], more = {}) => {
    const parsed = parseForm(ApplyLedgerEdits, { ...SENT, ticked, ...more });
    return parsed.ok ? {} : parsed.errors;
  };
  expect(errors(["f2'; --"])).toEqual({ ticked: "页面已过期，请刷新后重试。" });
  expect(errors(Array.from({ length: 3001 }, (_, index) => `f${index + 1}-v1-title`))).toEqual({ ticked: "一次最多导入 3000 处修改，请减少勾选。" });
  expect(errors(Array.from({ length: 3000 }, (_, index) => `f${index + 1}-v1-title`))).toEqual({});
  expect(errors([ONE], { reason: "长".repeat(501) })).toEqual({ reason: "修改理由最多 500 字，现有 501 字，请删减。" });
  expect(errors([ONE], { version: "x" })).toEqual({ version: "页面已过期，请刷新后重试。" });
});

test("discarding names the upload as it was seen", () => {
  expect(parseForm(OnLedgerUpload, SENT)).toEqual({ ok: true, value: { uploadId: SENT.uploadId, version: 1 } });
});
