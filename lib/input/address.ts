/**
 * A page's address with what narrows it as a query; what is as usual is left out: null, undefined, "", false, and the first page.
 */
export function addressWith(path: string, narrowing: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(narrowing)) {
    const usual = value === null || value === undefined || value === "" || value === false || (name === "page" && value === 1);
    if (!usual) query.set(name, value === true ? "1" : String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
