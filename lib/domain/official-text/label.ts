/** What a labelled paragraph tells of its finding. */
const LABELS = [
  "problem",
  "measures",
  "progress",
  "outcome",
  "target",
  "leader",
  "department",
  "supporting",
  "responsible",
  "deadline",
] as const;
export type Label = (typeof LABELS)[number];

/** The words of each label; those that are ordinary words too count only with a colon or brackets. */
const WORDS: Record<Label, string> = {
  problem: "(?:(?:巡[察视])?(?:反馈|具体|存在|主要|突出|指出)的?|巡[察视])?问题(?:表现|描述|概述|内容|情况)?|具体表现|表现",
  measures: "(?:主要|具体|已?采取的?)?(?:整改|工作|落实|推进)?(?:任务及|目标及)?(?:措施|举措|办法)",
  progress: "(?:目前|当前|具体|阶段性)?(?:整改|落实|完成|进展|推进)(?:落实|完成|进展|推进|工作)*(?:情况|结果|进展|进度|状态)|进展",
  outcome: "(?:取得的?|阶段性|目前|整改)*(?:成效|效果|成果)",
  target: "(?:整改|工作)?(?:目标|要求)(?:任务)?",
  leader: "(?:牵头|责任|分管|包联|督导)(?:[校院县局厅市行]|公司)?领导",
  department: "(?:牵头|责任|主责|主办|承办|整改责任)(?:部室|部门|单位|科室|处室|股室|支部|主体)",
  supporting: "(?:配合|协办|协助|参与|协同)(?:部室|部门|单位|科室|处室|股室)",
  responsible: "(?:具体|直接|整改|第一)?(?:责任|负责|经办)人",
  deadline: "(?:整改|完成|办结|销号)?(?:时限|期限|完成时间|时间要求)|(?:整改|完成)时间",
};

/** Found at the beginning of a folded text: which label, and where what it says begins. */
export type LabelAt = { label: Label; length: number };

const rules = LABELS.map((label) => ({
  label,
  // 【…】 or (…), with or without a colon; a colon alone; or a short line that is nothing but the label.
  form: new RegExp(`^(?:【(?:${WORDS[label]})】 ?[:、]? *|\\[(?:${WORDS[label]})\\] ?:? *|\\((?:${WORDS[label]})\\) ?:? *|(?:${WORDS[label]})(?:(?:如下|包括|有) ?: *| ?: *|[。.]?$))`),
}));

/** The label that a folded text begins with, or null. */
export function labelAt(text: string): LabelAt | null {
  const head = text.slice(0, 30);
  for (const { label, form } of rules) {
    const match = form.exec(head);
    if (match && (match[0].length < 30 || text.length <= 30)) return { label, length: match[0].length };
  }
  return null;
}

const LATER = new RegExp(
  `(?<=[ ;。,】)\\]])(?=(?:【(?:${LABELS.map((label) => WORDS[label]).join("|")})】|(?:${LABELS.filter((label) => label !== "problem")
    .map((label) => WORDS[label])
    .join("|")}) ?:))`,
  "g",
);

/** Where inside a folded paragraph a further label begins: “责任领导:… 责任部门:…” on one line. */
export function laterLabels(text: string): number[] {
  return [...text.matchAll(LATER)].map(({ index }) => index);
}
