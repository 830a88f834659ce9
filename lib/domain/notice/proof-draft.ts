import { noticeContent, type NoticeHead } from "./assemble.ts";
import { textOfNotice } from "./content.ts";
import type { NoticeLedger } from "./ledger.ts";
import type { SectionText } from "./section.ts";
import type { Slip } from "../proofread/slip.ts";

/** A notice that can still be written in. */
export type ProofDraft = { head: NoticeHead; sections: readonly SectionText[]; ledger: NoticeLedger };

/** What a mend changes: the notice's title, or one section. */
export type MendedPlace = { key: null; title: string } | ({ key: string } & Pick<SectionText, "heading" | "body">);

/** Of several places where the words stand in a section, no more than these are tried. */
const TRIED_MOST = 6;

/**
 * Where the mend of a slip is to be written, and what it reads there then. Found by trying: a place is right if with it the notice
 * reads as it should, so nothing needs to know how a notice is put together. Null where the words are not written in the notice but
 * come out of the ledger or a field.
 */
export function mendedPlace(draft: ProofDraft, { start, end, mend }: Pick<Slip, "start" | "end" | "mend">): MendedPlace | null {
  if (mend === undefined) return null;
  const { title } = draft.head;
  const text = textOf(draft);
  if (end <= title.length) return { key: null, title: title.slice(0, start) + mend + title.slice(end) };
  const wanted = text.slice(0, start) + mend + text.slice(end);
  for (const section of draft.sections) {
    for (const words of attempts(section, text, { start, end, mend })) {
      if (textOf({ ...draft, sections: draft.sections.map((each) => (each === section ? { ...each, ...words } : each)) }) === wanted) {
        return { key: section.key, ...words };
      }
    }
  }
  return null;
}

function textOf({ head, sections, ledger }: ProofDraft): string {
  return textOfNotice(noticeContent(head, sections, ledger)).text;
}

type Wanted = { start: number; end: number; mend: string };

/** The section with the mend at each place where its words could be meant, the likeliest first. */
function attempts({ heading, body }: SectionText, text: string, { start, end, mend }: Wanted): Pick<SectionText, "heading" | "body">[] {
  const mendedAt = (written: string, at: number) => written.slice(0, at) + mend + written.slice(at + end - start);
  return [
    ...placesIn(heading, text, { start, end }).map((at) => ({ heading: mendedAt(heading, at), body })),
    ...placesIn(body, text, { start, end }).map((at) => ({ heading, body: mendedAt(body, at) })),
  ];
}

const AROUND = 12;

/** Where in what was written the words of the text could stand, by how much of what surrounds them is the same. */
function placesIn(written: string, text: string, { start, end }: { start: number; end: number }): number[] {
  const words = text.slice(start, end);
  const places: { at: number; alike: number }[] = [];
  for (let at = written.indexOf(words); at >= 0 && at <= written.length; at = written.indexOf(words, at + 1)) {
    const alike = alikeBefore(written, at, text, start) + alikeAfter(written, at + words.length, text, end);
    // Words are meant by themselves; where something is missing, only what surrounds it tells the place.
    if (words !== "" || alike > 0) places.push({ at, alike });
    if (at === written.length) break;
  }
  return places.sort((a, b) => b.alike - a.alike).slice(0, TRIED_MOST).map(({ at }) => at);
}

function alikeBefore(written: string, at: number, text: string, start: number): number {
  let count = 0;
  while (count < AROUND && at - count > 0 && start - count > 0 && written[at - count - 1] === text[start - count - 1]) count += 1;
  return count;
}

function alikeAfter(written: string, at: number, text: string, end: number): number {
  let count = 0;
  while (count < AROUND && at + count < written.length && written[at + count] === text[end + count]) count += 1;
  return count;
}
