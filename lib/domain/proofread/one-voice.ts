import type { Slip, SlipCode } from "./slip.ts";

/** Two checks may come to one fault from two sides: then the first of these tells it. */
const SAME_FAULT: readonly (readonly [kept: SlipCode, dropped: SlipCode])[] = [
  ["sumWrong", "totalsDiffer"],
  ["nameVariant", "misprint"],
];

/** The slips of a text in its order, each fault told once: no change is offered twice, and none is told that another slip names better. */
export function inOneVoice(text: string, slips: readonly Slip[]): Slip[] {
  const offered = new Set<string>();
  const different = slips.filter((slip) => {
    const change = changeOf(text, slip);
    if (change === null) return true;
    if (offered.has(change)) return false;
    offered.add(change);
    return true;
  });
  const sorted = different.sort((a, b) => a.start - b.start || a.end - b.end);
  return SAME_FAULT.reduce((left, [kept, dropped]) => without(left, kept, dropped), sorted);
}

/** What a mend changes: the whole heading with its stop is the same as its last character with it. */
function changeOf(text: string, { start, end, mend }: Slip): string | null {
  if (mend === undefined) return null;
  let [from, to, shared] = [start, end, 0];
  while (from < to && shared < mend.length && text.charAt(from) === mend.charAt(shared)) [from, shared] = [from + 1, shared + 1];
  let rest = mend.slice(shared);
  while (to > from && rest !== "" && text.charAt(to - 1) === rest.at(-1)) [to, rest] = [to - 1, rest.slice(0, -1)];
  return `${from} ${to} ${rest}`;
}

/** Without those of a code that overlap one of another. Both run along the text together. */
function without(slips: readonly Slip[], kept: SlipCode, dropped: SlipCode): Slip[] {
  const better = slips.filter(({ code }) => code === kept);
  let next = 0;
  return slips.filter((slip) => {
    if (slip.code !== dropped) return true;
    while ((better[next]?.end ?? Infinity) <= slip.start) next += 1;
    return (better[next]?.start ?? Infinity) >= slip.end;
  });
}
