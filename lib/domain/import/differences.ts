import { digest } from "../digest.ts";
import type { OutlineMeasure } from "../official-text/outline.ts";
import type { Difference, DifferenceKind, DifferencePlace } from "./difference.ts";
import type { Draft, DraftFinding } from "./draft.ts";
import { continued, type Pairing, pairedBy, pairedByLikeness, plain } from "./likeness.ts";
import { measureOf, passageOf } from "./measure-of.ts";
import { type PlacedFinding, pairRounds, type RoundPairs } from "./pairs.ts";
import { roundFactsOf } from "./readiness.ts";
import type { RoundFacts, RoundSnapshot, SnapshotFinding, SnapshotMeasure } from "./snapshot.ts";

/**
 * Everything in which a draft differs from the round as the ledger has it: the round's facts, its headings, its findings by
 * their numbers, what is new last. What the text is silent on is no difference, and neither is what the ledger has gained since
 * (assignments, deadlines, outcomes of measures that are done). The text a round was imported from differs in nothing.
 */
export function differences(existing: RoundSnapshot, draft: Draft): Difference[] {
  return differencesOf(existing, draft, pairRounds(existing, draft));
}

/** The same where it is known already what belongs together. */
export function differencesOf(existing: RoundSnapshot, draft: Draft, pairs: RoundPairs): Difference[] {
  const counterparts = new Map(pairs.findings.pairs);
  const headings = headingsOf(existing, pairs);
  const inLedger = existing.findings.flatMap((finding) => {
    const other = counterparts.get(finding);
    return other ? changedFinding(finding, other, { headings, draft }) : goneFinding(finding, draft);
  });
  const facts = changedFacts(existing.facts, roundFactsOf(draft));
  return [...facts, ...renamedHeadings(pairs), ...inLedger, ...pairs.findings.others.map(newFinding)];
}

const NOWHERE: DifferencePlace = { fact: null, number: null, ordinal: null };

type Told = Partial<Omit<Difference, "id" | "kind" | "place">> & { place: Partial<DifferencePlace> };

function difference(kind: DifferenceKind, told: Told): Difference {
  const { before = null, after = null, target = null, finding = null, key = null } = told;
  const place = { ...NOWHERE, ...told.place };
  const about = target ?? `${place.fact ?? finding ?? "new"}-${key ?? ""}`;
  return { id: `${kind}-${about}-${digest(`${before}\n${after}`)}`, kind, place, before, after, target, finding, key };
}

function changedFacts(existing: RoundFacts, draft: RoundFacts): Difference[] {
  const names = Object.keys(draft).filter((name): name is keyof RoundFacts => name in draft);
  return names.flatMap((fact) => {
    const [before, after] = [existing[fact], draft[fact]];
    return after === null || plain(before ?? "") === plain(after) ? [] : [difference("factChanged", { place: { fact }, before, after })];
  });
}

function renamedHeadings({ parts, categories }: RoundPairs): Difference[] {
  return [
    ...parts.pairs.flatMap((pair) => renamedHeading("partRenamed", ...pair)),
    ...categories.pairs.flatMap((pair) => renamedHeading("categoryRenamed", ...pair)),
  ];
}

type Heading = { title: string };

function renamedHeading(kind: DifferenceKind, one: Heading & { id: string }, other: Heading & { key: string }): Difference[] {
  if (other.title === "" || plain(one.title) === plain(other.title)) return [];
  return [difference(kind, { place: {}, before: one.title, after: other.title, target: one.id, key: other.key })];
}

/** What the ledger's categories are called, by their ids, and which of them are which of the draft's, by their keys. */
type Headings = { names: ReadonlyMap<string, string>; counterparts: ReadonlyMap<string, string> };

function headingsOf(existing: RoundSnapshot, { categories }: RoundPairs): Headings {
  const names = existing.parts.flatMap((part) => part.categories.map(({ id, title }) => [id, headingName(part.title, title)] as const));
  return { names: new Map(names), counterparts: new Map(categories.pairs.map(([one, other]) => [other.key, one.id])) };
}

