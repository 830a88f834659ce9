import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { SessionHolder } from "./authenticate.ts";
import { SESSION_COOKIE, SESSION_SECONDS, sessionFacts } from "./options.ts";
import { secret } from "#lib/sealing/secret.ts";

const sessionToken = z.object({ sub: z.string(), epoch: z.number(), signedInAt: z.number() });

/** Opens the session that next-auth's own sign-in route would open. Call it from a server action, after `authenticate`. */
export async function openSession(holder: SessionHolder): Promise<void> {
  const token = sessionFacts(holder, new Date());
  const value = await encode({ token, secret: secret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(SESSION_COOKIE.name, value, { ...SESSION_COOKIE.options, maxAge: SESSION_SECONDS });
}

/** Ends the session of this browser. */
export async function closeSession(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE.name, "", { ...SESSION_COOKIE.options, maxAge: 0 });
}

/** Whose session the request carries; null without one, with one that has expired, or that this server did not make. */
export async function readSession(): Promise<SessionHolder | null> {
  const value = (await cookies()).get(SESSION_COOKIE.name)?.value;
  if (!value) return null;
  const decoded = await decode({ token: value, secret: secret() }).catch(() => null);
  const token = sessionToken.safeParse(decoded);
  if (!token.success) return null;
  const { sub, epoch, signedInAt } = token.data;
  const over = Date.now() / 1000 > signedInAt + SESSION_SECONDS;
  return over ? null : { id: sub, sessionEpoch: epoch };
}
