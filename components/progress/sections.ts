/** The sections of the progress page, in order: their addresses and names, for headings and contents alike. */
export const SECTIONS = {
  overview: { id: "overview", title: "总体进展" },
  byPart: { id: "by-part", title: "各方面进展" },
  findings: { id: "findings", title: "各项问题和整改情况" },
  records: { id: "records", title: "会议和制度" },
  glossary: { id: "glossary", title: "词语说明" },
  opinions: { id: "opinions", title: "反映意见" },
} as const;
