import { type Progress, progressOf } from "../counts.ts";
import type { Day } from "../day.ts";
import { readByPublic } from "../disclosure.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "../finding.ts";
import type { MeetingKind } from "../meetings.ts";
import { type PublicContact, type PublicMeasure, type PublicState, publicStateOf } from "../public-progress.ts";
import type { RegulationKind } from "../regulations.ts";
import { withheldFrom } from "./withheld.ts";

/** A finding that the notice itemises, in the words the public may read. */
export type LedgerFinding = {
  id: string;
  /** Through the round. */
  number: number;
  title: string;
  state: PublicState;
  /** What goes on after the closure; only of a finding closed with long-term work. */
  longTermWork: string | null;
  measures: PublicMeasure[];
  undisclosedMeasures: number;
  /** Words of the ledger that the public must not read. They only serve to keep them out. */
  withheld: string[];
};

export type LedgerCategory = { ordinal: number; title: string; findings: LedgerFinding[] };

export type LedgerPart = { ordinal: number; title: string; categories: LedgerCategory[] };

export type LedgerRound = {
  party: string;
  partyShort: string;
  body: string;
  round: string;
  periodStart: Day;
  periodEnd: Day;
  /** These two are null while they lie ahead. */
  feedbackOn: Day | null;
  planOn: Day | null;
  deadline: Day;
  sample: boolean;
};

export type MeetingTally = { leadingGroup: number; partyGroup: number; democraticLife: { total: number; days: Day[] } };
export type RegulationTally = { total: number; made: number; revised: number };

/** What a round says on `asOf`, for composing a notice: what may be told and every count, the counts over what is not told too. */
export type NoticeLedger = {
  inspectionId: string;
  asOf: Day;
  round: LedgerRound;
  contact: PublicContact;
  progress: Progress;
  /** Of all measures of the round. */
  measures: { total: number; done: number };
  parts: LedgerPart[];
  meetings: MeetingTally;
  regulations: RegulationTally;
};

/** A measure as it is on file. */
export type MeasureOnFile = {
  ordinal: number;
  text: string;
  outcome: string | null;
  status: MeasureStatus;
  disclosed: boolean;
  publicText: string | null;
  publicOutcome: string | null;
};

/** A finding that is disclosed, as it is on file. */
export type FindingOnFile = {
  id: string;
  number: number;
  title: string | null;
  publicTitle: string | null;
  longTermWork: string | null;
  publicLongTerm: string | null;
  status: FindingStatus;
  grade: ClosureGrade | null;
  measures: MeasureOnFile[];
};

export type PartOnFile = { ordinal: number; title: string; categories: { ordinal: number; title: string; findings: FindingOnFile[] }[] };

/** A round as it is on file; `findings` are all of them, for the counts, `parts` hold those that are disclosed. */
export type RoundOnFile = Pick<NoticeLedger, "inspectionId" | "round" | "contact"> & {
  findings: { id: string; status: FindingStatus; grade: ClosureGrade | null; measures: { status: MeasureStatus }[] }[];
  parts: PartOnFile[];
  meetings: { kind: MeetingKind; heldOn: Day | null }[];
  regulations: { kind: RegulationKind | null }[];
};

/** What a round on file says on `asOf` of what the public may know. */
export function ledgerOf({ findings, parts, meetings, regulations, ...facts }: RoundOnFile, asOf: Day): NoticeLedger {
  const listed = parts.map(listedPart).filter(({ categories }) => categories.length > 0);
  const itemised = new Set(findingsOf({ parts: listed }).map(({ id }) => id));
  const measures = findings.flatMap((finding) => finding.measures);
  return {
    ...facts,
    asOf,
    progress: progressOf(findings.map(({ id, ...finding }) => ({ ...finding, disclosed: itemised.has(id), part: null }))),
    measures: { total: measures.length, done: measures.filter(({ status }) => status === "DONE").length },
    parts: listed,
    meetings: meetingTally(meetings),
    regulations: {
      total: regulations.length,
      made: regulations.filter(({ kind }) => kind === "NEW").length,
      revised: regulations.filter(({ kind }) => kind === "REVISED").length,
    },
  };
}

/** Every finding the notice itemises, in its order. */
export function findingsOf({ parts }: Pick<NoticeLedger, "parts">): LedgerFinding[] {
  return parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings));
}

/** A heading with nothing under it would tell what the undisclosed is about: it is left out. */
function listedPart({ ordinal, title, categories }: PartOnFile): LedgerPart {
  return {
    ordinal,
    title,
    categories: categories
      .map((category) => ({ ...category, findings: category.findings.flatMap(listedFinding) }))
      .filter(({ findings }) => findings.length > 0),
  };
}

function listedFinding(finding: FindingOnFile): LedgerFinding[] {
  const { id, number, measures } = finding;
  const title = readByPublic(finding.title, finding.publicTitle);
  if (title === null) return [];
  const state = publicStateOf(finding);
  const longTermWork = state === "COMPLETED_LONG_TERM" ? readByPublic(finding.longTermWork, finding.publicLongTerm) : null;
  const told = measures.filter(({ disclosed }) => disclosed).map(toldMeasure);
  const words = { title, longTermWork, measures: told };
  return [{ id, number, state, ...words, undisclosedMeasures: measures.length - told.length, withheld: withheldFrom(words, finding) }];
}

function toldMeasure({ ordinal, status, ...words }: MeasureOnFile): PublicMeasure {
  const { text, publicText, outcome, publicOutcome } = words;
  return { ordinal, text: readByPublic(text, publicText), done: status === "DONE", outcome: readByPublic(outcome, publicOutcome) };
}

function meetingTally(meetings: RoundOnFile["meetings"]): MeetingTally {
  const of = (wanted: MeetingKind) => meetings.filter(({ kind }) => kind === wanted);
  const democraticLife = of("DEMOCRATIC_LIFE");
  return {
    leadingGroup: of("LEADING_GROUP").length,
    partyGroup: of("PARTY_GROUP").length,
    democraticLife: { total: democraticLife.length, days: democraticLife.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort() },
  };
}
