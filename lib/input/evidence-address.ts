import { z } from "zod";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { addressWith } from "./address.ts";
import { id } from "./fields.ts";

/** Where a file for this place is sent in one go, as a plain form does; `replacesId`: the file there of which it is a newer version. */
export function uploadAddress(place: EvidencePlace, replacesId: string | null = null): string {
  return `/api/evidence?${queryOf(place, replacesId)}`;
}

/** Where the same is begun in pieces (tus); the answer names the address of its own that the pieces go to. */
export function resumableAddress(place: EvidencePlace, replacesId: string | null = null): string {
  return `/api/uploads?${queryOf(place, replacesId)}`;
}

/** The address of an upload that was begun. */
export function uploadPath(uploadId: string): string {
  return `/api/uploads/${uploadId}`;
}

function queryOf(place: EvidencePlace, replacesId: string | null): URLSearchParams {
  return new URLSearchParams({ ...placeQuery(place), ...(replacesId && { replaces: replacesId }) });
}

function placeQuery(place: EvidencePlace): Record<string, string> {
  if ("measureId" in place) return { measure: place.measureId };
  return "orderId" in place ? { order: place.orderId } : { lookback: place.lookBackId };
}

/** The older version that an upload's address names: null where it names none; not an id of ours where it names one that cannot be. */
export function replacedIn(query: URLSearchParams): string | null {
  return query.has("replaces") ? (id.safeParse(query.get("replaces")).data ?? "-") : null;
}

/** The place an upload's address names; null where it names none, or more than one. */
export function placeIn(query: URLSearchParams): EvidencePlace | null {
  const read = (name: string) => id.safeParse(query.get(name)).data;
  const [measureId, orderId, lookBackId] = [read("measure"), read("order"), read("lookback")];
  if ([measureId, orderId, lookBackId].filter(Boolean).length !== 1) return null;
  if (measureId) return { measureId };
  if (orderId) return { orderId };
  return lookBackId ? { lookBackId } : null;
}

/** The page of a place. */
export function evidencePath(page: EvidencePage): string {
  if ("orderId" in page) return `/desk/orders/${page.orderId}`;
  if ("lookBackId" in page) return `/desk/lookbacks/${page.lookBackId}`;
  return `/desk/findings/${page.number}/measures/${page.ordinal}`;
}

/** The key that opens a file's address for a short while, and until when (seconds since 1970). */
export type FileKey = { until: number; key: string };

/** What the address of a file asks for: to be shown rather than saved, and with which key. */
export const fileAsked = z
  .object({ show: z.literal("1").optional().catch(undefined), until: z.string().optional().catch(undefined), key: z.string().optional().catch(undefined) })
  .transform(({ show, until, key }): { show: boolean; key: FileKey | null } => ({
    show: show === "1",
    key: key && until && /^\d{1,12}$/.test(until) ? { until: Number(until), key } : null,
  }));

/** Where a file is opened. Without a key the address looks for one itself; `show`: to be played where it stands, where it can be. */
export function fileAddress(evidenceId: string, { show = false, key = null }: { show?: boolean; key?: FileKey | null } = {}): string {
  return addressWith(`/api/evidence/${evidenceId}`, { show, ...key });
}
