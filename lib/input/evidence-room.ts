import { z } from "zod";
import { WALKS } from "#lib/domain/evidence/room.ts";
import { addressWith } from "./address.ts";
import { ReviewEvidence } from "./evidence.ts";
import { id, idOrNull } from "./fields.ts";

const place = z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null);
const walk = z.enum(WALKS).catch("finding");

/** What the address of a looking room asks for: which files one walks through, and a page or a second of the file. */
export const roomAsked = z.object({ walk, page: place, t: place });
export type RoomAsked = z.infer<typeof roomAsked>;

/** What was just said of a file, told once: of the one that is shown, or of the one before. */
export const roomOutcome = z
  .object({ done: z.enum(["evidenceAccepted", "evidenceReturned"]), of: id })
  .nullable()
  .catch(null);
export type RoomOutcome = z.infer<typeof roomOutcome>;

/** The looking room of a file. */
export function roomHref(evidenceId: string, asked: Partial<RoomAsked> & { zoom?: boolean } = {}, outcome: RoomOutcome = null): string {
  const { walk: walked = "finding", page, t, zoom = false } = asked;
  const query = { walk: walked === "finding" ? null : walked, page, zoom, t, ...outcome };
  return `${addressWith(`/desk/evidence/${evidenceId}`, query)}${outcome ? "#outcome" : ""}`;
}

/** A review out of the looking room, with the file one goes on to. */
export const ReviewInRoom = ReviewEvidence.extend({ walk, next: idOrNull });
type ReviewInRoom = Pick<z.infer<typeof ReviewInRoom>, "evidenceId" | "accepted" | "walk" | "next">;

/** After a review: through what nobody reviewed yet one goes on to the next file; otherwise one stays. */
export function afterReview({ evidenceId, accepted, walk: walked, next }: ReviewInRoom): string {
  const goes = walked === "waiting" && next !== null;
  const outcome = { done: accepted ? "evidenceAccepted" : "evidenceReturned", of: evidenceId } as const;
  return roomHref(goes ? next : evidenceId, { walk: walked }, outcome);
}
