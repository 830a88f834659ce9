import type { DocumentKind } from "./outline.ts";
import type { Paragraph } from "./paragraph.ts";

const DONE = /一是|整改(?:情况|措施|成效|落实|进展|到位|完成)|已(?:完成|整改|印发|制定|召开)|召开了?|制定了?|修订|印发|开展了?/g;

/**
 * A feedback letter says what was found; a notice (report, plan, task list) says what is done about it. Its title tells; where it does
 * not, the text does.
 */
export function kindOf(paragraphs: readonly Paragraph[]): DocumentKind {
  const title = paragraphs
    .slice(0, 4)
    .map(({ text }) => text)
    .filter((text) => text.length <= 90)
    .join("");
  if (/整改(?:工作)?(?:进展|落实|完成|推进)?(?:工作)?(?:的)?(?:情况|方案|台账|清单|任务|报告|通报|公示|公告|成效)/.test(title)) return "notice";
  const lines = paragraphs.filter(({ text }) => /^[【(]?(?:具体|主要)?整改(?:措施|情况|成效|落实情况|时限)[】):]/.test(text));
  if (lines.length >= 2) return "notice";
  if (/反馈(?:了|情况|意见|通报|的)?|问题清单|发现的问题/.test(title)) return "feedback";
  const body = paragraphs.map(({ text }) => text.slice(0, 400)).join("\n").slice(0, 20_000);
  const deeds = body.match(DONE)?.length ?? 0;
  const asksFor = /(?:意见建议|整改(?:要求|建议|意见))/.test(body);
  return asksFor && deeds < paragraphs.length ? "feedback" : "notice";
}
