import { gunzipSync, gzipSync } from "node:zlib";
import type { Application } from "./application.ts";
import { type Answer, asking, get } from "./http.ts";
import type { Measure } from "./measure.ts";
import type { Place } from "./place.ts";
import { serveBytes } from "./static-server.ts";
import { underLoad } from "./timings.ts";

/** As browsers ask. */
const headers = { "accept-encoding": "gzip" };

function textOf({ headers: { "content-encoding": encoding }, body }: Answer): string {
  return (encoding === "gzip" ? gunzipSync(body) : body).toString("utf8");
}

/** The attribute of every such tag that passes. */
function addresses(html: string, tag: RegExp, attribute: "href" | "src", passes: (tag: string) => boolean): string[] {
  const tags = [...html.matchAll(tag)].map(([whole]) => whole).filter(passes);
  const found = tags.flatMap((each) => new RegExp(` ${attribute}="([^"]+)"`).exec(each)?.[1] ?? []);
  return [...new Set(found.map((address) => address.replaceAll("&amp;", "&")))];
}

/** The bytes of these files together, as they come over the wire. */
async function weight(site: string, files: readonly string[]): Promise<number> {
  const answers = await Promise.all(files.map((file) => get(new URL(file, site).href, headers)));
  return answers.reduce((sum, { body }) => sum + body.length, 0);
}

async function sizes(site: string, page: Answer): Promise<Measure[]> {
  const html = textOf(page);
  const styles = addresses(html, /<link [^>]*>/g, "href", (tag) => tag.includes('rel="stylesheet"'));
  // Browsers of today leave `nomodule` alone.
  const scripts = addresses(html, /<script [^>]*>/g, "src", (tag) => !/ nomodule/i.test(tag));
  const css = await weight(site, styles);
  const withoutScript = gzipSync(html.replace(/<script\b[^]*?<\/script>/g, "")).length;
  const floor = { value: (withoutScript + css) / 1000, is: "the same page without its scripts" };
  const javascript = (await weight(site, scripts)) / 1000;
  return [
    { what: "public page, HTML + CSS, gzip", unit: "kB", ours: (page.body.length + css) / 1000, floor, better: "less" },
    { what: "public page, JavaScript files, gzip", unit: "kB", ours: javascript, floor: { value: 0, is: "it works without" }, better: "less" },
  ];
}

/** `/` as anyone gets it: how often, how soon, and how heavy. */
export async function publicPage(place: Place, { url }: Application): Promise<Measure[]> {
  const page = await get(`${url}/`, headers);
  const bare = await serveBytes(place, page.body, page.headers["content-encoding"] ?? "");
  const ours = asking(`${url}/`, headers);
  const theirs = asking(bare.url, headers);
  try {
    const [load, floor] = [await underLoad(ours.once), await underLoad(theirs.once)];
    const is = bare.name;
    return [
      { what: "public page /, 16 at a time", unit: "requests/s", ours: load.perSecond, floor: { value: floor.perSecond, is }, better: "more" },
      { what: "public page /, p50", unit: "ms", ours: load.p50, floor: { value: floor.p50, is }, better: "less" },
      { what: "public page /, p99", unit: "ms", ours: load.p99, floor: { value: floor.p99, is }, better: "less" },
      ...(await sizes(url, page)),
    ];
  } finally {
    ours.close();
    theirs.close();
  }
}
