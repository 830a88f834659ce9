import { type BundledEdition, mayGoOut } from "#lib/domain/notice/bundle.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { db } from "#lib/db/client.ts";
import { editionCheck } from "./public-edition-record.ts";
import { editionContent, everyEdition } from "./public-editions.ts";

/** All that is published, for the bundle, without its files; null before anything is. */
export async function bundleOutline() {
  const lines = await everyEdition();
  const [first] = lines;
  const content = first && (await editionContent(first.id));
  if (!first || !content) return null;
  const { contact, opinions } = content;
  return { party: first.party, lines, contact, opinions };
}

/** One published edition with its files and with what they are compared with. A withdrawn one hands out no file. */
export async function bundledEdition({ id, number, standing }: EditionLine): Promise<BundledEdition> {
  const check = await editionCheck(number);
  const where = { editionId: id, edition: { publishedAt: { not: null } } };
  const files =
    standing.kind === "withdrawn" ? [] : await db().editionFile.findMany({ where, orderBy: { name: "asc" }, select: { name: true, mediaType: true, bytes: true } });
  return { files, record: check?.record ?? null, checked: check?.files ?? [] };
}

/** The editions that are not what was approved, of those that would go out; each is checked from its bytes up. */
export async function alteredEditions(lines: readonly EditionLine[]): Promise<EditionLine[]> {
  const altered: EditionLine[] = [];
  for (const line of lines) {
    const check = await editionCheck(line.number);
    if (!mayGoOut(line, { record: check?.record ?? null, checked: check?.files ?? [] })) altered.push(line);
  }
  return altered;
}
