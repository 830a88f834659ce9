import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { authenticate } from "./authenticate.ts";

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

/** How next-auth signs in: by account and password through `authenticate`; the session is a token that holds two facts. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: SESSION_COOKIE },
  providers: [
    Credentials({
      credentials: { account: { label: "账号" }, password: { label: "密码", type: "password" } },
      authorize: async (credentials) => {
        const result = await authenticate(credentials?.account ?? "", credentials?.password ?? "", new Date());
        return result.ok ? result.value : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.sessionEpoch } : token),
    // Whoever asks learns that a session exists and when it ends; who it is, pages ask the database.
    session: ({ session }) => ({ expires: session.expires }),
  },
};
