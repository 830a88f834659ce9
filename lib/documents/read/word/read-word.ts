import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import type { Package } from "../package.ts";
import { relationsOf, targetOf } from "../relations.ts";
import { readXml } from "../xml.ts";
import type { WordBlock } from "./blocks.ts";
import { bodyReader } from "./body.ts";
import { numberer } from "./counting.ts";
import { type Meter, newMeter } from "./flow.ts";
import { readNumbering } from "./numbering.ts";
import type { Context, NoteReference } from "./state.ts";
import { readStyles } from "./styles.ts";

/** A Word document for reading; `blocks` is the same as `text`, by what it is. `hasPictures` tells a scan from an empty page. */
export type WordText = { text: string; tables: SheetGrid[]; blocks: WordBlock[]; hasPictures: boolean };

/**
 * Reads a .docx as it would be printed with all changes accepted: a paragraph a line, automatic numbers written out, the lines of
 * a text box after the paragraph that it hangs on, a table row a line with tabs. Notes come last, one a line (注1：…). Left out:
 * deleted and hidden text, headers and footers, comments, tables of contents, prompts of empty form fields.
 */
export async function readWord(source: Package, part: string): Promise<WordText> {
  const relations = await relationsOf(source, part);
  const styles = await readStyles(source, targetOf(source, relations, "styles"));
  const numbering = await readNumbering(source, targetOf(source, relations, "numbering"));
  const meter = newMeter();
  const context: Context = { styles, numberOf: numberer(numbering, styles), meter };
  const body = bodyReader(context);
  await readXml(source.read(part), body.reader);
  const notes = new Map<string, string>();
  for (const kind of ["footnote", "endnote"] as const) {
    const target = body.notes().some((reference) => reference.kind === kind) ? targetOf(source, relations, `${kind}s`) : null;
    if (target === null) continue;
    const reader = bodyReader(context, (id, lines) => notes.set(`${kind} ${id}`, lines.join(" ").trim()));
    await readXml(source.read(target), reader.reader);
  }
  const notesLines = noteLines(body.notes(), notes, meter);
  return {
    text: [...body.lines(), ...notesLines].join("\n").trimEnd(),
    tables: body.tables().filter(({ rows }) => rows > 0),
    blocks: [...body.blocks(), ...notesLines.map((text): WordBlock => ({ kind: "text", text }))],
    hasPictures: body.hasPictures(),
  };
}

/** A line for every note that the text refers to, in its order, footnotes before endnotes. */
function noteLines(references: readonly NoteReference[], notes: ReadonlyMap<string, string>, meter: Meter): string[] {
  const ordered = [...references.filter(({ kind }) => kind === "footnote"), ...references.filter(({ kind }) => kind === "endnote")];
  const texts = ordered.map(({ kind, id }) => notes.get(`${kind} ${id}`) ?? "").filter((text) => text !== "");
  return texts.map((text, index) => {
    meter.text(text.length + 3);
    return `注${index + 1}：${text}`;
  });
}
