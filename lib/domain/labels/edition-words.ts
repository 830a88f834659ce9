import type { Day } from "../day.ts";
import type { NoticeContent } from "../notice/content.ts";
import type { EditionNumber } from "../notice/edition.ts";
import { longDay } from "./dates.ts";
import { editionName } from "./notices.ts";

type Imprint = { number: EditionNumber; asOf: Day; correction: { of: EditionNumber; note: string } | null };

/** Which edition a sheet of paper was printed from: "2022年第2版（更正2022年第1版），数据截至2022年6月30日". */
export function imprintWords({ number, asOf, correction }: Imprint): string {
  const corrects = correction ? `（更正${editionName(correction.of)}）` : "";
  return `${editionName(number)}${corrects}，数据截至${longDay(asOf)}`;
}

/** Whom to call and where to write, and until when, as far as the notice's own text does not say it; null where that leaves nothing. */
export function supervisionWords({ contact: { phone, post, email }, opinions, blocks }: Pick<NoticeContent, "contact" | "opinions" | "blocks">): string | null {
  const period = opinions && `${longDay(opinions.from)}至${longDay(opinions.until)}`;
  const named = [
    { name: "监督期限", words: period },
    { name: "监督电话", words: phone },
    { name: "邮寄地址", words: post },
    { name: "电子邮箱", words: email },
  ];
  const said = named.flatMap(({ name, words }) => (words && !blocks.some(({ text }) => text.includes(words)) ? [`${name}：${words}`] : []));
  return said.length > 0 ? said.join("；") : null;
}
