const SEED = 20220129;

/** A number from 0 up to 1 that is always the same for the same words: nothing in the simulation depends on the order of asking. */
export function chance(...words: (string | number)[]): number {
  let hash = SEED;
  for (const letter of words.join(" ")) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** One of these, by chance. */
export function pick<Each>(from: readonly [Each, ...Each[]], ...words: (string | number)[]): Each {
  return from[Math.floor(chance("pick", ...words) * from.length)] ?? from[0];
}
