import { createHash } from "node:crypto";
import { Feed } from "feed";
import { dayAt, instantOf } from "#lib/domain/day.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { figureWords, standingWords } from "#lib/domain/labels/published.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { escaped } from "../edition/markup.ts";

/** The library takes whole addresses alone; where there is none, this one stands for it until the text is made. */
const NOWHERE = "https://site.invalid";

/** Readers of feeds want the latest; all the rest is in the list. */
const MOST = 50;

export type FeedSource = {
  party: string;
  /** Where the site is reached; without it, links are those of a folder of files. */
  site: string | null;
  lines: readonly EditionLine[];
  /** For a feed that has nothing in it yet. */
  now: Date;
};

/** notices/feed.xml: a new entry for every edition, and the entry changed once its edition is corrected or withdrawn. */
export function atomFeed({ party, site, lines, now }: FeedSource): string {
  const latest = lines.toSorted((a, b) => changedAt(b).getTime() - changedAt(a).getTime()).slice(0, MOST);
  const base = `${site ?? NOWHERE}/notices/`;
  const feed = new Feed({
    id: nameOf(party),
    title: `${party}巡察整改通报`,
    description: "发布、更正和撤下的通报",
    link: `${base}index.html`,
    feed: `${base}feed.xml`,
    author: { name: party },
    language: "zh-CN",
    copyright: party,
    updated: latest[0] ? changedAt(latest[0]) : now,
    generator: false,
  });
  for (const line of latest) {
    feed.addItem({
      id: `urn:uuid:${line.id}`,
      title: escaped(`${line.title}（${editionName(line.number)}）`),
      link: `${base}${editionSlug(line.number)}.html`,
      date: changedAt(line),
      published: line.publishedAt,
      description: escaped([standingWords(line), line.correction?.note, figureWords(line)].filter((words) => words).join(" ")),
    });
  }
  return feed.atom1().replaceAll(`${NOWHERE}/notices/`, "");
}

/** The feed's own name, which stays when the site moves. */
function nameOf(party: string): string {
  const hash = createHash("sha256").update(`巡察整改通报 ${party}`).digest("hex");
  return `urn:uuid:${hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5")}`;
}

/** The moment an edition was published; of one that was corrected or withdrawn, the day of that. */
function changedAt({ publishedAt, standing }: EditionLine): Date {
  if (standing.kind === "inForce" || standing.on <= dayAt(publishedAt)) return publishedAt;
  return instantOf(standing.on);
}
