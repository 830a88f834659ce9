import type { Actor } from "#lib/domain/actor.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { dayAt } from "#lib/domain/day.ts";
import { publicAddress } from "#lib/domain/notice/address.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { type BundleFile, bundle } from "#lib/documents/edition/bundle.ts";
import { type ZipEntry, zipStream } from "#lib/documents/write/zip-stream.ts";
import { alteredEditions, bundledEdition, bundleOutline } from "#lib/queries/public-bundle.ts";
import { plainRefusal } from "../../answer.ts";
import { zipAnswer } from "../../archive/zip-answer.ts";

/**
 * Everything that is published, as the folder that any web server can hand out. It holds nothing that is not public, so it leaves no
 * entry. Refuses those who read no notices, before anything is published, and while an edition is not what was approved.
 */
export async function sendBundle(actor: Actor | null, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const outline = mayWork(actor, "readNotices") ? await bundleOutline() : null;
  if (!outline) return plainRefusal({ code: "notFound" });
  const { party, lines, contact, opinions } = outline;
  if ((await alteredEditions(lines)).length > 0) return plainRefusal({ code: "editionAltered" });
  const application = publicAddress(process.env.NEXTAUTH_URL);
  const reach = { contact, opinions, formAddress: application === null ? null : `${application}/opinions` };
  const files = bundle({ party, site: publicAddress(process.env.SITE_URL), reach, lines, load: bundledEdition, now });
  return zipAnswer(zipStream(entries(files, now), { compress: true }), `巡察整改通报静态发布包（${longDay(dayAt(now))}）.zip`);
}

async function* entries(files: AsyncIterable<BundleFile>, date: Date): AsyncGenerator<ZipEntry> {
  for await (const { path, bytes } of files) yield { name: path, date, contents: [bytes] };
}
