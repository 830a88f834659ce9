/** A file of an edition: the digest kept with it, and that of its bytes as they are now. */
export type HeldFile = { name: string; said: string; is: string };

/**
 * Is an edition still what was approved? Every file that the record of the approval names is there with the digest it had then, and
 * none has joined. The record cannot be changed unnoticed; what is kept with a file could be, along with the file.
 */
export function isIntact(held: readonly HeldFile[], approved: ReadonlyMap<string, string>): boolean {
  return approved.size > 0 && held.length === approved.size && held.every(({ name, said, is }) => said === is && approved.get(name) === is);
}
