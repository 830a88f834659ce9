import type { EditionFileName } from "../notice/edition.ts";
import type { EditionLine } from "../notice/published.ts";
import { longDay } from "./dates.ts";
import { editionName } from "./notices.ts";

/** The files of an edition, as the public is told of them. */
export const FILE_WORDS: Record<EditionFileName, string> = {
  "index.html": "通报网页",
  "find.html": "按词查找",
  "listen.html": "朗读",
  "notice.docx": "Word 文档",
  "notice.pdf": "PDF 文档",
  "data.json": "机读数据（JSON）",
  "findings.csv": "问题清单（CSV）",
};

/** What one of these files is called once it is saved: "巡察整改进展情况的通报（2022年第1版）.docx" */
export function savedName({ title, number }: Pick<EditionLine, "title" | "number">, file: string): string {
  const ending = file.slice(file.lastIndexOf("."));
  const of = file === "data.json" || file === "findings.csv" ? `${editionName(number)}数据` : editionName(number);
  return `${title}（${of}）${ending}`.replaceAll(/[\\/:*?"<>|\s]/g, "");
}

/** "2022年第1版，2022年6月30日发布" */
export function publishedWords({ number, publishedOn }: { number: EditionLine["number"]; publishedOn: string }): string {
  return `${editionName(number)}，${longDay(publishedOn)}发布`;
}

/** What has become of an edition, in a sentence; null of one in force. */
export function standingWords({ standing }: Pick<EditionLine, "standing">): string | null {
  if (standing.kind === "inForce") return null;
  const on = longDay(standing.on);
  if (standing.kind === "withdrawn") return `${on}撤下。理由：${standing.reason}`;
  return `${on}由${editionName(standing.by)}更正${standing.note === "" ? "。" : `：${standing.note}`}`;
}

/** The figures a reader looks for first. */
export function figureWords({ progress: { total, closed, longTerm } }: Pick<EditionLine, "progress">): string {
  return `巡察反馈问题${total}个，已销号${closed}个${longTerm > 0 ? `（其中${longTerm}个基本完成并长期坚持）` : ""}`;
}
