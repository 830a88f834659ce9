import type { EditionFileName } from "../notice/edition.ts";

/** What each file of an edition is. */
export const FILE_WORDS: Record<EditionFileName, string> = {
  "index.html": "网页正文",
  "find.html": "按词查找页",
  "listen.html": "朗读页",
  "notice.docx": "Word 文件",
  "notice.pdf": "PDF 文件",
  "data.json": "数据文件（JSON）",
  "findings.csv": "问题清单（CSV）",
};
