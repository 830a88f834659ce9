import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../fold.ts";
import { misprintsIn } from "../misprints/find.ts";
import type { Outline } from "../outline.ts";
import { spanAt } from "../span-at.ts";
import { valuesOf } from "./values.ts";

/** 领城, 服中心, 截止目前: likely misprints, each with its mend where it stands in what is imported. What is only worth a look is left. */
export function misprints(text: string, outline: Outline): Diagnostic[] {
  const values = valuesOf(outline);
  return misprintsIn(text, fold(text)).flatMap(({ start, end, to, severity }): Diagnostic[] => {
    if (severity === "note") return [];
    const from = text.slice(start, end);
    const value = spanAt(values, start);
    // Mended since.
    if (value && !value.words.includes(from)) return [];
    const message = `“${from}”可能是“${to}”之误，请核对。`;
    if (!value) return [{ code: "misprint", severity: "note", message, start, end }];
    const mend = { label: `改为“${to}”`, correction: { kind: "respell" as const, start, end, from, to } };
    return [{ code: "misprint", severity: "warning", message, start, end, mend }];
  });
}
