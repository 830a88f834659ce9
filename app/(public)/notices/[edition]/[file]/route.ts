import { sendFile } from "../../send-edition.ts";

type Context = { params: Promise<{ edition: string; file: string }> };

/** A file of an edition: /notices/2022-1/notice.pdf. See `sendFile`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { edition, file } = await params;
  return sendFile(request, edition, file);
}

/** The same answer without the bytes. */
export const HEAD = GET;
