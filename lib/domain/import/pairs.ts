import {
  type Draft,
  type DraftCategory,
  type DraftFinding,
  type DraftPart,
  type FindingPlace,
  placedFindings,
  UNITEMISED,
} from "./draft.ts";
import { continued, leftOver, type Pairing, pairedBy, pairedByLikeness, pairedByScore, plain } from "./likeness.ts";
import { measureOf } from "./measure-of.ts";
import type { RoundSnapshot, SnapshotFinding } from "./snapshot.ts";

export type PlacedFinding = { finding: DraftFinding; place: FindingPlace };
type SnapshotPart = RoundSnapshot["parts"][number];
type SnapshotCategory = SnapshotPart["categories"][number];

/** What in the ledger and what in a draft are the same thing. */
export type RoundPairs = {
  parts: Pairing<SnapshotPart, DraftPart>;
  categories: Pairing<SnapshotCategory, DraftCategory>;
  findings: Pairing<SnapshotFinding, PlacedFinding>;
};

/**
 * Holds a round against a draft. Findings belong together by number and title, else by title, else by what their titles have in
 * common, else by their measures; those that nothing itemises, in their order. Headings belong together by their titles, else by their findings.
 */
export function pairRounds(round: RoundSnapshot, draft: Draft): RoundPairs {
  const findings = pairFindings(round.findings, placedFindings(draft));
  const parts = pairParts(round, draft, findings);
  return { findings, parts, categories: pairCategories(parts, findings) };
}

function pairFindings(ones: readonly SnapshotFinding[], others: readonly PlacedFinding[]): Pairing<SnapshotFinding, PlacedFinding> {
  const nameless = pairedBy(ones.filter(isNameless), others.filter(isNamelessDraft), { one: () => "-", other: () => "-" });
  const [named, namedDraft] = [ones.filter((one) => !isNameless(one)), others.filter((other) => !isNamelessDraft(other))];
  const titles = { one: titleKey, other: ({ finding }: PlacedFinding) => titleKey(finding) };
  const exactly = { one: numberedKey, other: ({ finding }: PlacedFinding) => numberedKey(finding) };
  const byTitle = continued(pairedBy(named, namedDraft, exactly), (left, right) => pairedBy(left, right, titles));
  const byLikeness = continued(byTitle, (left, right) =>
    pairedByLikeness(left, right, { one: ({ title }) => title ?? "", other: ({ finding }) => finding.title }),
  );
  const { pairs, ...rest } = continued(byLikeness, pairedByMeasures);
  return { pairs: [...pairs, ...nameless.pairs], ones: [...rest.ones, ...nameless.ones], others: [...rest.others, ...nameless.others] };
}

/** What is left over and has the same measures under another title is the same finding, called otherwise. */
function pairedByMeasures(ones: readonly SnapshotFinding[], others: readonly PlacedFinding[]): Pairing<SnapshotFinding, PlacedFinding> {
  const wordsOf = ({ measures }: { measures: readonly { text: string }[] }) => measures.map(({ text }) => text).join("\n");
  const headlines = ({ finding }: PlacedFinding) => finding.measures.map(({ text }) => measureOf(text).text).join("\n");
  const [told, toldDraft] = [ones.filter((one) => wordsOf(one) !== ""), others.filter((other) => headlines(other) !== "")];
  const { pairs } = pairedByLikeness(told, toldDraft, { one: wordsOf, other: headlines });
  return leftOver(ones, others, pairs);
}

function isNameless({ title, categoryId }: SnapshotFinding): boolean {
  return title === null && categoryId === null;
}

function isNamelessDraft({ finding, place }: PlacedFinding): boolean {
  return finding.title === "" && place === null;
}

function titleKey({ title }: { title: string | null }): string {
  return plain(title ?? "");
}

function numberedKey(finding: { number: number; title: string | null }): string {
  const title = titleKey(finding);
  return title && `${finding.number} ${title}`;
}

type Findings = RoundPairs["findings"];

function pairParts(round: RoundSnapshot, draft: Draft, { pairs }: Findings): RoundPairs["parts"] {
  const partOf = new Map(round.parts.flatMap((part) => part.categories.map(({ id }) => [id, part.id])));
  const votes = pairs.map(([one, { place }]) => [partOf.get(one.categoryId ?? ""), place?.part.key] as const);
  return pairHeadings(round.parts, draft.parts.filter(({ key }) => key !== UNITEMISED.part), votes);
}

/** Within parts that belong together: a category that changed its part is another one. */
function pairCategories(parts: RoundPairs["parts"], { pairs }: Findings): RoundPairs["categories"] {
  const votes = pairs.map(([one, { place }]) => [one.categoryId ?? undefined, place?.category.key] as const);
  const within = parts.pairs.map(([part, draftPart]) => pairHeadings(part.categories, draftPart.categories, votes));
  return {
    pairs: within.flatMap((each) => each.pairs),
    ones: [...within.flatMap((each) => each.ones), ...parts.ones.flatMap(({ categories }) => categories)],
    others: [...within.flatMap((each) => each.others), ...parts.others.flatMap(({ categories }) => categories)],
  };
}

/** One finding that is the same says that the headings it stands under are, too. */
type Votes = readonly (readonly [id: string | undefined, key: string | undefined])[];

function pairHeadings<One extends { id: string; title: string }, Other extends { key: string; title: string }>(
  ones: readonly One[],
  others: readonly Other[],
  votes: Votes,
): Pairing<One, Other> {
  const titleOf = ({ title }: { title: string }) => title;
  const share = ({ id }: One, { key }: Other) => {
    const own = votes.filter(([one]) => one === id);
    return own.filter(([, other]) => other === key).length / Math.max(1, own.length);
  };
  const byTitle = pairedBy(ones, others, { one: (one) => plain(one.title) || "-", other: (other) => plain(other.title) || "-" });
  const byLikeness = continued(byTitle, (left, right) => pairedByLikeness(left, right, { one: titleOf, other: titleOf }));
  return continued(byLikeness, (left, right) => pairedByScore(left, right, share, MAJORITY));
}

/** Half of the findings under a heading, and it is that heading by another name. */
const MAJORITY = 0.5;
