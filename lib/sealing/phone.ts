import { type Sealer, sealer } from "./seal.ts";
import { secret } from "./secret.ts";

/** Seals the telephone numbers of opinions, each for its receipt, and opens them for the office. */
export function phoneSealer(): Sealer {
  return sealer(secret(), "opinion phone");
}
