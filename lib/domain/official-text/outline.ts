/** A stretch of the text read, in UTF-16 units; `end` is one past the last. */
export type Span = { start: number; end: number };

/** 整改措施 as the text gives it: without its 一是, with what came of it. */
export type OutlineMeasure = Span & { key: string; text: string };

/** What a labelled paragraph says of a finding (责任部门：…), word for word; nothing is looked up. */
export type StatedAssignment = {
  target: string | null;
  leader: string | null;
  department: string | null;
  supporting: string | null;
  responsible: string | null;
  deadline: string | null;
};

/** 问题. The span holds everything of the finding: its heading, its description and its measures. */
export type OutlineFinding = Span & {
  key: string;
  /** Through the round, from 1. */
  number: number;
  title: string;
  titleSpan: Span;
  /** False: counted, but not itemised in public. */
  disclosed: boolean;
  /** Its own text says that something is not finished. */
  unfinished: boolean;
  measures: OutlineMeasure[];
  stated: StatedAssignment;
};

/** 类别, with its heading's passage. A document without categories has one with an empty title and an empty span. */
export type OutlineCategory = Span & { key: string; title: string; findings: OutlineFinding[] };

/** 方面, likewise. */
export type OutlinePart = Span & { key: string; title: string; categories: OutlineCategory[] };

/** What the text says of the inspection itself. Dates are days such as "2022-01-29"; null where the text is silent. */
export type InspectionFacts = {
  party: string | null;
  partyShort: string | null;
  body: string | null;
  round: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  feedbackOn: string | null;
  planOn: string | null;
  noticeOn: string | null;
  phone: string | null;
  post: string | null;
  email: string | null;
};
export type FactName = keyof InspectionFacts;

/** Figures that the text states of itself; null where it states none. `rate` is in per cent. */
export type StatedFigures = {
  total: number | null;
  completed: number | null;
  basicallyCompleted: number | null;
  unfinished: number | null;
  longTerm: number | null;
  rate: number | null;
  measures: number | null;
  meetings: number | null;
  regulations: number | null;
};

/** A feedback letter says what was found; a progress notice says what was done about it. */
export type DocumentKind = "feedback" | "notice";

/** An official text, taken apart. Keys name a node for as long as the outline lives. */
export type Outline = {
  kind: DocumentKind;
  inspection: InspectionFacts;
  /** Where each fact stands. */
  passages: Partial<Record<FactName, Span>>;
  parts: OutlinePart[];
  stated: StatedFigures;
  statedPassages: Partial<Record<keyof StatedFigures, Span>>;
  /** What is in no item: opening, sections on responsibility and next steps, page furniture, strays. */
  unplaced: Span[];
};

/** Every finding, in the order of the text. */
export function findingsOf({ parts }: Pick<Outline, "parts">): OutlineFinding[] {
  return parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings));
}

/** How much there is of each level. A category or part that only holds the place of a missing heading does not count. */
export function countsOf({ parts }: Pick<Outline, "parts">) {
  const titled = (nodes: readonly { title: string }[]) => nodes.filter(({ title }) => title !== "").length;
  const findings = findingsOf({ parts });
  return {
    parts: titled(parts),
    categories: titled(parts.flatMap(({ categories }) => categories)),
    findings: findings.length,
    measures: findings.reduce((sum, { measures }) => sum + measures.length, 0),
  };
}
