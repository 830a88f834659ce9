import { LIST_STYLES, type ListStyle, type Mark, marksOf } from "../../official-text/enumeration.ts";
import { markerOf } from "../../official-text/marker.ts";
import { type Paragraph, spanOf } from "../../official-text/paragraph.ts";
import type { Slip } from "../slip.ts";
import { type Printed, sequence } from "./sequence.ts";

/** A list whose points stand within paragraphs: 一是…二是…. `after`: the punctuation before its latest; nested lists stand after commas. */
type List = { numbers: Printed[]; last: number; paragraph: number; after: string };

/**
 * The numbers of points within paragraphs, nested ones each for itself. 一是…二是… may run over several paragraphs, so a 三是 without
 * those before it is missed; ①, (1) and 1. may be a reference to something, so they count only from their own 1 on.
 */
export function pointNumbers(text: string, paragraphs: readonly Paragraph[]): Slip[] {
  return LIST_STYLES.flatMap((style, index) => {
    const lists = new Points(index === 0);
    for (const [number, paragraph] of paragraphs.entries()) lists.take(paragraph, number, style);
    return lists.all.flatMap(({ numbers }) => sequence(text, numbers, 0));
  });
}

class Points {
  readonly all: List[] = [];
  /** The lists that may go on, the outermost first. */
  private open: List[] = [];
  private readonly runsOn: boolean;

  constructor(runsOn: boolean) {
    this.runsOn = runsOn;
  }

  take(paragraph: Paragraph, number: number, style: ListStyle): void {
    // A heading ends what came before it; else only the outermost list goes on in the next paragraph.
    this.open = !this.runsOn || markerOf(paragraph.text) !== null ? [] : this.open.slice(0, 1);
    for (const mark of marksOf(paragraph.text, style, START)) {
      if (!this.runsOn && !standsAlone(mark, paragraph)) continue;
      const printed = { ...spanOf(paragraph, mark.at, mark.at + trimmedLength(paragraph, mark)), value: mark.value };
      if (mark.value === 1) this.begin(printed, number, mark.before);
      else this.goOn(printed, number, mark.before);
    }
  }

  private begin(printed: Printed, paragraph: number, before: string): void {
    if (before === "") this.open = [];
    const list = { numbers: [printed], last: 1, paragraph, after: before };
    this.all.push(list);
    this.open.push(list);
  }

  private goOn(printed: Printed, paragraph: number, before: string): void {
    const here = this.open.filter((list) => before === "" || list.paragraph === paragraph);
    const near = here.length > 0 ? here : this.open;
    const alike = near.filter(({ after }) => /[,、]/.test(after) === /[,、]/.test(before));
    const candidates = alike.length > 0 ? alike : near;
    const list = candidates.findLast(({ last }) => last + 1 === printed.value) ?? candidates.at(-1);
    if (!list) return;
    list.numbers.push(printed);
    list.last = printed.value;
    list.paragraph = paragraph;
    list.after = before;
    this.open.length = this.open.indexOf(list) + 1;
  }
}

const START: ReadonlySet<number> = new Set([0]);

/** After the end of a sentence or a clause, or at the beginning of the paragraph. */
function standsAlone({ at, before }: Mark, { text }: Paragraph): boolean {
  return before === "" || /[。;:!?]/.test(text.charAt(at - 1));
}

function trimmedLength({ text }: Paragraph, { at, length }: Mark): number {
  return text.slice(at, at + length).replace(/[,、: ]+$/, "").length || length;
}
