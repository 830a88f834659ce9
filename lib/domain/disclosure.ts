// 公开范围 and 对外文字: whether the public reads a thing, and in which words. The internal words stay as they are.

/** What of a finding the public reads; null where it reads the ledger's own words. */
export type FindingDisclosure = { disclosed: boolean; publicTitle: string | null; publicLongTerm: string | null };

/** The same of a measure. */
export type MeasureDisclosure = { disclosed: boolean; publicText: string | null; publicOutcome: string | null };

/** What the public reads in the place of `internal`: the wording made for it, where there is one. */
export function readByPublic<Internal extends string | null>(internal: Internal, wording: string | null): Internal | string {
  return internal === null ? internal : (wording ?? internal);
}

/** A wording as it is kept: null where there is nothing to stand in for, or where it says just what the ledger says. */
export function wordingFor(internal: string | null, typed: string | null): string | null {
  return internal === null || typed === internal ? null : typed;
}

/** What a change of disclosure is called in the record: shown, hidden or worded anew; null where nothing changes. */
export function disclosureChange<Kept extends { disclosed: boolean }>(before: Kept, after: Kept): "shown" | "hidden" | "worded" | null {
  if (before.disclosed !== after.disclosed) return after.disclosed ? "shown" : "hidden";
  const same = JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort());
  return same ? null : "worded";
}
