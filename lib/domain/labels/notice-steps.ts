import type { ProseKey, SectionText } from "../notice/section.ts";

/** What the record says a step was done to: 通报《……》. */
export function noticeSubject({ title }: { title: string }): string {
  return `通报《${title}》`;
}

const PROSE_WORDS: Record<ProseKey, string> = { opening: "开头", responsibility: "组织领导", results: "整改落实情况", next: "下一步工作", contact: "联系方式" };

/** What a section is called: its heading, or where it has none, what it is. */
export function sectionName({ key, heading }: Pick<SectionText, "key" | "heading">): string {
  return heading || (Object.entries(PROSE_WORDS).find(([each]) => each === key)?.[1] ?? "正文");
}
