import type { Severity } from "../diagnostic.ts";

/**
 * One way of writing something wrong. Patterns look at what stands right before and right after it (`before` ends with $, `after`
 * begins with ^): Chinese sets no blanks between words, so 按装 is also part of 按装机容量.
 */
export type Confusion = {
  wrong: string;
  right: string;
  severity: Severity;
  /** Wrong only behind this, before this. */
  before?: RegExp;
  after?: RegExp;
  /** Right behind this, before this. */
  notBefore?: RegExp;
  notAfter?: RegExp;
};

/** "布署/部署 …": pairs of what is never right, wherever it stands, and what was meant. */
export function pairs(list: string, severity: Severity = "error"): Confusion[] {
  return list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split("/");
      return { wrong, right, severity };
    });
}

/** Pairs that share the same guards. */
export function guarded(list: string, guards: Omit<Confusion, "wrong" | "right" | "severity"> & { severity?: Severity }): Confusion[] {
  return pairs(list, "warning").map((pair) => ({ ...pair, ...guards }));
}
