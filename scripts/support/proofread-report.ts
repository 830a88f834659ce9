import { SEVERITY_WORDS, SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";

/** Slips as the command line prints them: just these members, positions in UTF-16 units of the text read. */
export function slipsJson(slips: readonly Slip[]) {
  return slips.map(({ code, severity, message, start, end, mend }) => ({ code, severity, message, start, end, ...(mend !== undefined && { mend }) }));
}

/** So much of the place is shown. */
const SHOWN = 24;

/** The same for a person: where, how bad, what and why, and what it should read instead. */
export function slipsWords(text: string, slips: readonly Slip[]): string {
  if (slips.length === 0) return "没有发现问题。";
  const lineAt = lineCounter(text);
  const lines = slips.map(({ code, severity, message, start, end, mend }) => {
    const words = text.slice(start, Math.min(end, start + SHOWN)).replace(/\s+/g, "");
    const place = words ? `〔${words}${end - start > SHOWN ? "……" : ""}〕` : "";
    return `第${lineAt(start)}行　${SEVERITY_WORDS[severity]}　${SLIP_WORDS[code]}：${message}${place}${mend === undefined ? "" : `　改为“${mend}”`}`;
  });
  return [`共${slips.length}处。`, ...lines].join("\n");
}

/** The number of the line, from 1, of places asked for in the order of the text. */
function lineCounter(text: string): (place: number) => number {
  const breaks = text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085]/g);
  let line = 1;
  let next = breaks.next();
  return (place) => {
    while (!next.done && next.value.index < place) {
      line += 1;
      next = breaks.next();
    }
    return line;
  };
}
