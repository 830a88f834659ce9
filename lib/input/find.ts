import { cleanText } from "#lib/domain/typed-text.ts";

const MOST = 100;

/** What a reader looks for, out of an address; anything but one text is nothing. What is too long is cut. */
export function findParam(value: string | string[] | undefined): string {
  return typeof value === "string" ? [...cleanText(value)].slice(0, MOST).join("") : "";
}
