import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import { findElement, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, replaceElement } from "write-excel-file/utility";

/** Paper by its number in the file format. */
const PAPERS = { A3: 8, A4: 9 } as const;
/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };
const SHEET = "xl/worksheets/sheet{id}.xml";
const WORKBOOK = "xl/workbook.xml";

/** A sheet of a workbook by its name, and the row of heads that stands on top of its every page, counted from 1. */
type PrintedSheet = { name: string; headRow: number };

/** The only sheet of a workbook, on A3. See `printedOn`. */
export function printed(name: string, headRow: number): Feature<Stream | Buffer | Blob> {
  return printedOn("A3", [{ name, headRow }]);
}

/**
 * How the sheets are printed, which write-excel-file has no options for: one page wide and as many long as it takes, in the
 * middle, with page numbers, and with the row of heads on top of every page. `sheets` are all there are, in their order.
 */
export function printedOn(paper: keyof typeof PAPERS, sheets: readonly PrintedSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: printedSheet,
          transformElementAttributes: (tag, attributes) => {
            if (tag === "pageMargins") return MARGINS;
            return tag === "pageSetup" ? { ...attributes, paperSize: PAPERS[paper], fitToWidth: 1, fitToHeight: 0 } : attributes;
          },
        },
        [WORKBOOK]: { transform: (xml) => withPrintTitles(xml, sheets) },
      },
    },
  };
}

const PARTS = [
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  '<printOptions horizontalCentered="1"/>',
  "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>",
] as const;

function printedSheet(xml: string): string {
  const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
  return PARTS.reduce((sheet, part) => insertElementMarkupAccordingToOrderOfSiblings(sheet, part, order, "worksheet"), xml);
}

function withPrintTitles(xml: string, sheets: readonly PrintedSheet[]): string {
  const titles = sheets.map(
    ({ name, headRow }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$${headRow}:$${headRow}</definedName>`,
  );
  const names = `<definedNames>${titles.join("")}</definedNames>`;
  const empty = findElement(xml, "definedNames");
  if (empty) return replaceElement(xml, empty, names);
  return insertElementMarkupAccordingToOrderOfSiblings(xml, names, getOrderOfSiblings(WORKBOOK, "workbook") ?? [], "workbook");
}
