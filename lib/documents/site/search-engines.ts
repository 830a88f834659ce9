import { editionSlug } from "#lib/domain/notice/edition.ts";
import { type EditionLine, lastChange } from "#lib/domain/notice/published.ts";
import { escaped } from "../edition/markup.ts";

/** Pages of the site beside the editions, as addresses below it. */
export type SitePlaces = readonly string[];

/** sitemap.xml: those pages, and every edition that can still be read. `ending`: how the address of an edition ends. */
export function sitemap(site: string, places: SitePlaces, lines: readonly EditionLine[], ending: "" | ".html"): string {
  const readable = lines.filter(({ standing }) => standing.kind !== "withdrawn");
  const pages = [
    ...places.map((place) => `<url><loc>${escaped(`${site}/${place}`)}</loc></url>`),
    ...readable.map((line) => `<url><loc>${escaped(`${site}/notices/${editionSlug(line.number)}${ending}`)}</loc><lastmod>${lastChange(line)}</lastmod></url>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join("\n")}\n</urlset>\n`;
}

/** robots.txt: everything may be found but what is `closed`; `site` names the map of it. */
export function robots(site: string | null, closed: readonly string[]): string {
  const lines = ["User-agent: *", ...(closed.length > 0 ? closed.map((place) => `Disallow: ${place}`) : ["Disallow:"])];
  return `${[...lines, ...(site === null ? [] : ["", `Sitemap: ${site}/sitemap.xml`])].join("\n")}\n`;
}
