/** An answer's bytes as they go over the wire, with the tag that names them. */
export type Representation = { bytes: Uint8Array; etag: string };

const LIMIT_BYTES = 48 * 1024 * 1024;

const kept = new Map<string, Representation>();
let size = 0;

/**
 * The representation under this key, made once and kept in memory; of all that are kept, those asked for longest ago go first when they
 * take too much room. What `make` cannot make (null) is asked for again the next time. `key` must name the bytes themselves, as a hash
 * does, and never only the place where they are.
 */
export async function keptBytes(key: string, make: () => Promise<Representation | null>): Promise<Representation | null> {
  const known = kept.get(key);
  if (known) kept.delete(key);
  const made = known ?? (await make());
  if (!made) return null;
  if (!known && !kept.has(key)) size += made.bytes.length;
  kept.set(key, made);
  for (const [oldest, { bytes }] of kept) {
    if (size <= LIMIT_BYTES) break;
    kept.delete(oldest);
    size -= bytes.length;
  }
  return made;
}
