/**
 * 回执号, such as 7K3M-Q9XT: seven characters by chance and one that checks them. Without the characters that are taken for one
 * another: 0 and O, 1, I and L, U and V, 8 and B. What is left is a prime number of them, so that the check finds every single wrong
 * character and every two that changed places.
 */
const ALPHABET = "23456789ACDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** How many bytes of chance a receipt is made from: so many that each receipt is as likely as any other. */
export const RECEIPT_BYTES = 16;

/** The receipt that these bytes make. */
export function receiptFrom(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let free = "";
  for (let index = 0; index < LENGTH - 1; index += 1) {
    free += ALPHABET[Number(rest % BigInt(ALPHABET.length))] ?? "";
    rest /= BigInt(ALPHABET.length);
  }
  return written(free + checkOf(free));
}

/** The receipt that was meant: case, blanks, hyphens and full-width characters aside. Null for what cannot be one: a typing error. */
export function readReceipt(typed: string): string | null {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  const known = plain.length === LENGTH && [...plain].every((character) => ALPHABET.includes(character));
  return known && checkOf(plain.slice(0, -1)) === plain.at(-1) ? written(plain) : null;
}

/** Weights that all differ make places tell: two characters that changed places change the sum. */
function checkOf(free: string): string {
  const sum = [...free].reduce((total, character, index) => total + (index + 2) * ALPHABET.indexOf(character), 0);
  return ALPHABET[sum % ALPHABET.length] ?? "";
}

function written(plain: string): string {
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}
