import { dayAt } from "../day.ts";
import type { ArchiveItem } from "./archive.ts";

/**
 * 归档文件目录 by DA/T 22-2015: 序号、档号、文号、责任者、题名、日期、密级、页数、备注; behind them, what tells a file on a disk. 档号 and 密级 are
 * the archive's to give: this system holds nothing secret, and knows no fonds.
 */
export const INDEX_COLUMNS = [
  { key: "ordinal", head: "序号" },
  { key: "code", head: "档号" },
  { key: "documentNumber", head: "文号" },
  { key: "author", head: "责任者" },
  { key: "title", head: "题名" },
  { key: "day", head: "日期" },
  { key: "secrecy", head: "密级" },
  { key: "pages", head: "页数" },
  { key: "path", head: "文件位置" },
  { key: "size", head: "大小（字节）" },
  { key: "sha256", head: "SHA-256 校验值" },
  { key: "note", head: "备注" },
] as const;

export type IndexColumn = (typeof INDEX_COLUMNS)[number]["key"];

/** What stands in each column for an item: a number where one reckons with it, else text. */
export function indexRow(item: ArchiveItem, ordinal: number): Record<IndexColumn, string | number> {
  const { documentNumber, author, title, at, pages, path, size, sha256, note } = item;
  return {
    ordinal,
    code: "",
    documentNumber: documentNumber ?? "",
    author,
    title,
    day: dayAt(at).replaceAll("-", ""),
    secrecy: "",
    pages: pages ?? "",
    path,
    size: size ?? "",
    sha256: sha256 ?? "",
    note,
  };
}
