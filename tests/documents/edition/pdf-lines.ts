import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import path from "node:path";

/** A line as it stands on a page: its text, and where it begins and ends, in points from the left and from below. */
export type PdfLine = { text: string; left: number; right: number; baseline: number; size: number };

const library = path.resolve("node_modules/pdfjs-dist");

/** What stands on each page, line by line from above. */
export async function pdfLines(bytes: Buffer): Promise<PdfLine[][]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, cMapUrl: `${library}/cmaps/`, standardFontDataUrl: `${library}/standard_fonts/` }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const told = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    pages.push(linesOf(told.map(({ str, width, transform }) => ({ text: str, left: Number(transform[4]), right: Number(transform[4]) + width, baseline: Number(transform[5]), size: Number(transform[0]) }))));
  }
  return pages;
}

/** Pieces on one baseline are one line. */
function linesOf(pieces: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces.toSorted((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const line = lines.find(({ baseline }) => Math.abs(baseline - piece.baseline) < 2);
    if (line) Object.assign(line, { text: line.text + piece.text, left: Math.min(line.left, piece.left), right: Math.max(line.right, piece.right) });
    else lines.push({ ...piece });
  }
  return lines;
}
