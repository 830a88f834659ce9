import { z } from "zod";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import { placeIn, replacedIn } from "./evidence-address.ts";

/** What a script says of a file it is about to send in pieces. */
export type AnnouncedUpload = { place: EvidencePlace; fileName: string; size: number; fingerprint: string; replacesId: string | null };

const announced = z.object({
  filename: z.string().max(1000).default(""),
  fingerprint: z.string().regex(/^[\w.:-]{0,100}$/).default(""),
});

/**
 * The file that begins: its place by the query, its name and fingerprint by what tus calls metadata. Null where it names no place, or
 * what no browser says. A name is judged by the rules, not here.
 */
export function announcedUpload(query: URLSearchParams, metadata: Readonly<Record<string, string | null>>, size: number): AnnouncedUpload | null {
  const place = placeIn(query);
  const said = announced.safeParse({ filename: metadata.filename ?? undefined, fingerprint: metadata.fingerprint ?? undefined });
  if (!place || !said.success) return null;
  const { filename: fileName, fingerprint } = said.data;
  return { place, fileName, size, fingerprint, replacesId: replacedIn(query) };
}
