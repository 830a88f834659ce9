import type { FindingPlace } from "#lib/domain/import/draft.ts";
import type { RoundPairs } from "#lib/domain/import/pairs.ts";
import type { RoundSnapshot, SnapshotFinding } from "#lib/domain/import/snapshot.ts";
import type { Transaction } from "#lib/db/client.ts";

type Place = NonNullable<FindingPlace>;

/** Where a finding goes in the ledger. */
export type LedgerPlace = { categoryId: string; numberInPart: number };

export type Headings = {
  /** The ledger's place for this one of the draft, made where there is none. Who stays in the part keeps the number there. */
  placeFor(place: Place, moved?: SnapshotFinding): Promise<LedgerPlace>;
};

/** The round's headings as they grow while differences are applied. New ones come last: nobody else's number changes. */
export function headingsFor(tx: Transaction, { round, pairs }: { round: RoundSnapshot; pairs: RoundPairs }): Headings {
  const partIds = new Map(pairs.parts.pairs.map(([one, { key }]) => [key, one.id]));
  const categoryIds = new Map(pairs.categories.pairs.map(([one, { key }]) => [key, one.id]));
  const partOfCategory = new Map(round.parts.flatMap((part) => part.categories.map(({ id }) => [id, part.id])));
  const lastInPart = new Map<string, number>();
  for (const { categoryId, numberInPart } of round.findings) {
    const partId = partOfCategory.get(categoryId ?? "");
    if (partId !== undefined) lastInPart.set(partId, Math.max(lastInPart.get(partId) ?? 0, numberInPart ?? 0));
  }

  async function partFor({ part }: Place): Promise<string> {
    const known = partIds.get(part.key);
    if (known !== undefined) return known;
    const { _max } = await tx.part.aggregate({ where: { inspectionId: round.id }, _max: { ordinal: true } });
    const data = { inspectionId: round.id, ordinal: (_max.ordinal ?? 0) + 1, title: part.title };
    const { id } = await tx.part.create({ data, select: { id: true } });
    partIds.set(part.key, id);
    return id;
  }

  async function categoryFor(place: Place, partId: string): Promise<string> {
    const known = categoryIds.get(place.category.key);
    if (known !== undefined) return known;
    const { _max } = await tx.category.aggregate({ where: { partId }, _max: { ordinal: true } });
    const data = { partId, ordinal: (_max.ordinal ?? 0) + 1, title: place.category.title };
    const { id } = await tx.category.create({ data, select: { id: true } });
    categoryIds.set(place.category.key, id);
    return id;
  }

  async function placeFor(place: Place, moved?: SnapshotFinding): Promise<LedgerPlace> {
    const partId = await partFor(place);
    const categoryId = await categoryFor(place, partId);
    const kept = partOfCategory.get(moved?.categoryId ?? "") === partId ? moved?.numberInPart : null;
    if (typeof kept === "number") return { categoryId, numberInPart: kept };
    const numberInPart = (lastInPart.get(partId) ?? 0) + 1;
    lastInPart.set(partId, numberInPart);
    return { categoryId, numberInPart };
  }

  return { placeFor };
}
