import { type Element, isOn, wholeNumber } from "../xml.ts";
import { linesOf, newFlow, newParagraph, put } from "./flow.ts";
import { add, cell, flow, type NoteReference, paragraph, type State, table } from "./state.ts";
import { headingAt } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { endRow, gridOfTable, newCell, newRow, newTable, spanOf } from "./table.ts";

type Opener = (state: State, element: Element) => void;

/** Only within a run do these stand for signs; among properties they set tab stops. */
const sign = (text: string): Opener => (state) => {
  if (state.parents.at(-1) === "w:r") add(state, text);
};

/** Properties of a paragraph's mark, of a run, or of neither. */
function propertiesOf({ parents }: State): "mark" | "run" | null {
  if (parents.at(-1) !== "w:rPr") return null;
  const owner = parents.at(-2);
  if (owner === "w:pPr") return "mark";
  return owner === "w:r" ? "run" : null;
}

const markGone: Opener = (state) => {
  const row = table(state)?.row;
  const read = paragraph(state);
  if (state.parents.at(-1) === "w:trPr" && row) row.gone = true;
  else if (propertiesOf(state) === "mark" && read) read.joins = true;
};

const hide: Opener = (state, { attribute }) => {
  const read = paragraph(state);
  const hidden = isOn(attribute("val"));
  const properties = propertiesOf(state);
  if (read && properties === "mark") read.joins = hidden;
  if (read && properties === "run") read.run.hidden = hidden;
};

const collect: Opener = (state, { attribute }) => {
  state.collecting = { text: "", preserved: attribute("space") === "preserve" };
};

function collected(state: State): void {
  if (!state.collecting) return;
  const { text, preserved } = state.collecting;
  state.collecting = null;
  add(state, (preserved ? text : trimmed(text)).replaceAll("\n", " ").replaceAll("\u00ad", ""));
}

