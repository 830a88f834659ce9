/** The codings a file is kept in, the smallest first; "identity" is the file as it is. */
export const CODINGS = ["br", "gzip", "identity"] as const;
export type Coding = (typeof CODINGS)[number];

/** "gzip;q=0.5" → ["gzip", 0.5]; an element that cannot be read counts as refused. */
function weighed(element: string): [string, number] {
  const [name = "", ...parameters] = element.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  if (quality === undefined) return [name, 1];
  return [name, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality) ? Number(quality) : 0];
}

/**
 * The coding to answer in, by the header Accept-Encoding (RFC 9110, 12.5.3): the one the browser likes best, of equals the smaller;
 * "identity" where it likes none of those there are.
 */
export function codingFor(header: string | null, kept: readonly Coding[]): Coding {
  if (header === null) return "identity";
  const wishes = new Map(header.split(",").filter((element) => element.trim() !== "").map(weighed));
  const rest = wishes.get("*");
  const quality = (coding: Coding) => wishes.get(coding) ?? rest ?? (coding === "identity" ? 0.001 : 0);
  const best = CODINGS.filter((coding) => kept.includes(coding)).toSorted((a, b) => quality(b) - quality(a))[0];
  return best !== undefined && quality(best) > 0 ? best : "identity";
}
