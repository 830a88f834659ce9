import { type NextRequest, NextResponse } from "next/server";
import { ASKED_HEADER } from "#lib/auth/next-path.ts";

/** Notes which page of the desk was asked for, so that signing in can lead back to it. Who may see it, the page decides. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(ASKED_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/desk", "/desk/:path*"] };
