/** Where the desk begins. */
export const DESK = "/desk";

/** The request header in which proxy.ts notes the page asked for: a layout is not told its own address. */
export const ASKED_HEADER = "x-desk-path";

/** A page of this site to go to after signing in. Anything that could lead to another site becomes the desk. */
export function safePath(asked: string | null | undefined): string {
  return asked && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(asked) ? asked : DESK;
}

/** The sign-in page, which leads back to the page asked for. */
export function signInPath(asked: string | null): string {
  const path = safePath(asked);
  return path === DESK ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
