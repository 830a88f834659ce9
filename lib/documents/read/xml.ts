import { SaxesParser, type SaxesTagPlain } from "saxes";
import { damaged } from "./unreadable.ts";

/** No document nests deeper, writes more attributes or namespaces, or has more elements. */
const DEPTH_LIMIT = 256;
const ATTRIBUTE_LIMIT = 256;
const PREFIX_LIMIT = 128;
const DECLARING_LIMIT = 100_000;
const ELEMENT_LIMIT = 4_000_000;

const OPEN_XML = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

/** The names that this room uses for the vocabularies it knows, whatever prefix a file chose. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map([
  [`${OPEN_XML}/wordprocessingml/2006/main`, "w"],
  [`${STRICT}/wordprocessingml/main`, "w"],
  [`${OPEN_XML}/spreadsheetml/2006/main`, "x"],
  [`${STRICT}/spreadsheetml/main`, "x"],
  [`${OPEN_XML}/drawingml/2006/main`, "a"],
  [`${STRICT}/drawingml/main`, "a"],
  [`${OPEN_XML}/officeDocument/2006/math`, "m"],
  [`${STRICT}/officeDocument/math`, "m"],
  [`${OPEN_XML}/markup-compatibility/2006`, "mc"],
  [`${OPEN_XML}/package/2006/relationships`, "rel"],
  [`${OPEN_XML}/package/2006/content-types`, "ct"],
  ["urn:schemas-microsoft-com:vml", "v"],
]);

/** An element as it opens: "w:p", or "?:p" of a vocabulary not known here. */
export type Element = {
  name: string;
  /** The value of an attribute by its name without prefix; null without one. */
  attribute(name: string): string | null;
};

/** What a reader does with a part. `open` answers whether to go in: false leaves out everything down to the end tag, and that. */
export type Reader = {
  open(element: Element): boolean;
  close?(name: string): void;
  text?(text: string): void;
};

/** Names are resolved here: the parser would walk up all open elements for every one. */
type Plain = { xmlns: false; position: false };
type Bindings = ReadonlyMap<string, string>;
type Level = { name: string; bindings: Bindings; entered: boolean; chosen: boolean };

/**
 * Reads one part from beginning to end without keeping it. Of alternatives for newer and older programs the first is read. Refuses
 * what is not well formed, has a DOCTYPE, or exceeds what documents need.
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, reader: Reader): Promise<void> {
  const parser = parserFor(reader);
  let decoder: TextDecoder | null = null;
  let empty = true;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decode(decoder, piece));
    empty = false;
  }
  if (decoder) parser.write(decode(decoder)).close();
  if (empty) throw damaged();
}

function encodingOf(piece: Uint8Array): string {
  const mark = Buffer.from(piece.subarray(0, 2)).toString("hex");
  if (mark === "fffe" || mark === "3c00") return "utf-16le";
  return mark === "feff" || mark === "003c" ? "utf-16be" : "utf-8";
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw damaged();
  }
}

function parserFor(reader: Reader): SaxesParser<Plain> {
  const parser = new SaxesParser<Plain>({ xmlns: false, position: false });
  const levels: Level[] = [];
  const declared = { elements: 0, declaring: 0 };
  let attributes = 0;
  parser.on("error", () => {
    throw damaged();
  });
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > ATTRIBUTE_LIMIT) throw damaged();
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    declared.elements += 1;
    if (levels.length >= DEPTH_LIMIT || declared.elements > ELEMENT_LIMIT) throw damaged();
    levels.push(levelOf(tag, levels.at(-1), reader, declared));
  });
  parser.on("closetag", () => {
    const level = levels.pop();
    if (level?.entered && !level.name.startsWith("mc:")) reader.close?.(level.name);
  });
  const text = (piece: string): void => {
    if (levels.at(-1)?.entered) reader.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  return parser;
}

/** The place of one element among those that are open; tells the reader unless it lies in something left out. */
function levelOf(tag: SaxesTagPlain, around: Level | undefined, reader: Reader, declared: { declaring: number }): Level {
  const bindings = bindingsOf(tag, around?.bindings ?? new Map(), declared);
  const name = nameIn(bindings, tag.name);
  const level = { name, bindings, entered: around?.entered ?? true, chosen: false };
  if (!level.entered) return level;
  if (name === "mc:Choice" || name === "mc:Fallback") {
    level.entered = around !== undefined && !around.chosen;
    if (around) around.chosen = true;
  } else if (!name.startsWith("mc:")) {
    level.entered = reader.open({ name, attribute: (wanted) => attributeOf(tag, wanted) });
  }
  return level;
}

function bindingsOf(tag: SaxesTagPlain, around: Bindings, declared: { declaring: number }): Bindings {
  let own: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    own ??= new Map(around);
    own.set(name.slice(6), VOCABULARIES.get(value) ?? "?");
  }
  if (!own) return around;
  declared.declaring += 1;
  if (own.size > PREFIX_LIMIT || declared.declaring > DECLARING_LIMIT) throw damaged();
  return own;
}

function nameIn(bindings: Bindings, written: string): string {
  const colon = written.indexOf(":");
  return `${bindings.get(written.slice(0, Math.max(colon, 0))) ?? "?"}:${written.slice(colon + 1)}`;
}

function attributeOf({ attributes }: SaxesTagPlain, wanted: string): string | null {
  const exact = attributes[wanted];
  if (exact !== undefined) return exact;
  for (const [name, value] of Object.entries(attributes)) if (name.endsWith(`:${wanted}`)) return value;
  return null;
}

/** A whole number as an attribute gives it; null for anything else. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** How Word and Excel write yes and no: the bare element or attribute means yes. */
export function isOn(value: string | null): boolean {
  return value === null || !["0", "false", "off"].includes(value);
}
