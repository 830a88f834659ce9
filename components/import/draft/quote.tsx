import type { Span } from "#lib/domain/official-text/outline.ts";

/** How much of the text is shown before and after, and of the passage itself. */
const AROUND = 18;
const MOST = 60;

/** A passage in its surroundings, the place marked. Line breaks end what is shown of them. */
export function Quote({ text, span: { start, end } }: { text: string; span: Span }) {
  const passage = text.slice(start, end);
  const long = passage.length > MOST;
  return (
    <q className="font-serif text-ink-soft before:content-none after:content-none">
      {wordsBefore(text, start)}
      <mark className="bg-transparent font-bold text-ink underline decoration-cinnabar decoration-2 underline-offset-4">
        {long ? `${passage.slice(0, MOST)}…` : passage}
      </mark>
      {!long && wordsAfter(text, end)}
    </q>
  );
}

/** With an ellipsis where the line does not begin, or end, within what is shown. */
function wordsBefore(text: string, start: number): string {
  const line = /[^\n\r]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? "";
  return line.length === AROUND ? `…${line}` : line;
}

function wordsAfter(text: string, end: number): string {
  const line = /^[^\n\r]*/.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  return line.length === AROUND ? `${line}…` : line;
}
