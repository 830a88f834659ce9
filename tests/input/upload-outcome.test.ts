import { describe, expect, test } from "vitest";
import type { Refusal } from "#lib/domain/refusal.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { UNFINISHED_MOST } from "#lib/domain/evidence/upload.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { uploadAnswer, uploadMessage, uploadParams } from "#lib/input/upload-outcome.ts";

describe("what the route says in an address, the page says in words", () => {
  test.each([
    { code: "fileMissing" },
    { code: "oneFileAtATime" },
    { code: "fileEmpty" },
    { code: "fileNameRefused" },
    { code: "fileTooLarge", limitBytes: EVIDENCE_LIMIT_BYTES },
    { code: "fileTypeRefused", extension: "exe" },
    { code: "fileTypeRefused", extension: "" },
    { code: "fileNotWhatItSays", extension: "pdf" },
    { code: "secretMark", mark: "机密", where: "name", page: null },
    { code: "secretMark", mark: "机密★10年", where: "text", page: 12 },
    { code: "secretMark", mark: "秘密长期", where: "text", page: null },
    { code: "uploadBroken" },
    { code: "storageFull" },
    { code: "notYours" },
    { code: "otherSite" },
    { code: "notAForm" },
    { code: "wrongStatus", status: "AWAITING_CHIEF" },
    { code: "storageDown" },
    { code: "evidenceReplaced" },
    { code: "evidenceWithdrawn" },
    { code: "evidenceReturnedHere" },
    { code: "uploadEnded" },
    { code: "uploadsTooMany", most: UNFINISHED_MOST },
    { code: "secretMark", mark: "机密★", where: "name", page: null },
    { code: "secretMark", mark: "绝密", where: "text", page: 3 },
    { code: "fileInfected", found: "Win.Test.EICAR_HDB-1" },
    { code: "quotaFull", of: "department", quotaBytes: 5 * 1024 ** 3, usedBytes: 4_294_967_297 },
    { code: "quotaFull", of: "round", quotaBytes: 10, usedBytes: 0 },
  ] satisfies Refusal[])("%j", (refusal) => {
    const params = Object.fromEntries(uploadParams(3, refusal));
    expect(uploadMessage(params)).toEqual({ ordinal: 3, done: false, message: wordsOf(refusal) });
  });

  test("done", () => {
    expect(uploadMessage(Object.fromEntries(uploadParams(3, "done")))).toMatchObject({ ordinal: 3, done: true });
  });
});

describe("the page of an order or a look-back needs no number", () => {
  test.each([{ code: "orderStatus", status: "REPLIED" }, { code: "lookBackEnded" }, { code: "notYours" }] satisfies Refusal[])("%j", (refusal) => {
    expect(uploadAnswer(Object.fromEntries(uploadParams(null, refusal)))).toEqual({ done: false, message: wordsOf(refusal) });
  });

  test("done, and nothing", () => {
    expect(uploadAnswer(Object.fromEntries(uploadParams(null, "done")))).toMatchObject({ done: true });
    expect(uploadAnswer({})).toBeNull();
    expect(uploadAnswer({ upload: "orderStatus", status: "被篡改" })?.message).not.toContain("篡改");
  });
});

describe("what nobody here wrote is not repeated", () => {
  test.each([
    [{}],
    [{ upload: "done" }],
    [{ upload: "done", measure: "0" }],
    [{ upload: "done", measure: "x" }],
    [{ upload: "constructor", measure: "3" }],
    [{ upload: "samePassword", measure: "3" }],
    [{ upload: "secretMark", measure: "3", mark: "请致电13800000000", where: "name" }],
    [{ upload: "secretMark", measure: "3", mark: "机密", where: "everywhere" }],
    [{ upload: "fileInfected", measure: "3", found: "请致电 13800000000" }],
    [{ upload: "quotaFull", measure: "3", of: "me", quotaBytes: "1", usedBytes: "1" }],
    [{ upload: "quotaFull", measure: "3", of: "round", quotaBytes: "lots", usedBytes: "1" }],
  ])("%j tells of no upload", (params) => {
    expect(uploadMessage(params)).toBeNull();
  });

  test("a made-up extension, and a made-up state", () => {
    const message = (params: Record<string, string>) => uploadMessage({ measure: "3", ...params })?.message;
    expect(message({ upload: "fileTypeRefused", extension: "请致电 13800000000!" })).not.toContain("1380");
    expect(message({ upload: "wrongStatus", status: "被篡改" })).not.toContain("篡改");
    expect(message({ upload: "secretMark", mark: "机密，请致电 13800000000", where: "name" })).toBeUndefined();
  });
});
