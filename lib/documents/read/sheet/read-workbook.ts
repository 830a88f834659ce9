import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { textOf } from "../grid.ts";
import type { Package } from "../package.ts";
import { relationsOf, targetOf } from "../relations.ts";
import { Unreadable } from "../unreadable.ts";
import { isOn, readXml } from "../xml.ts";
import { readFormats } from "./formats.ts";
import { readStrings } from "./strings.ts";
import { type Workbook, worksheetReader } from "./worksheet.ts";

/** Nobody keeps a ledger on more. */
const SHEET_LIMIT = 200;

/** A workbook for reading: its sheets that hold anything and are not hidden, and all of them as one text, an empty line between. */
export type WorkbookText = { text: string; sheets: SheetGrid[] };

/** Reads an .xlsx. Dates become days (2022-06-30), or a month where the sheet shows no day; numbers are in plain figures. */
export async function readWorkbook(source: Package, part: string): Promise<WorkbookText> {
  const relations = await relationsOf(source, part);
  const { listed, from1904 } = await contentsOf(source, part);
  if (listed.length > SHEET_LIMIT) throw new Unreadable({ code: "documentSheetTooLarge", field: "file" });
  const strings = await readStrings(source, targetOf(source, relations, "sharedStrings"));
  const formats = await readFormats(source, targetOf(source, relations, "styles"));
  const workbook: Workbook = { strings, formats, from1904, read: 0 };
  const sheets: SheetGrid[] = [];
  for (const { name, id } of listed) {
    // Charts have a place among the sheets as well.
    const target = targetOf(source, relations.filter((relation) => relation.id === id), "worksheet");
    if (target === null) continue;
    const { reader, grid } = worksheetReader(workbook);
    await readXml(source.read(target), reader);
    const sheet = grid(name);
    if (sheet.rows > 0) sheets.push(sheet);
  }
  return { text: sheets.map(textOf).join("\n\n"), sheets };
}

async function contentsOf(source: Package, part: string): Promise<{ listed: { name: string; id: string }[]; from1904: boolean }> {
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(source.read(part), {
    open: ({ name, attribute }) => {
      const counting = attribute("date1904");
      if (name === "x:workbookPr" && counting !== null) from1904 = isOn(counting);
      const isShown = (attribute("state") ?? "visible") === "visible";
      if (name === "x:sheet" && isShown) listed.push({ name: attribute("name") ?? "", id: attribute("id") ?? "" });
      return true;
    },
  });
  return { listed, from1904 };
}
