/**
 * How long a name within an archive may be, in bytes of UTF-8: a file system takes 255, and Windows no more than 260 characters for
 * the whole path, of which the folders above need a share.
 */
export const NAME_LIMIT = 150;
const TITLE_LIMIT = 60;
/** An ending longer than this is no ending: of "a.第一次会议通过的全部材料" nothing is kept for its sake. */
const ENDING_LIMIT = 20;

/** What Windows does not allow in a name. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Control characters, and those that turn the direction of what follows or have no width. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * The name of the `ordinal`-th file of a folder: "01-会议纪要.pdf". It is safe on Windows, macOS and Linux, whatever somebody called the
 * file, keeps its ending where it has to be cut, and differs from every other name in the folder by its number.
 */
export function entryName(ordinal: number, fileName: string, width = 2): string {
  const prefix = `${numbered(ordinal, width)}-`;
  const { stem, ending } = partsOf(cleaned(fileName));
  const room = NAME_LIMIT - bytesOf(prefix) - bytesOf(ending);
  return withoutTail(`${prefix}${cut(stem, room) || "未命名"}${ending}`);
}

/** The folder of a finding in the archive of a round: "问题04-协调推动无障碍环境建设". */
export function findingFolder(number: number, title: string | null, width = 2): string {
  const folder = `问题${numbered(number, width)}`;
  const short = cut(cleaned(title ?? ""), TITLE_LIMIT);
  return withoutTail(short === "" ? folder : `${folder}-${short}`);
}

/** A piece of a path made of words of our own, as "〔2022〕3号". */
export function folderName(words: string): string {
  return withoutTail(cut(cleaned(words), TITLE_LIMIT)) || "未命名";
}

/** 4 → "04": numbers of one length stand in their order wherever names are sorted. */
export function numbered(ordinal: number, width: number): string {
  return String(ordinal).padStart(width, "0");
}

/** How many digits numbers up to `most` take; two at least. */
export function digitsFor(most: number): number {
  return Math.max(2, String(most).length);
}

function cleaned(name: string): string {
  return name.toWellFormed().normalize("NFC").replace(INVISIBLE, "").replace(FORBIDDEN, "_").replace(/\s+/gu, " ").trim();
}

/** Windows drops dots and blanks at the end of a name, and then finds it no more. */
function withoutTail(name: string): string {
  return name.replace(/[. ]+$/, "");
}

function partsOf(name: string): { stem: string; ending: string } {
  const at = name.lastIndexOf(".");
  const ending = at < 0 ? "" : withoutTail(name.slice(at));
  if (ending === "" || ending === "." || bytesOf(ending) > ENDING_LIMIT) return { stem: withoutTail(name), ending: "" };
  return { stem: name.slice(0, at).trim(), ending };
}

/** As many whole characters from the beginning as `room` bytes hold. */
function cut(text: string, room: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += bytesOf(character);
    if (used > room) break;
    kept += character;
  }
  return kept.trim();
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
