/** The most characters that may be written of each thing, whether in a form or in the cell of a sheet. */
export const TEXT_LIMITS = { title: 200, target: 1000, responsible: 50, measure: 500, outcome: 2000 } as const;

/** Line ends as one character, control characters (which a database refuses) gone, blanks at both ends gone. */
export function cleanText(raw: string): string {
  return raw.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "").trim();
}

/** A measure's wording without the stop at its end, which every list sets itself. The match begins where the run of signs does: else a long run costs its square. */
export function measureWording(text: string): string {
  return text.replace(/(?<![。；;.\s])[。；;.\s]+$/u, "");
}

/** How long people count a text: a character beyond the first plane is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}
