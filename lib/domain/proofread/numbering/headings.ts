import { listEndingAt } from "../../official-text/enumeration.ts";
import { isNode, type Node } from "../../official-text/node.ts";
import { spanOf } from "../../official-text/paragraph.ts";
import type { Slip } from "../slip.ts";
import { type Printed, sequence } from "./sequence.ts";

/**
 * The numbers of headings, level by level: 一、 below 一、, (一) below (一). Some texts number on below the next heading, (4) after a 2.,
 * others begin again with 1: both are right.
 */
export function headingNumbers(text: string, tree: Node): Slip[] {
  return new Levels(text).below(tree, 0);
}

class Levels {
  /** The last number of each kind, at each depth and at any: a part without categories has its findings further out than the next. */
  private readonly last = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  below(node: Node, depth: number): Slip[] {
    const kinds = Map.groupBy(node.children.filter(({ unit }) => unit?.marker), ({ kind }) => kind);
    const own = [...kinds].flatMap(([kind, nodes]) => this.run(kind, depth, nodes, node));
    return [...own, ...node.children.flatMap((child) => this.below(child, depth + 1))];
  }

  private run(kind: Node["kind"], depth: number, nodes: readonly Node[], parent: Node): Slip[] {
    const numbers = nodes.flatMap(printedAt);
    const [first] = numbers;
    if (!first) return [];
    const before = this.before(kind, depth, first.value, opensInText(nodes[0], parent));
    const end = numbers.at(-1)?.value ?? before;
    this.last.set(`${depth} ${kind}`, end).set(kind, end);
    return sequence(this.text, numbers, before);
  }

  /** What a list that begins with `first` follows. Where none of its kind came before, what is read may be an excerpt. */
  private before(kind: Node["kind"], depth: number, first: number, opened: boolean): number {
    const latest = this.last.get(kind);
    if (first === 1 || opened || latest === undefined || latest === first - 1) return first - 1;
    return this.last.get(`${depth} ${kind}`) ?? latest;
  }
}

/** The points before this one stand in the paragraph before it: 整改措施：1.……。 */
function opensInText(node: Node | undefined, parent: Node): boolean {
  const at = node ? parent.content.indexOf(node) : -1;
  if (!node || at < 0 || node.value === null || node.kind === "bare" || node.kind === "root") return false;
  const before = at === 0 ? parent.unit : parent.content[at - 1];
  return before !== null && before !== undefined && !isNode(before) && listEndingAt(before.paragraph.text, node.kind, node.value - 1).length > 0;
}

function printedAt({ unit, value }: Node): Printed[] {
  if (!unit?.marker || value === null) return [];
  const printed = unit.paragraph.text.slice(0, unit.marker.length).trimEnd();
  return [{ ...spanOf(unit.paragraph, 0, Math.max(printed.length, 1)), value }];
}
