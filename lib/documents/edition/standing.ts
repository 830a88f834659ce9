import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug, type EditionStanding } from "#lib/domain/notice/edition.ts";
import { html } from "../site/html.ts";

/** Where the banner goes: the renderer leaves this comment just inside the body. */
export const STANDING_MARK = "<!-- standing -->";

const FRAME = "margin:0;padding:.8em 1.2em;background:#fff;color:#000;border:.25em solid #9a1b12;font:700 1.0625rem/1.7 sans-serif";

/**
 * The page of a corrected edition: the very bytes that were approved, with one banner put in. `null` where the edition is in force,
 * whose page is the bytes alone. `folder` leads from the page to the folder of the editions.
 */
export function withBanner(page: Uint8Array, standing: EditionStanding, folder = ""): Buffer | null {
  if (standing.kind !== "corrected") return null;
  const { by, on, note } = standing;
  const banner = html`<div role="note" style="${FRAME}">这一版已于${longDay(on)}更正${note === "" ? "。" : `：${note}`} 请看<a style="color:#0b3d8c" href="${folder}${editionSlug(by)}.html">${editionName(by)}</a>。以下是更正前的原文，一字未改。</div>`;
  const text = Buffer.from(page).toString("utf8");
  const marked = text.indexOf(STANDING_MARK);
  const body = /<body[^>]*>/.exec(text);
  const at = marked >= 0 ? marked + STANDING_MARK.length : body ? body.index + body[0].length : 0;
  return Buffer.from(`${text.slice(0, at)}${banner.html}${text.slice(at)}`);
}
