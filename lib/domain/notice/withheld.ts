/** The words of a finding, on file or as they are told. */
type Words = { title: string | null; longTermWork: string | null; measures: readonly { text: string; outcome: string | null }[] };

/** Fewer characters than this stand in any text. */
const LEAST_TELLING = 6;

/** What is on file of a finding and not among the words that are told of it. */
export function withheldFrom(told: Words, onFile: Words): string[] {
  const text = bare(every(told).join("\n"));
  return every(onFile).filter((words) => bare(words).length >= LEAST_TELLING && !text.includes(bare(words)));
}

/** Whether a text has words that are withheld. */
export function tellsWithheld(withheld: readonly string[], text: string): boolean {
  const told = bare(text);
  return withheld.some((words) => told.includes(bare(words)));
}

function every({ title, longTermWork, measures }: Words): string[] {
  return [title, longTermWork, ...measures.flatMap(({ text, outcome }) => [text, outcome])].flatMap((text) => text ?? []);
}

/** Without signs and blanks, which are set anew when a text is put together. */
function bare(text: string): string {
  return text.replace(/[\p{P}\p{Z}\s]/gu, "");
}
