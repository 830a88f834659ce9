import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { currentTime } from "#lib/clock/now.ts";
import { db } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { sampleAccountsServed } from "./authenticate.ts";
import { ASKED_HEADER, signInPath } from "./next-path.ts";
import { readSession } from "./session-cookie.ts";

/** The signed-in person, with what only the account's own pages need. */
export type SignedIn = { actor: Actor; account: string; mustChangePassword: boolean };

/**
 * Who sends this request, or null. Asked of the database on every request (one query, however often it is called): an
 * account that is gone or disabled, or whose sessions were ended, is out at once.
 */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const holder = await readSession();
  if (!holder) return null;
  const user = await db().user.findUnique({
    where: { id: holder.id, sessionEpoch: holder.sessionEpoch, disabledAt: null },
    select: { id: true, name: true, role: true, departmentId: true, account: true, mustChangePassword: true, sample: true },
  });
  if (!user || (user.sample && !sampleAccountsServed())) return null;
  const { id, name, role, departmentId, account, mustChangePassword } = user;
  return { actor: { id, name, role, departmentId }, account, mustChangePassword };
});

/** The signed-in person, even one who must change the password first; others are sent to sign in and come back. */
export async function requireSignedIn(): Promise<SignedIn> {
  const person = await signedIn();
  return person ?? redirect(signInPath((await headers()).get(ASKED_HEADER)));
}

/** Who is at work on this page. Sends others to sign in, and an account with a given password to change it. */
export async function requireActor(): Promise<Actor> {
  const person = await requireSignedIn();
  return person.mustChangePassword ? redirect("/desk/password") : person.actor;
}

/** The same for route handlers and actions, which answer instead of leading elsewhere: null when nobody may work. */
export async function actorOfRequest(): Promise<Actor | null> {
  const person = await signedIn();
  return person && !person.mustChangePassword ? person.actor : null;
}

/** What a page hands to its query: who asks, and the time the office works by. */
export async function currentContext(): Promise<{ actor: Actor; now: Date }> {
  return { actor: await requireActor(), now: currentTime() };
}
