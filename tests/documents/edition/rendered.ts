import { renderEdition } from "#lib/documents/edition/render.ts";
import type { EditionSource } from "#lib/domain/notice/edition.ts";
import { sampleEditionSource, sampleNoticeContent } from "#tests/support/notice-content.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";

/** The files of an edition by their names. */
export async function rendered(source: EditionSource = sampleEditionSource()): Promise<Map<string, Buffer>> {
  const files = await renderEdition(source);
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
}

/** The sample edition with its content changed. */
export function sourceWith(change: Partial<NoticeContent>): EditionSource {
  return sampleEditionSource({ content: sampleNoticeContent(change) });
}

/** What a page says, without its tags. */
export function wordsOf(page: string): string {
  const body = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
  return body.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
