import type { Day } from "../day.ts";
import type { NoticeContent } from "../notice/content.ts";
import type { EditionNumber } from "../notice/edition.ts";
import { longDay, shortDay } from "./dates.ts";
import { editionName } from "./notices.ts";

type Imprint = { number: EditionNumber; asOf: Day; correction: { of: EditionNumber; note: string } | null };

/** Which edition a sheet of paper was printed from: "2022年第2版（更正2022年第1版：……），数据截至2022年6月30日". */
export function imprintWords({ number, asOf, correction }: Imprint): string {
  const corrects = correction ? `（更正${editionName(correction.of)}：${correction.note.replace(/[。\s]+$/u, "")}）` : "";
  return `${editionName(number)}${corrects}，数据截至${longDay(asOf)}`;
}

/** Whom to call and where to write, and until when, as far as the notice's own text does not say it; null where that leaves nothing. */
export function supervisionWords({ contact: { phone, post, email }, opinions, blocks }: Pick<NoticeContent, "contact" | "opinions" | "blocks">): string | null {
  const told = (...words: string[]) => blocks.some(({ text }) => words.every((word) => text.includes(word)));
  const period = opinions && !told(longDay(opinions.from), shortDay(opinions.until)) ? [`监督期限：${longDay(opinions.from)}至${longDay(opinions.until)}`] : [];
  const named = (name: string, words: string | null) => (words && !told(words) ? [`${name}：${words}`] : []);
  const said = [...period, ...named("监督电话", phone), ...named("邮寄地址", post), ...named("电子邮箱", email)];
  return said.length > 0 ? said.join("；") : null;
}
