/** Does the header If-None-Match name this tag? Compared weakly, as RFC 9110 (13.1.2) asks. `tag` has its quotes. */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((each) => each.replace(/^W\//, "") === tag);
}
