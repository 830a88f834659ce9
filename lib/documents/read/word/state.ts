import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import type { Mark, OwnNumber } from "./counting.ts";
import { type Flow, type Meter, newFlow, type Paragraph } from "./flow.ts";
import type { Styles } from "./styles.ts";
import type { Table, TableCell } from "./table.ts";

/** What a whole document shares while its parts are read. */
export type Context = { styles: Styles; numberOf: (own: OwnNumber) => Mark | null; meter: Meter };

export type NoteReference = { kind: "footnote" | "endnote"; id: string };

/** Where the reading stands. The last of each list is the innermost. */
export type State = Context & {
  parents: string[];
  flows: Flow[];
  /** A place in `found` is kept from a table's beginning, so that tables stand in the order in which they begin. */
  tables: { table: Table; place: number }[];
  found: (SheetGrid | null)[];
  /** Of every content control, whether it still shows its prompt. */
  prompts: boolean[];
  /** Of every field that is open, whether its instruction is being read; and how many of these. */
  fields: boolean[];
  instructions: number;
  collecting: { text: string; preserved: boolean } | null;
  notes: NoteReference[];
  pictures: boolean;
  /** Takes the lines of each note, where notes are what is read. */
  endNote: ((id: string, lines: string[]) => void) | null;
  noteIds: string[];
};

export function newState(context: Context, endNote: State["endNote"]): State {
  return {
    ...context,
    ...{ parents: [], flows: [newFlow()], tables: [], found: [], prompts: [], fields: [], instructions: 0 },
    ...{ collecting: null, notes: [], pictures: false, endNote, noteIds: [] },
  };
}

/** What paragraphs go to at this point. */
export function flow({ flows }: State): Flow {
  const last = flows.at(-1);
  if (!last) throw new RangeError("the outermost flow was closed");
  return last;
}

/** The paragraph that is being read; none between paragraphs. */
export function paragraph(state: State): Paragraph | undefined {
  return flow(state).open.at(-1);
}

/** The table that is being read, and its cell. */
export function table({ tables }: State): Table | undefined {
  return tables.at(-1)?.table;
}

export function cell(state: State): TableCell | undefined {
  return table(state)?.row.cells.at(-1);
}

/** Text that is seen goes into the paragraph; hidden text and the instructions of fields do not. */
export function add(state: State, text: string): void {
  const to = paragraph(state);
  if (!to || to.run.hidden || state.instructions > 0) return;
  state.meter.text(text.length);
  to.text += text;
}
