import type { Package } from "../package.ts";
import { readXml } from "../xml.ts";

/** Reads sharedStrings.xml: the texts that cells refer to by index. Reading aids above Chinese characters are left out. */
export async function readStrings(source: Package, part: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  let text = "";
  let collecting = false;
  await readXml(source.read(part), {
    open: ({ name }) => {
      if (name === "x:si") text = "";
      collecting = name === "x:t";
      return name !== "x:rPh";
    },
    close: (name) => {
      if (name === "x:t") collecting = false;
      if (name === "x:si") strings.push(unescaped(text));
    },
    text: (piece) => {
      if (collecting) text += piece;
    },
  });
  return strings;
}

/** Control characters that are no white space, and halves of characters. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Excel writes what XML cannot hold as _x000D_, and an underscore that would look so as _x005F_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)).replace(NO_TEXT, ""));
}
