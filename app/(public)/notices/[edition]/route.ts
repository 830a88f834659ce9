import { sendPage } from "../send-edition.ts";

type Context = { params: Promise<{ edition: string }> };

/** An edition of the notice: /notices/2022-1, or the same with .html behind it. See `sendPage`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return sendPage(request, (await params).edition);
}

/** The same answer without the bytes. */
export const HEAD = GET;
