import readExcelFile from "read-excel-file/node";
import type { Day } from "#lib/domain/day.ts";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import { addressOf } from "#lib/domain/ledger-sheet/grid.ts";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { zip } from "#tests/documents/support/zip.ts";

type Head = (typeof LEDGER_COLUMNS)[number]["head"];

/** What is typed into a cell; a day goes in as a day, not as a text. */
export type Typed = string | { day: Day };

/** An exported ledger as somebody has it open in Excel. */
export async function openedSheet(file: Buffer) {
  const [sheet] = await readExcelFile(file);
  const rows = sheet?.data ?? [];
  const column = (head: Head) => LEDGER_COLUMNS.findIndex((each) => each.head === head);
  const rowOf = (number: number, ordinal: number) => rows.findIndex(([first]) => first === number) + ordinal - 1;
  return {
    /** "K12": where this column of a finding stands, or of one of its measures. */
    address: (number: number, head: Head, ordinal = 1) => addressOf(rowOf(number, ordinal), column(head)),
    text: (number: number, head: Head, ordinal = 1) => String(rows[rowOf(number, ordinal)]?.[column(head)] ?? ""),
    /** The file as Excel saves it with these cells typed over: the texts among the shared ones, days as their numbers. */
    saved: (typed: Record<string, Typed>) => typedOver(file, typed),
  };
}

async function typedOver(file: Buffer, typed: Record<string, Typed>): Promise<Buffer> {
  const parts = await unzipped(file);
  let [sheet, strings] = [parts.get("xl/worksheets/sheet1.xml") ?? "", parts.get("xl/sharedStrings.xml") ?? ""];
  for (const [address, value] of Object.entries(typed)) {
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    if (!cell.test(sheet)) throw new Error(`The sheet has no cell ${address}.`);
    if (typeof value === "string") {
      const index = strings.split("<si>").length - 1;
      strings = strings.replace("</sst>", `<si><t xml:space="preserve">${escaped(value)}</t></si></sst>`);
      sheet = sheet.replace(cell, (_, style = "") => `<c r="${address}"${style} t="s"><v>${index}</v></c>`);
    } else {
      const serial = (Date.parse(value.day) - Date.parse("1899-12-30")) / 86_400_000;
      sheet = sheet.replace(cell, (_, style = "") => `<c r="${address}"${style}><v>${serial}</v></c>`);
    }
  }
  parts.set("xl/worksheets/sheet1.xml", sheet).set("xl/sharedStrings.xml", strings);
  return Buffer.from(zip([...parts].map(([name, content]) => ({ name, content }))));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
