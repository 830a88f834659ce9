import type { Refusal } from "../refusal.ts";
import { personalDataIn, type PersonalKind } from "./personal-data.ts";

/** 公开文字: what the public is to read of an opinion and of its answer. */
export type PublishedWords = { body: string; answer: string };

/**
 * Why these words may not be made public, or null: an identity number in either, and a telephone number in the reader's own words. In an
 * answer it may be the office's, which people are to call.
 */
export function refusalOfPublishing({ body, answer }: PublishedWords): Refusal | null {
  const inBody = personalDataIn(body).map(({ kind }) => kind);
  if (inBody[0]) return { code: "opinionPersonal", kinds: distinct(inBody), field: "body" };
  const inAnswer = personalDataIn(answer).filter(({ kind }) => kind === "identityNumber");
  return inAnswer.length > 0 ? { code: "opinionPersonal", kinds: ["identityNumber"], field: "answer" } : null;
}

function distinct(kinds: readonly PersonalKind[]): PersonalKind[] {
  return [...new Set(kinds)];
}
