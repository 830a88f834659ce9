import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug, type EditionStanding } from "#lib/domain/notice/edition.ts";
import { html } from "./markup.ts";

/** Where the banner goes: every page of an edition has this comment just inside its body. */
const STANDING_MARK = "<!-- standing -->";

/** The page of an edition that was corrected: the very bytes that were approved, with one banner put in. In force, the bytes alone. */
export function withBanner(page: Uint8Array, standing: EditionStanding): Uint8Array {
  if (standing.kind !== "corrected") return page;
  const text = Buffer.from(page).toString("utf8");
  const at = text.indexOf(STANDING_MARK);
  if (at < 0) throw new Error("The page of the edition has no place for a banner.");
  const { by, on, note } = standing;
  const banner = html`<div class="standing" role="note">这一版已于${longDay(on)}更正，请看<a href="${editionSlug(by)}.html">${editionName(by)}</a>。更正内容：${note}<br>以下是更正前的原文。</div>`;
  const after = at + STANDING_MARK.length;
  return Buffer.from(`${text.slice(0, after)}\n${banner.text}${text.slice(after)}`);
}
