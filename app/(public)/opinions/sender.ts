import { headers } from "next/headers";
import { currentTime } from "#lib/clock/now.ts";
import { dayAt } from "#lib/domain/day.ts";
import { secret } from "#lib/sealing/secret.ts";
import { type SenderMarks, senderMarks } from "#lib/sealing/sender-mark.ts";

/**
 * Marks of who sends this request, by the address it comes from. Behind a reverse proxy that is the last of X-Forwarded-For, the one the
 * proxy itself saw: those before it are what the sender says.
 */
export async function marksOfRequest(): Promise<SenderMarks> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return senderMarks(secret(), forwarded.split(",").at(-1)?.trim() ?? "", dayAt(currentTime()));
}
