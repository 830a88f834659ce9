import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import { findElement, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, replaceElement } from "write-excel-file/utility";

const A3 = 8;
/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };
const SHEET = "xl/worksheets/sheet{id}.xml";
const WORKBOOK = "xl/workbook.xml";

/**
 * How the sheet is printed, which write-excel-file has no options for: on A3, one page wide and as many long as it takes, in the
 * middle, with page numbers, and with the row of heads on top of every page. `name` is the sheet's; `headRow` counts from 1.
 */
export function printed(name: string, headRow: number): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: printedSheet,
          transformElementAttributes: (tag, attributes) => {
            if (tag === "pageMargins") return MARGINS;
            return tag === "pageSetup" ? { ...attributes, paperSize: A3, fitToWidth: 1, fitToHeight: 0 } : attributes;
          },
        },
        [WORKBOOK]: { transform: (xml) => withPrintTitles(xml, name, headRow) },
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

function withPrintTitles(xml: string, name: string, headRow: number): string {
  const names = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${headRow}:$${headRow}</definedName></definedNames>`;
  const empty = findElement(xml, "definedNames");
  if (empty) return replaceElement(xml, empty, names);
  return insertElementMarkupAccordingToOrderOfSiblings(xml, names, getOrderOfSiblings(WORKBOOK, "workbook") ?? [], "workbook");
}
