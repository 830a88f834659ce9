import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chineseFaces } from "#lib/documents/edition/pdf/faces.ts";
import { fontNames } from "#lib/documents/edition/pdf/font-names.ts";

/** The heads of a font with a name and nothing else, to lie `start` bytes from the beginning of its file. */
function face(name: string, start = 0): Buffer {
  const text = Buffer.from(name, "utf16le").swap16();
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  head.writeUInt32BE(start + 28, 20);
  const table = Buffer.alloc(18);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(18, 4);
  for (const [index, value] of [3, 1, 0x0804, 6, text.length, 0].entries()) table.writeUInt16BE(value, 6 + index * 2);
  return Buffer.concat([head, table, text]);
}

/** Several of them in one file. */
function collection(...names: string[]): Buffer {
  const head = Buffer.alloc(12 + names.length * 4);
  head.write("ttcf", 0, "latin1");
  head.writeUInt32BE(names.length, 8);
  return names.reduce((file, name, index) => {
    file.writeUInt32BE(file.length, 12 + index * 4);
    return Buffer.concat([file, face(name, file.length)]);
  }, head);
}

describe("the faces of a machine", () => {
  let folder = "";
  const put = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
    return file;
  };
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "faces-"));
    process.env.FONT_DIR = folder;
  });
  afterEach(() => {
    delete process.env.FONT_DIR;
    fs.rmSync(folder, { recursive: true });
  });

  it("are told by the heads of their files", () => {
    expect(fontNames(put("one.ttf", face("FangSong")))).toEqual(["FangSong"]);
    expect(fontNames(put("two.ttc", collection("SimSun", "NSimSun")))).toEqual(["SimSun", "NSimSun"]);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("这不是字体文件")],
    ["a font cut short", face("FangSong").subarray(0, 40)],
    ["a head that counts more than there is", Buffer.from("747463660001000000ffffff", "hex")],
  ])("%s is none", (_, bytes) => {
    expect(fontNames(put("broken.ttc", bytes))).toEqual([]);
    expect(fontNames(path.join(folder, "absent.ttf"))).toEqual([]);
  });

  it("come from the folders that FONT_DIR names before any other, however deep and however written", () => {
    const [fang, kai] = [put("deeper/SimFang.TTF", face("FangSong")), put("simkai.ttf", face("KaiTi"))];
    const sun = put("simsun.ttc", collection("SimSun", "NSimSun"));
    put("simhei.ttf", Buffer.from("damaged"));
    const [title, hei] = [put("FZXBSJW.TTF", face("FZXBSJW--GB1-0")), put("NotoSansCJK-Bold.ttc", collection("NotoSansCJKjp-Bold", "NotoSansCJKsc-Bold"))];
    expect(chineseFaces()).toEqual({
      ...{ title: { file: title, within: null }, body: { file: fang, within: null }, kai: { file: kai, within: null } },
      ...{ hei: { file: hei, within: "NotoSansCJKsc-Bold" }, song: { file: sun, within: "SimSun" } },
    });
  });
});
