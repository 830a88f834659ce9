import { type FileOrigin, NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import type { Package } from "#lib/documents/read/package.ts";
import { Unreadable } from "#lib/documents/read/unreadable.ts";
import { type Element, readXml } from "#lib/documents/read/xml.ts";
import { type FileRead, gathering, NOTHING, PAGE_LIMIT, readingOf, told } from "./reading.ts";

/** Two stretches of text whose tops are no farther apart, in millimetres, are of one line. */
const SAME_LINE = 1;

/** The text of an OFD (GB/T 33190) by pages, that of its templates (letterheads) before the first. */
export async function readOfd(source: Package): Promise<FileRead> {
  if (source.has("Encryptions.xml")) return { ...NOTHING, reading: "locked" };
  const { root, origin } = await rootOf(source);
  const text = gathering();
  try {
    const { templates, pages } = await listOf(source, root);
    for (const part of templates) text.add(null, await textOf(source, part));
    for (const [index, part] of pages.slice(0, PAGE_LIMIT).entries()) if (!text.add(index + 1, await textOf(source, part))) break;
    const reading = pages.length > PAGE_LIMIT ? "part" : readingOf(text);
    return { ...NOTHING, reading, pages: pages.length, origin, passages: text.passages() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...NOTHING, reading: text.passages().length > 0 ? "part" : "failed", origin, passages: text.passages() };
  }
}

/** The name without the vocabulary, which is "ofd" by custom. */
function localName({ name }: Pick<Element, "name">): string {
  return name.slice(name.indexOf(":") + 1);
}

async function rootOf(source: Package): Promise<{ root: string; origin: FileOrigin }> {
  const members = new Map<string, string>();
  let name = "";
  await readXml(source.read("OFD.xml"), {
    open: (element) => {
      name = localName(element);
      return true;
    },
    close: () => {
      name = "";
    },
    text: (piece) => {
      if (name !== "") members.set(name, (members.get(name) ?? "") + piece);
    },
  });
  const origin = { ...NO_ORIGIN, author: told(members.get("Author")), program: told(members.get("Creator")) };
  return { root: (members.get("DocRoot") ?? "").trim().replace(/^\//, ""), origin };
}

async function listOf(source: Package, root: string): Promise<{ templates: string[]; pages: string[] }> {
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const [templates, pages]: [string[], string[]] = [[], []];
  await readXml(source.read(root), {
    open: (element) => {
      const place = element.attribute("BaseLoc");
      const list = { Page: pages, TemplatePage: templates }[localName(element)];
      if (list && place !== null) list.push(place.startsWith("/") ? place.slice(1) : folder + place);
      return true;
    },
  });
  return { templates, pages };
}

/** Text stands in objects that say where: those of one height are one line. */
async function textOf(source: Package, part: string): Promise<string> {
  let text = "";
  let top = Number.NaN;
  let inside = false;
  if (!source.has(part)) return text;
  await readXml(source.read(part), {
    open: (element) => {
      const name = localName(element);
      if (name === "TextObject") {
        const next = Number(element.attribute("Boundary")?.trim().split(/\s+/)[1]);
        if (text !== "" && !(Math.abs(next - top) <= SAME_LINE)) text += "\n";
        top = next;
      }
      inside = name === "TextCode";
      return true;
    },
    close: () => {
      inside = false;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
  });
  return text;
}
