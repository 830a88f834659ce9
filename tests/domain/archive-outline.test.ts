import { describe, expect, it, test } from "vitest";
import { absenceOf, setAsideOf } from "#lib/domain/archive/file.ts";
import { INDEX_COLUMNS, indexRow } from "#lib/domain/archive/index-row.ts";
import { archiveOutline, heldFiles, latestOf } from "#lib/domain/archive/outline.ts";
import { instantOf } from "#lib/domain/day.ts";
import { archiveOf, file } from "./archive-cast.ts";

const pathsOf = (...change: Parameters<typeof archiveOf>) => archiveOutline(archiveOf(...change)).map(({ path }) => path);

describe("what goes into an archive, and in which order", () => {
  it("what concludes first, then measure by measure, what stands before what does not, then orders and look-backs", () => {
    expect(pathsOf()).toEqual([
      "00-对账销号单.docx",
      "01-卷内目录.xlsx",
      "02-办理记录.docx",
      "措施01/01-纪要.pdf",
      "措施01/02-新版.docx",
      "措施01/已撤下或已更换/01-旧版.docx",
      "措施01/已撤下或已更换/02-传错.pdf",
      "措施03/01-照片.jpg（未收入）.txt",
      "措施03/02-照片.jpg",
      "督办/〔2022〕3号/01-回复.pdf",
      "回头看/第02次/01-现场.mp4",
    ]);
  });

  it("nothing but the documents, where nothing was sent", () => {
    expect(pathsOf({ measures: [], orders: [], lookBacks: [] })).toEqual(["00-对账销号单.docx", "01-卷内目录.xlsx", "02-办理记录.docx"]);
  });

  it("a hundred files and a hundred measures still stand in their order", () => {
    const files = Array.from({ length: 100 }, (_, index) => file(`${index}.pdf`));
    const paths = pathsOf({ measures: [{ ordinal: 9, files }, { ordinal: 100, files: [file("末.pdf")] }], orders: [], lookBacks: [] }).slice(3);
    expect(paths[0]).toBe("措施009/001-0.pdf");
    expect(paths.at(-1)).toBe("措施100/01-末.pdf");
    expect(paths.toSorted()).toEqual(paths);
  });

  it("no two places are the same, and each stays within the archive", () => {
    const paths = pathsOf();
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths) expect(path).not.toMatch(/^\/|\\|(^|\/)\.\.?(\/|$)/);
  });

  it("files carry the time they came at, the sheet that of the closure, the rest the last of all", () => {
    const items = archiveOutline(archiveOf());
    const at = (path: string) => items.find((item) => item.path.includes(path))?.at;
    expect(at("纪要")).toEqual(instantOf("2022-03-01", 10));
    expect(at("销号单")).toEqual(instantOf("2022-03-11", 16, 5));
    expect(at("办理记录")).toEqual(instantOf("2022-03-12", 10));
    expect(latestOf(archiveOf({ lookBacks: [] }))).toEqual(instantOf("2022-03-11", 16, 5));
  });

  it("counts what it holds: not what is quarantined, though it has a place", () => {
    expect(heldFiles(archiveOutline(archiveOf()))).toEqual({ files: 7, bytes: 7 * 1000 + 1 + 2 + 5 + 6 + 9 + 10 + 12 });
  });
});

describe("卷内目录", () => {
  const rows = archiveOutline(archiveOf()).map((item, index) => indexRow(item, index + 1));
  const row = (path: string) => rows.find((each) => String(each.path).includes(path));

  it("has the columns of DA/T 22-2015 in their order, and behind them what tells a file", () => {
    const heads = ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "文件位置", "大小（字节）", "SHA-256 校验值", "备注"];
    expect(INDEX_COLUMNS.map(({ head }) => head)).toEqual(heads);
  });

  test.each([
    ["纪要", { ordinal: 4, author: "康复部（张三）", title: "纪要.pdf", day: "20220301", pages: 3, size: 1001, sha256: "1".repeat(64), note: "" }],
    ["旧版", { note: "已更换为新版本《新版.docx》（2022年3月5日）" }],
    ["传错", { note: "已撤下（2022年3月7日）：传错了文件" }],
    ["未收入", { title: "照片.jpg", note: "未收入：文件查出病毒，已隔离" }],
    ["措施03/02", { author: "整改办" }],
    ["回复", { documentNumber: "〔2022〕3号" }],
  ])("%s", (path, expected) => {
    expect(row(path)).toMatchObject(expected);
  });
});

const whole = { scan: "CLEAN", purged: false, damage: null } as const;
test.each([
  [whole, null],
  [{ ...whole, scan: "NOT_SCANNED" }, null],
  [{ ...whole, scan: "PENDING" }, "unscanned"],
  [{ ...whole, scan: "INFECTED" }, "infected"],
  [{ ...whole, damage: "MISSING" }, "missing"],
  [{ ...whole, damage: "CHANGED" }, "changed"],
  [{ scan: "INFECTED", purged: true, damage: "MISSING" }, "purged"],
] as const)("%j: %s", (state, absence) => {
  expect(absenceOf(state)).toBe(absence);
});

const at = instantOf("2022-03-05");
const standing = { withdrawnAt: null, withdrawReason: null, replacedAt: null, returnedAt: null, newer: null, returnReason: null };
test.each([
  [standing, null],
  [{ ...standing, withdrawnAt: at, withdrawReason: "传错", replacedAt: at, newer: "新.pdf" }, { how: "withdrawn", at, reason: "传错" }],
  [{ ...standing, replacedAt: at, newer: "新.pdf", returnedAt: at }, { how: "replaced", at, reason: "新.pdf" }],
  [{ ...standing, returnedAt: at, returnReason: "缺章" }, { how: "returned", at, reason: "缺章" }],
])("set aside: %j", (course, aside) => {
  expect(setAsideOf(course)).toEqual(aside);
});
