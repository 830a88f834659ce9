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

/** Whom to call and where to write, and until when; null where nothing is known. */
export function supervisionWords({ contact: { phone, post, email }, opinions }: Pick<NoticeContent, "contact" | "opinions">): string | null {
  const said = [
    opinions && `监督期限：${longDay(opinions.from)}至${longDay(opinions.until)}`,
    phone && `监督电话：${phone}`,
    post && `邮寄地址：${post}`,
    email && `电子邮箱：${email}`,
  ].filter((words) => words !== null && words !== "");
  return said.length > 0 ? said.join("；") : null;
}
