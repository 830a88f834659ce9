import { STOP, tooLong } from "../unreadable.ts";
import { type Mark, numbered, type OwnNumber } from "./counting.ts";

/** Paragraphs one after another: the body's, a table cell's, a text box's or a note's. */
export type Flow = {
  lines: string[];
  /** Of the line with this place, which level of heading it is. */
  headings: Map<number, number>;
  /** From the line with this place on, so many lines are the table that was found in this place. */
  tables: Map<number, { lines: number; place: number }>;
  /** What a paragraph without an end of its own leaves to the next. */
  carried: string;
  /** Paragraphs being read: one, unless the file is out of order. */
  open: Paragraph[];
};

/** A paragraph while it is read. */
export type Paragraph = {
  own: OwnNumber;
  text: string;
  /** Which level of heading it is, from 1; null for ordinary text. */
  heading: number | null;
  /** Its mark was deleted or is hidden: it goes on in the next paragraph. */
  joins: boolean;
  /** Hidden by its style. */
  hidden: boolean;
  /** Belongs to a table of contents. */
  contents: boolean;
  run: { hidden: boolean };
  /** Lines of the text boxes that hang on it. */
  boxes: string[];
};

export function newFlow(): Flow {
  return { lines: [], headings: new Map(), tables: new Map(), carried: "", open: [] };
}

export function newParagraph(): Paragraph {
  const own = { numId: null, level: null, style: null };
  return { own, text: "", heading: null, joins: false, hidden: false, contents: false, run: { hidden: false }, boxes: [] };
}

/** A read paragraph into its flow, as one line with its number, then the lines of its text boxes. */
export function put(flow: Flow, paragraph: Paragraph, numberOf: (own: OwnNumber) => Mark | null, meter: Meter): void {
  if (paragraph.joins) flow.carried += paragraph.text;
  else if (!paragraph.contents) {
    const mark = numberOf(paragraph.own);
    meter.text((mark?.text.length ?? 0) + 2);
    if (paragraph.heading !== null) flow.headings.set(flow.lines.length, paragraph.heading);
    flow.lines.push(numbered(mark, flow.carried + paragraph.text));
    flow.carried = "";
  }
  for (const line of paragraph.boxes) flow.lines.push(line);
}

/** All lines of a flow that has ended. */
export function linesOf({ lines, carried }: Pick<Flow, "lines" | "carried">): string[] {
  return carried === "" ? lines : [...lines, carried];
}

/** Counts what is read, so that reading stops where it is certainly too much. */
export type Meter = { text(length: number): void; cells(length: number): void };

export function newMeter(): Meter {
  let text = 0;
  let cells = 0;
  return {
    text(length) {
      text += length;
      if (text > STOP) throw tooLong();
    },
    // The text of a nested table is in every cell around it.
    cells(length) {
      cells += length;
      if (cells > 2 * STOP) throw tooLong();
    },
  };
}
