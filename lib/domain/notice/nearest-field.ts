/** Names that have less than this in common are not meant for each other. */
const NEAR = 0.4;

/** The field whose name or synonym has the most characters in common with what was written, or null where none has many. */
export function nearestField(written: string, fields: readonly { name: string; synonym: string }[]): string | null {
  const ranked = fields.map(({ name, synonym }) => ({ name, near: Math.max(inCommon(written, name), inCommon(written.toLowerCase(), synonym.toLowerCase())) }));
  const [best] = ranked.sort((one, other) => other.near - one.near);
  return best !== undefined && best.near >= NEAR ? best.name : null;
}

/** How many of their characters two names share: 1 for all, 0 for none. */
function inCommon(one: string, other: string): number {
  const left = [...other];
  const both = [...one].filter((sign) => {
    const at = left.indexOf(sign);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return (2 * both.length) / ([...one].length + [...other].length);
}
