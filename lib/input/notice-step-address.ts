import { z } from "zod";
import { EDITION_FILES, type EditionNumber, editionOfSlug, editionSlug } from "#lib/domain/notice/edition.ts";
import { SLIP_CODES } from "#lib/domain/proofread/slip.ts";

/** A slip as the address of its page names it. */
export const SlipParams = z.object({
  code: z.enum(SLIP_CODES),
  start: z.string().regex(/^\d{1,7}$/).transform(Number),
  end: z.string().regex(/^\d{1,7}$/).transform(Number),
});

/** Where one slip of a notice is silenced. */
export function silenceHref(noticeId: string, { code, start, end }: z.infer<typeof SlipParams>): string {
  return `/desk/notices/${noticeId}/proofreading/silence?${new URLSearchParams({ code, start: String(start), end: String(end) })}`;
}

/** Where the desk hands out a stored file of an edition. Like the public's addresses in shape, so that the links of its pages work. */
export function storedFileHref(noticeId: string, number: EditionNumber, name: string): string {
  const at = `/api/notices/${noticeId}/${editionSlug(number)}`;
  return name === "index.html" ? `${at}.html` : `${at}/${name}`;
}

/** The file that such an address asks for: ["2022-1.html"] or ["2022-1", "notice.docx"]; null for anything else. */
export function storedFileParams(path: readonly string[]): { number: EditionNumber; name: string } | null {
  const [slug = "", name, ...more] = path;
  const number = editionOfSlug(slug);
  if (!number || more.length > 0 || slug.endsWith(".html") === (name !== undefined)) return null;
  const wanted = EDITION_FILES.find((each) => each === (name ?? "index.html"));
  return wanted === undefined ? null : { number, name: wanted };
}
