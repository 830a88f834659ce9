import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { command } from "#tests/documents/command-line.ts";
import { docx, paragraph, run } from "#tests/documents/support/office-files.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "proofread-command-"));
const fileOf = (name: string, contents: string | Uint8Array) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, contents);
  return file;
};
const proofreading = (...args: string[]) => command(["proofread", ...args]);

afterAll(() => fs.rmSync(folder, { recursive: true }));

const TEXT = "根据县委统一部署，现将整改情况公布如下。\n截至目前，巡察反馈的28个问题，已完成整改26个，正在推进1个。\n一是加强学习，举办培训班2期。三是完善制度，修订办法3项。\n";

describe("proofreading from the command line", () => {
  it("prints the slips as one JSON array, and nothing else", async () => {
    const { code, out, err } = await proofreading(fileOf("notice.txt", TEXT), "--json");
    expect([code, err]).toEqual([0, ""]);
    const slips = JSON.parse(out);
    expect(slips).toEqual(JSON.parse(JSON.stringify(proofread(TEXT, { ledger: null, publishedOn: null }))));
    expect(slips.map((slip: { code: string }) => slip.code)).toEqual(["totalsDiffer", "numberingGap"]);
    for (const slip of slips) expect(["code", "severity", "message", "start", "end", "mend"]).toEqual(expect.arrayContaining(Object.keys(slip)));
  });

  it("tells a person the line and the reason", async () => {
    const { code, out } = await proofreading(fileOf("notice.txt", TEXT));
    expect(code).toBe(0);
    expect(out).toContain("共2处。");
    expect(out).toContain("第2行　错误　总数前后不符：各项（26、1）合计不等于总数28个，请核对。");
    expect(out).toContain("第3行　可能有误　序号缺号：");
  });

  it("reads what is piped into it, and a Word document", async () => {
    const piped = await command(["proofread", "-", "--json"], {}, 0, TEXT);
    const word = await proofreading(fileOf("notice.docx", docx(TEXT.trim().split("\n").map((line) => paragraph(run(line))).join(""))), "--json");
    const codes = [piped, word].map(({ out }) => JSON.parse(out).map((slip: { code: string }) => slip.code));
    expect(codes).toEqual([["totalsDiffer", "numberingGap"], ["totalsDiffer", "numberingGap"]]);
  });

  it("holds dates against the day of publication that it is given", async () => {
    const file = fileOf("late.txt", "2022年12月20日，党组召开会议，研究整改落实工作，对照清单逐项销号。");
    expect(JSON.parse((await proofreading(file, "--json", "--published", "2022-11-30")).out)).toMatchObject([{ code: "dateAfterPublication" }]);
    expect(JSON.parse((await proofreading(file, "--json")).out)).toEqual([]);
  });

  it("finds nothing wrong in a file that says nothing, and ends well", async () => {
    expect(await proofreading(fileOf("empty.txt", ""), "--json")).toEqual({ code: 0, out: "[]\n", err: "" });
    expect(await proofreading(fileOf("blank.txt", "　\n"))).toEqual({ code: 0, out: "没有发现问题。\n", err: "" });
  });

  it.each([
    ["a file that is not there", ["nothing-here.txt"], "没有这个文件"],
    ["a picture", [fileOf("scan.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))], "这是图片"],
    ["no file", [], "用法：npm run -s proofread"],
    ["a day that is none", [fileOf("notice.txt", TEXT), "--published", "2022-02-30"], "用法：npm run -s proofread"],
  ])("ends with 2 and one sentence for %s", async (_, args, sentence) => {
    const { code, out, err } = await proofreading(...args, "--json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
