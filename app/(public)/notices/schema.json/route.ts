import { editionDataSchema } from "#lib/documents/edition/data.ts";
import { textAnswer } from "../../text-answer.ts";

/** What data.json of every edition is described by. */
export function GET(request: Request): Response {
  return textAnswer(request, `${JSON.stringify(editionDataSchema, null, 2)}\n`, "application/schema+json");
}

/** The same answer without the bytes. */
export const HEAD = GET;
