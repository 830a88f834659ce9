import type { Package } from "./package.ts";
import { damaged } from "./unreadable.ts";
import { readXml } from "./xml.ts";

/** What a part refers to: the last word of the relation's type ("numbering"), its id, and the part's name in the package. */
export type Relation = { id: string; type: string; target: string };

/** A part's references to other parts; "" stands for the package itself. External ones are left out. */
export async function relationsOf(source: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!source.has(name)) return relations;
  await readXml(source.read(name), {
    open: ({ name: element, attribute }) => {
      const target = attribute("Target");
      if (element === "rel:Relationship" && target !== null && attribute("TargetMode") !== "External") {
        const type = attribute("Type")?.split("/").at(-1) ?? "";
        relations.push({ id: attribute("Id") ?? "", type, target: resolved(target, part.slice(0, slash)) });
      }
      return true;
    },
  });
  return relations;
}

/** "../media/a.png" seen from "word/" → "media/a.png"; a leading slash counts from the top. */
function resolved(target: string, folder: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** The part of this type that a part refers to; null where it refers to none. One that the package lacks is damage. */
export function targetOf(source: Package, relations: readonly Relation[], type: string): string | null {
  const found = relations.find((relation) => relation.type === type);
  if (!found) return null;
  if (!source.has(found.target)) throw damaged();
  return found.target;
}

/** "application/…wordprocessingml.document.main+xml" of a part. */
export async function contentTypeOf(source: Package, part: string): Promise<string> {
  let own = "";
  let byExtension = "";
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const types = "[Content_Types].xml";
  if (!source.has(types)) return "";
  await readXml(source.read(types), {
    open: ({ name, attribute }) => {
      const type = attribute("ContentType") ?? "";
      if (name === "ct:Override" && attribute("PartName")?.toLowerCase() === `/${part}`.toLowerCase()) own = type;
      if (name === "ct:Default" && attribute("Extension")?.toLowerCase() === extension) byExtension = type;
      return true;
    },
  });
  return own || byExtension;
}
