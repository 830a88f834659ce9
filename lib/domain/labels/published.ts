import { dayAt } from "../day.ts";
import type { EditionFileName } from "../notice/edition.ts";
import type { EditionGroup } from "../notice/groups.ts";
import type { EditionLine } from "../notice/published.ts";
import { longDay } from "./dates.ts";
import { editionName } from "./notices.ts";

export const GROUP_WORDS: Record<EditionGroup, string> = {
  current: "最新通报",
  earlier: "往期通报",
  corrected: "已经更正的版次",
  withdrawn: "已经撤下的版次",
};

/** The files of an edition, as the public is told of them. */
export const FILE_WORDS: Record<EditionFileName, string> = {
  "index.html": "通报网页",
  "find.html": "问题和措施索引",
  "listen.html": "听通报",
  "notice.docx": "Word 文档",
  "notice.pdf": "PDF 文档",
  "data.json": "全部数据（JSON）",
  "findings.csv": "问题和措施表格（CSV）",
};

/** What the list is for. */
export const LIST_LEAD = "党组关于巡察整改进展情况的正式通报。每一版发布后不再改动，有更正的另发新的版次。";

/** What one of the files is called once it is saved: "中共…党组关于…的通报（2022年第1版）.docx" */
export function savedName({ title, number }: Pick<EditionLine, "title" | "number">, file: string): string {
  const clean = title.replaceAll(/[\\/:*?"<>|\s]/g, "");
  return `${clean}（${editionName(number)}）${file.slice(file.lastIndexOf("."))}`;
}

/** "2022年第1版，2022年6月30日发布" */
export function publishedWords({ number, publishedAt }: Pick<EditionLine, "number" | "publishedAt">): string {
  return `${editionName(number)}，${longDay(dayAt(publishedAt))}发布`;
}

/** What has become of an edition, in a sentence; null of one in force. */
export function standingWords({ standing }: Pick<EditionLine, "standing">): string | null {
  if (standing.kind === "inForce") return null;
  const on = longDay(standing.on);
  if (standing.kind === "withdrawn") return `${on}撤下。理由：${standing.reason}`;
  return `${on}由${editionName(standing.by)}更正。${standing.note}`;
}

/** The figures a reader looks for first, with the day they stand for. */
export function figureWords({ asOf, progress: { total, closed, longTerm } }: Pick<EditionLine, "asOf" | "progress">): string {
  const more = longTerm > 0 ? `，其中${longTerm}个基本完成并长期坚持` : "";
  return `截至${longDay(asOf)}，巡察反馈问题${total}个，已销号${closed}个${more}。`;
}
