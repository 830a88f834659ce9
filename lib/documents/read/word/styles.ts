import type { Package } from "../package.ts";
import { isOn, readXml, wholeNumber } from "../xml.ts";

type Style = {
  name: string;
  basedOn: string | null;
  numId: number | null;
  level: number | null;
  outline: number | null;
  hidden: boolean | null;
};

/** What styles add to paragraphs: their number and whether their text is seen. */
export type Styles = {
  /** The style of paragraphs that name none. */
  standard: string | null;
  /** The list that a style puts its paragraphs in, with the styles it came by, nearest first; null where it names no list. */
  numberingOf(id: string): { numId: number; level: number | null; by: string[] } | null;
  isHidden(id: string): boolean;
  /** Which level of heading a paragraph of this style is, from 1; null for ordinary text. */
  headingOf(id: string): number | null;
  /** A line of a table of contents, which repeats a heading with its page. */
  isContents(id: string): boolean;
};

/** Nobody derives styles deeper; a circle ends here as well. */
const CHAIN_LIMIT = 32;

/** Reads styles.xml; no styles without one. */
export async function readStyles(source: Package, part: string | null): Promise<Styles> {
  const styles = new Map<string, Style>();
  let standard: string | null = null;
  if (part !== null) {
    let style: Style | null = null;
    await readXml(source.read(part), {
      open: ({ name, attribute }) => {
        if (name === "w:style") {
          style = { name: "", basedOn: null, numId: null, level: null, outline: null, hidden: null };
          const id = attribute("styleId") ?? "";
          styles.set(id, style);
          const isDefault = attribute("default");
          if (attribute("type") === "paragraph" && isDefault !== null && isOn(isDefault)) standard = id;
        } else if (style) note(style, name, attribute("val"));
        return name !== "w:tblStylePr";
      },
      close: (name) => {
        if (name === "w:style") style = null;
      },
    });
  }
  return stylesFrom(styles, standard);
}

function note(style: Style, name: string, value: string | null): void {
  if (name === "w:name") style.name = value ?? "";
  else if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:numId") style.numId = wholeNumber(value);
  else if (name === "w:ilvl") style.level = wholeNumber(value);
  else if (name === "w:outlineLvl") style.outline = wholeNumber(value);
  else if (name === "w:vanish") style.hidden = isOn(value);
}

function stylesFrom(styles: ReadonlyMap<string, Style>, standard: string | null): Styles {
  const chainOf = (id: string): [string, Style][] => {
    const chain: [string, Style][] = [];
    for (let next: string | null = id; next !== null && chain.length < CHAIN_LIMIT; ) {
      const style = styles.get(next);
      if (!style) break;
      chain.push([next, style]);
      next = style.basedOn;
    }
    return chain;
  };
  return {
    standard,
    numberingOf: remembered((id: string) => {
      const chain = chainOf(id);
      const numId = chain.find(([, style]) => style.numId !== null)?.[1].numId ?? null;
      if (numId === null) return null;
      return { numId, level: chain.find(([, style]) => style.level !== null)?.[1].level ?? null, by: chain.map(([each]) => each) };
    }),
    isHidden: remembered((id: string) => chainOf(id).find(([, style]) => style.hidden !== null)?.[1].hidden ?? false),
    headingOf: remembered((id: string) => headingAt(chainOf(id).find(([, style]) => style.outline !== null)?.[1].outline ?? null)),
    isContents: (id) => /^toc \d$/i.test(styles.get(id)?.name ?? ""),
  };
}

/** Word counts the levels of its outline from 0 to 8; 9 is ordinary text. */
export function headingAt(outline: number | null): number | null {
  return outline !== null && outline >= 0 && outline <= 8 ? outline + 1 : null;
}

function remembered<Value>(find: (id: string) => Value): (id: string) => Value {
  const found = new Map<string, Value>();
  return (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const value = find(id);
    found.set(id, value);
    return value;
  };
}