function headingName(part: string, category: string): string {
  return [part, category].filter((title) => title !== "").join(" › ");
}

function changedFinding(existing: SnapshotFinding, { finding, place }: PlacedFinding, among: { headings: Headings; draft: Draft }): Difference[] {
  const { headings, draft } = among;
  const told = { place: { number: existing.number }, target: existing.id, finding: existing.id, key: finding.key };
  const changed: Difference[] = [];
  if (finding.title !== "" && plain(existing.title ?? "") !== plain(finding.title)) {
    changed.push(difference("findingRetitled", { ...told, before: existing.title, after: finding.title }));
  }
  if (place && (headings.counterparts.get(place.category.key) ?? null) !== existing.categoryId) {
    const before = headings.names.get(existing.categoryId ?? "") ?? null;
    const after = headingName(place.part.title, place.category.title);
    changed.push(difference("findingMoved", { ...told, before, after }));
  }
  // A letter, or an office's own ledger, says nothing of what is public.
  if (existing.disclosed !== finding.disclosed && (finding.disclosed || draft.publishes)) {
    changed.push(difference("disclosureChanged", { ...told, before: disclosureWord(existing), after: disclosureWord(finding) }));
  }
  return [...changed, ...changedMeasures(existing, finding)];
}

function disclosureWord({ disclosed }: { disclosed: boolean }): string {
  return disclosed ? "公开" : "不公开";
}

/** A notice says nothing of what is not made public, and no text of what it only counts: then silence does not mean gone. */
function goneFinding(finding: SnapshotFinding, { kind }: Draft): Difference[] {
  if (finding.categoryId === null || (kind === "notice" && !finding.disclosed)) return [];
  const { id, number, title } = finding;
  return [difference("findingGone", { place: { number }, before: title, target: id, finding: id })];
}

function newFinding({ finding: { key, number, title } }: PlacedFinding): Difference {
  return difference("findingNew", { place: { number }, after: title || null, key });
}

function changedMeasures(existing: SnapshotFinding, finding: DraftFinding): Difference[] {
  const { pairs, ones, others } = pairMeasures(existing.measures, finding.measures);
  const told = { finding: existing.id };
  const ordinals = new Map(finding.measures.map(({ key }, index) => [key, index + 1]));
  const where = (ordinal: number | undefined) => ({ number: existing.number, ordinal: ordinal ?? null });
  const reworded = pairs.flatMap(([one, other]) => {
    const after = measureOf(other.text);
    if (!isReworded(one, after)) return [];
    const texts = { before: passageOf(one), after: passageOf(after) };
    return [difference("measureReworded", { ...told, ...texts, place: where(one.ordinal), target: one.id, key: other.key })];
  });
  const gone = ones.map((one) => {
    return difference("measureGone", { ...told, place: where(one.ordinal), before: passageOf(one), target: one.id });
  });
  const added = others.map(({ key, text }) => {
    return difference("measureNew", { ...told, place: where(ordinals.get(key)), after: passageOf(measureOf(text)), key });
  });
  return [...reworded, ...gone, ...added];
}

/** The measure itself; and how far it has come, as long as nobody has reported that it is done. */
function isReworded(one: SnapshotMeasure, after: { text: string; outcome: string | null }): boolean {
  if (plain(one.text) !== plain(after.text)) return true;
  return one.status === "OPEN" && after.outcome !== null && plain(one.outcome ?? "") !== plain(after.outcome);
}

/** By the measure itself; where its headline was rewritten, by all that is said of it. */
function pairMeasures(ones: readonly SnapshotMeasure[], others: readonly OutlineMeasure[]): Pairing<SnapshotMeasure, OutlineMeasure> {
  const headline = ({ text }: OutlineMeasure) => measureOf(text).text;
  const byText = pairedBy(ones, others, { one: ({ text }) => plain(text), other: (other) => plain(headline(other)) });
  const alike = continued(byText, (left, right) => pairedByLikeness(left, right, { one: ({ text }) => text, other: headline }));
  return continued(alike, (left, right) => pairedByLikeness(left, right, { one: passageOf, other: ({ text }) => text }));
}
