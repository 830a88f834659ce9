import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import type { Element, Reader } from "../xml.ts";
import { blocksOf, type WordBlock } from "./blocks.ts";
import { CLOSERS, OPENERS } from "./elements.ts";
import { linesOf } from "./flow.ts";
import { type Context, flow, newState, type NoteReference, type State, table } from "./state.ts";

/** Properties as they were before a change, and the reading aids above Chinese characters. */
const LEFT_OUT: ReadonlySet<string> = new Set(["w:pPrChange", "w:rPrChange", "w:trPrChange", "w:tcPrChange", "w:rt"]);

/** The body of a document, or one of its parts with notes, as far as it has been read. */
export type Body = {
  reader: Reader;
  lines(): string[];
  tables(): SheetGrid[];
  blocks(): WordBlock[];
  notes(): NoteReference[];
  /** Some picture was seen, so a document without text may be a scan. */
  hasPictures(): boolean;
};

/** Reads word/document.xml, or, where `endNote` takes each note's lines, word/footnotes.xml and word/endnotes.xml. */
export function bodyReader(context: Context, endNote: State["endNote"] = null): Body {
  const state = newState(context, endNote);
  return {
    reader: {
      open: (element) => {
        if (isLeftOut(state, element)) return false;
        OPENERS.get(element.name)?.(state, element);
        state.parents.push(element.name);
        return true;
      },
      close: (name) => {
        state.parents.pop();
        CLOSERS.get(name)?.(state);
      },
      text: (text) => {
        if (state.collecting) state.collecting.text += text;
      },
    },
    lines: () => linesOf(flow(state)),
    tables: () => state.found.filter((grid) => grid !== null),
    blocks: () => blocksOf(flow(state), state.found),
    notes: () => state.notes,
    hasPictures: () => state.pictures,
  };
}

function isLeftOut(state: State, { name }: Element): boolean {
  const parent = state.parents.at(-1);
  // In properties they mark a paragraph or a row; anywhere else they hold what was deleted.
  if (name === "w:del" || name === "w:moveFrom") return parent !== "w:rPr" && parent !== "w:trPr";
  if (name === "w:sdtContent") return state.prompts.at(-1) === true;
  if (name === "w:tc") return table(state)?.row.gone === true;
  return LEFT_OUT.has(name);
}