/** Without the white space of XML at both ends; the wide blanks of Chinese typing stay. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && " \t\n".includes(text.charAt(start))) start += 1;
  while (end > start && " \t\n".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function style(state: State, id: string | null): void {
  const read = paragraph(state);
  if (!read || id === null) return;
  read.own.style = id;
  read.hidden = state.styles.isHidden(id);
  read.joins = read.hidden;
  read.contents = state.styles.isContents(id);
  read.heading = state.styles.headingOf(id);
}

const field: Opener = (state, { attribute }) => {
  const step = attribute("fldCharType");
  if (step === "begin") state.fields.push(true);
  else if (state.fields.pop() === true) state.instructions -= 1;
  if (step === "begin") state.instructions += 1;
  if (step === "separate") state.fields.push(false);
};

const refer =
  (kind: NoteReference["kind"]): Opener =>
  (state, { attribute }) => {
    const read = paragraph(state);
    if (read && !read.run.hidden) state.notes.push({ kind, id: attribute("id") ?? "" });
  };

const startNote: Opener = (state, { attribute }) => {
  state.noteIds.push(attribute("id") ?? "");
  state.flows.push(newFlow());
};

const picture: Opener = (state) => {
  state.pictures = true;
};

/** What each element means as it opens. What is not listed only holds others. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ["w:p", (state) => {
    flow(state).open.push(newParagraph());
    style(state, state.styles.standard);
  }],
  ["w:pStyle", (state, { attribute }) => style(state, attribute("val"))],
  ["w:outlineLvl", (state, { attribute }) => {
    const read = paragraph(state);
    if (read && state.parents.at(-1) === "w:pPr") read.heading = headingAt(wholeNumber(attribute("val")));
  }],
  ["w:numId", (state, { attribute }) => setNumber(state, "numId", attribute("val"))],
  ["w:ilvl", (state, { attribute }) => setNumber(state, "level", attribute("val"))],
  ["w:r", (state) => {
    const read = paragraph(state);
    if (read) read.run = { hidden: read.hidden };
  }],
  ["w:rStyle", (state, { attribute }) => {
    const read = paragraph(state);
    if (read && propertiesOf(state) === "run") read.run.hidden ||= state.styles.isHidden(attribute("val") ?? "");
  }],
  ["w:vanish", hide],
  ["w:specVanish", hide],
  ["w:del", markGone],
  ["w:moveFrom", markGone],
  ["w:t", collect],
  ["m:t", collect],
  ["w:tab", sign("\t")],
  ["w:ptab", sign("\t")],
  ["w:br", sign("\n")],
  ["w:cr", sign("\n")],
  ["w:noBreakHyphen", sign("-")],
  ["w:sym", (state, { attribute }) => add(state, symbol(attribute("font"), attribute("char")))],
  ["w:fldChar", field],
  ["w:footnoteReference", refer("footnote")],
  ["w:endnoteReference", refer("endnote")],
  ["w:footnote", startNote],
  ["w:endnote", startNote],
  ["w:txbxContent", (state) => state.flows.push(newFlow())],
  ["w:sdt", (state) => state.prompts.push(false)],
  ["w:showingPlcHdr", (state, { attribute }) => {
    if (state.prompts.length > 0) state.prompts[state.prompts.length - 1] = isOn(attribute("val"));
  }],
  ["w:tbl", (state) => {
    state.tables.push({ table: newTable(), place: state.found.push(null) - 1 });
  }],
  ["w:tr", (state) => {
    const read = table(state);
    if (read) read.row = newRow();
  }],
  ["w:gridBefore", (state, { attribute }) => {
    const row = table(state)?.row;
    if (row) row.before = spanOf(wholeNumber(attribute("val")), 0);
  }],
  ["w:tc", (state) => {
    const read = newCell();
    table(state)?.row.cells.push(read);
    state.flows.push(read.flow);
  }],
  ["w:gridSpan", (state, { attribute }) => {
    const read = cell(state);
    if (read) read.span = spanOf(wholeNumber(attribute("val")), 1);
  }],
  ["w:vMerge", (state, { attribute }) => {
    const read = cell(state);
    if (read) read.vertical = attribute("val") === "restart" ? "restart" : "continue";
  }],
  ["w:hMerge", (state, { attribute }) => {
    const read = cell(state);
    if (read) read.follows = attribute("val") !== "restart";
  }],
  ["w:cellDel", (state) => {
    const read = cell(state);
    if (read) read.gone = true;
  }],
  ["a:blip", picture],
  ["v:imagedata", picture],
]);

function setNumber(state: State, which: "numId" | "level", value: string | null): void {
  const read = paragraph(state);
  if (read && state.parents.at(-1) === "w:numPr") read.own[which] = wholeNumber(value);
}

/** Lines that stand apart from the text around them: after the paragraph that they hang on, or where they are. */
function hang(state: State, lines: readonly string[]): void {
  const to = paragraph(state)?.boxes ?? flow(state).lines;
  for (const line of lines) to.push(line);
}

/** And as it ends. */
export const CLOSERS: ReadonlyMap<string, (state: State) => void> = new Map<string, (state: State) => void>([
  ["w:p", (state) => {
    const read = flow(state).open.pop();
    if (read) put(flow(state), read, state.numberOf, state.meter);
    // An instruction that never ends would swallow the rest of the document.
    if (state.instructions > 0) state.fields = [];
    state.instructions = 0;
  }],
  ["w:t", collected],
  ["m:t", collected],
  ["w:sdt", (state) => void state.prompts.pop()],
  ["w:txbxContent", (state) => hang(state, linesOf(state.flows.pop() ?? newFlow()))],
  ["w:tc", (state) => {
    const ended = state.flows.pop();
    // A cell outside a table is not lost.
    if (ended && state.tables.length === 0) hang(state, linesOf(ended));
  }],
  ["w:tr", (state) => {
    const read = table(state);
    if (read) endRow(read, state.meter);
  }],
  ["w:tbl", (state) => {
    const ended = state.tables.pop();
    if (!ended) return;
    state.found[ended.place] = gridOfTable(ended.table, `表${ended.place + 1}`);
    if (!paragraph(state)) flow(state).tables.set(flow(state).lines.length, { lines: ended.table.lines.length, place: ended.place });
    hang(state, ended.table.lines);
  }],
  ["w:footnote", (state) => endNote(state)],
  ["w:endnote", (state) => endNote(state)],
]);

function endNote(state: State): void {
  const lines = linesOf(state.flows.pop() ?? newFlow());
  state.endNote?.(state.noteIds.pop() ?? "", lines);
}
