import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { credentialsInput } from "#lib/input/sign-in.ts";
import { authenticate, type SessionHolder } from "./authenticate.ts";

declare module "next-auth" {
  interface User {
    sessionEpoch: number;
  }
}

/** A working day; nobody is still signed in the next morning. */
export const SESSION_SECONDS = 12 * 3600;

const secure = process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** next-auth's own name for the cookie, and what goes with it. Lax: a link in a message opens the page it names. */
export const SESSION_COOKIE = {
  name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure },
} as const;

/** What a session's token says: whose it is, of which epoch, and since when (seconds since 1970). */
export function sessionFacts(holder: SessionHolder, now: Date): { sub: string; epoch: number; signedInAt: number } {
  return { sub: holder.id, epoch: holder.sessionEpoch, signedInAt: Math.floor(now.getTime() / 1000) };
}

/** How next-auth signs in: by account and password through `authenticate`; the session is a token that holds two facts. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: SESSION_COOKIE },
  providers: [
    Credentials({
      credentials: { account: { label: "账号" }, password: { label: "密码", type: "password" } },
      authorize: async (credentials) => {
        const typed = credentialsInput.safeParse(credentials);
        if (!typed.success) return null;
        const result = await authenticate(typed.data.account, typed.data.password, new Date());
        return result.ok ? result.value : null;
      },
    }),
  ],
  callbacks: {
    // next-auth renews a token whenever its session is asked for; the time of signing in stays in it.
    jwt: ({ token, user }) => (user ? sessionFacts(user, new Date()) : token),
    // Whoever asks learns that a session exists and when it ends; who it is, pages ask the database.
    session: ({ session }) => ({ expires: session.expires }),
  },
};
