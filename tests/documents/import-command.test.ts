import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importCommand } from "./command-line.ts";

const notices = path.resolve(import.meta.dirname, "../domain/notices");
const notice = path.join(notices, "01-county-water-bureau.txt");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "import-command-"));
const fileOf = (name: string, contents: string | Uint8Array) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, contents);
  return file;
};

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe("the import from the command line, as a trial run", () => {
  let said: Awaited<ReturnType<typeof importCommand>>;
  beforeAll(async () => {
    said = await importCommand([notice, "--dry-run", "--json"]);
  });

  it("prints one JSON object, nothing else, and ends well", () => {
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(Object.keys(JSON.parse(said.out))).toEqual(["inspection", "parts", "stated", "unplaced", "diagnostics"]);
  });

  it("gives every member its shape, with positions in the text that was read", () => {
    const { inspection, parts, stated, unplaced, diagnostics } = JSON.parse(said.out);
    const text = fs.readFileSync(notice, "utf8");
    const [finding] = parts[0].categories[0].findings;
    expect(inspection).toMatchObject({ party: "中共清源县水利局党组", feedbackOn: "2023-01-18", periodEnd: "2022-12-10" });
    expect(stated).toMatchObject({ total: 8, completed: 7, meetings: 6, regulations: 11 });
    expect(Object.keys(finding)).toEqual(["number", "title", "disclosed", "unfinished", "measures", "start", "end"]);
    expect(finding).toMatchObject({ number: 1, title: "“第一议题”制度落实不经常", disclosed: true, unfinished: false });
    for (const measure of finding.measures) expect(text.slice(measure.start, measure.end)).toBe(measure.text);
    expect(text.slice(unplaced[0].start, unplaced[0].end)).toContain("关于十三届县委第三轮巡察整改进展情况的通报");
    expect(Object.keys(diagnostics[0])).toEqual(["code", "severity", "message", "start", "end"]);
  });

  it("tells a person the same in words", async () => {
    const { code, out } = await importCommand([notice, "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("读出3个方面、5个类别、8个问题、18项整改措施。");
    expect(out).toContain("注意：这个问题自述尚未办结（“尚未完成”）。");
  });

  it("says all of a long answer to a reader that takes its time", async () => {
    const many = Array.from({ length: 900 }, (_, index) => `${index + 1}.关于“第${index + 1}项工作落实不到位”的问题。\n一是加强学习，制定计划，按月调度。二是完善制度，堵塞漏洞。`);
    const { code, out } = await importCommand([fileOf("many.txt", many.join("\n")), "--dry-run", "--json"], {}, 200);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(150_000);
    expect(JSON.parse(out).parts[0].categories[0].findings).toHaveLength(900);
  });

  it("reads GB 18030 as offices still save it", async () => {
    const { out } = await importCommand([fileOf("gbk.txt", Buffer.from("d2bba1a2b9d8d3dad1a7cfb0b2bbb9bbc9eec8ebb5c4cecacce2", "hex")), "--dry-run", "--json"]);
    expect(JSON.parse(out).parts[0].categories[0].findings[0].title).toBe("学习不够深入");
  });

  it("ends with 1 where nothing can be imported, and says why in its diagnostics", async () => {
    const { code, out } = await importCommand([fileOf("letter.txt", "你好"), "--dry-run", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: "no-findings", severity: "error", start: 0, end: 2 }]);
  });

  it.each([
    ["is not there", "nothing-here.txt", "没有这个文件"],
    ["is empty", fileOf("empty.txt", ""), "这个文件是空的"],
    ["is an old .doc", fileOf("old.doc", Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex")), "另存为 .docx"],
    ["is a picture by another name", fileOf("scan.docx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), "这是图片"],
  ])("ends with 2 and one sentence where the file %s", async (_, file, sentence) => {
    const { code, out, err } = await importCommand([file, "--dry-run", "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("ends with 2 and the usage where it is called otherwise", async () => {
    const { code, err } = await importCommand(["--dry"]);
    expect(code).toBe(2);
    expect(err).toContain("用法：npm run import -- 文件");
  });
});
