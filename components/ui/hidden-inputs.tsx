/** What a form carries unseen: ids, versions, filters to keep. An array becomes one input per value. */
export function HiddenInputs({
  values,
}: {
  values: Record<string, string | number | readonly string[] | null | undefined>;
}) {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const list = typeof value === "object" ? value : [String(value)];
    return list.map((entry) => <input key={`${name}=${entry}`} type="hidden" name={name} value={entry} />);
  });
}
