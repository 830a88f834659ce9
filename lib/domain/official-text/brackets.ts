/** Marks of one folded paragraph that do not pair up. `at` is the mark's own place, `until` where a pair ends, its mark included. */
export type BracketFault = { kind: "unopened"; mark: string; at: number } | { kind: "unclosed"; mark: string; at: number } | NestedPair;
type NestedPair = { kind: "nested"; mark: string; at: number; until: number };

const PAIRS = new Map([
  ["”", "“"],
  ["’", "‘"],
  ["》", "《"],
  [")", "("],
]);
const OPENING = new Set(PAIRS.values());

/** Numbers of lists close without having opened: 1), 一), a). */
const LIST_NUMBER = /(?:^|[^0-9一二三四五六七八九十a-zA-Z])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;

type Open = { mark: string; at: number; isNested: boolean };
type Nested = { at: number; until: number; mark: string; within: number };

/**
 * Quotation marks, title marks and brackets of one paragraph, folded: those without a partner, and “ ” within “ ” or 《 》 within 《 》,
 * which GB/T 15834-2011, 4.8.3.4 and 4.15.3, want as ‘ ’ and 〈 〉. Time grows with its length.
 */
export function bracketFaults(line: string): BracketFault[] {
  const stack = new Stack();
  const faults: BracketFault[] = [];
  const nested: Nested[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line.charAt(at);
    const partner = PAIRS.get(mark);
    if (OPENING.has(mark)) stack.push(mark, at);
    if (partner === undefined) continue;
    const closed = stack.pop(partner);
    if (closed) {
      faults.push(...closed.left.map(unclosed));
      if (closed.isNested) nested.push({ at: closed.at, until: at + 1, mark: partner, within: closed.within });
    } else if (!isApostropheOrNumber(line, at)) faults.push({ kind: "unopened", mark, at });
  }
  const left = stack.all();
  // What stands within a mark that never closes may as well be what closes it.
  const dangling = new Set(left.map(({ at }) => at));
  const sure = nested.filter(({ within }) => !dangling.has(within));
  return [...faults, ...left.map(unclosed), ...sure.map(({ at, until, mark }): BracketFault => ({ kind: "nested", mark, at, until }))].sort(
    (a, b) => a.at - b.at,
  );
}

/** The marks that are open, and how many of each, so that a closing one without a partner is told at once. */
class Stack {
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();

  push(mark: string, at: number): void {
    this.#open.push({ mark, at, isNested: NESTING.has(mark) && this.#open.at(-1)?.mark === mark });
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + 1);
  }

  /** Closes the last of this mark; `left` are those within it that never closed. */
  pop(mark: string): { at: number; isNested: boolean; within: number; left: Open[] } | null {
    if (!this.#counts.get(mark)) return null;
    const left: Open[] = [];
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.mark, (this.#counts.get(last.mark) ?? 1) - 1);
      if (last.mark === mark) return { ...last, within: this.#open.at(-1)?.at ?? last.at, left };
      left.push(last);
    }
    return null;
  }

  all(): readonly Open[] {
    return this.#open;
  }
}

/** Single marks and brackets may stand within their like. */
const NESTING: ReadonlySet<string> = new Set(["“", "《"]);

function unclosed({ mark, at }: Open): BracketFault {
  return { kind: "unclosed", mark, at };
}

/** ’ is the apostrophe of foreign words, too. */
function isApostropheOrNumber(line: string, at: number): boolean {
  const mark = line.charAt(at);
  if (mark === "’") return /[A-Za-z0-9]/.test(line.charAt(at - 1));
  return mark === ")" && LIST_NUMBER.test(line.slice(Math.max(0, at - 5), at));
}
