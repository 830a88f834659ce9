/** How many characters of a title, at 22 points, a line of 156 mm takes. */
const LINE = 20;

/** What the second line of a title begins with, behind the name of whoever issues it. */
const SUBJECT = "关于";

/** The lines of a title as official documents break it, words kept whole: the issuing body, then what it is about. One line where that does not come out. */
export function titleLines(title: string): string[] {
  const at = title.indexOf(SUBJECT);
  const breaks = title.length > LINE && at > 0 && at <= LINE && title.length - at <= LINE;
  return breaks ? [title.slice(0, at), title.slice(at)] : [title];
}
