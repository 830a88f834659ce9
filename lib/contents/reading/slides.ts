import type { Package } from "#lib/documents/read/package.ts";
import { relationsOf } from "#lib/documents/read/relations.ts";
import { readXml } from "#lib/documents/read/xml.ts";

/** The slides of a presentation in their order, each as its part and that of its notes. */
export async function slidesOf(source: Package, main: string): Promise<string[][]> {
  const targets = new Map((await relationsOf(source, main)).filter(({ type }) => type === "slide").map(({ id, target }) => [id, target]));
  const slides: string[][] = [];
  for (const id of await orderOf(source, main)) {
    const slide = targets.get(id);
    if (slide === undefined || !source.has(slide)) continue;
    targets.delete(id);
    const notes = (await relationsOf(source, slide)).filter(({ type, target }) => type === "notesSlide" && source.has(target));
    slides.push([slide, ...notes.map(({ target }) => target)]);
  }
  return slides;
}

async function orderOf(source: Package, main: string): Promise<string[]> {
  const ids: string[] = [];
  await readXml(source.read(main), {
    open: ({ name, attribute }) => {
      // `id` is the slide's own number; the reference to its part is of another vocabulary, "r" by custom.
      if (name.endsWith(":sldId")) ids.push(attribute("r:id") ?? "");
      return true;
    },
  });
  return ids;
}
