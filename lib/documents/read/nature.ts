/** What the first bytes of a file say it is; "other" may be text. */
export type Nature = "zip" | "container" | "pdf" | "picture" | "archive" | "rtf" | "other";

/** First bytes in hexadecimal, "." for any half byte. */
const MARKS: readonly (readonly [Nature, RegExp])[] = [
  ["zip", /^504b(0304|0506|0708)/],
  ["container", /^d0cf11e0a1b11ae1/],
  ["pdf", /^(efbbbf)?(0[9ad]|20)*255044462d/],
  ["picture", /^(ffd8ff|89504e470d0a1a0a|474946383[79]61|49492a00|4d4d002a|52494646.{8}57454250|.{8}66747970(68656963|6d696631))/],
  // Two letters alone would take a text for a bitmap; its header has four zero bytes.
  ["picture", /^424d.{8}00000000/],
  ["archive", /^(526172211a07|377abcaf271c|1f8b08)/],
  ["rtf", /^7b5c727466/],
];

/** Told by the bytes, never by the name. */
export function natureOf(bytes: Uint8Array): Nature {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("hex");
  return MARKS.find(([, mark]) => mark.test(head))?.[0] ?? "other";
}

/** Whether an OLE container's directory has an entry of this name. Entries lie on multiples of 128 bytes and give their length. */
export function containerHolds(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = Buffer.from(name, "utf16le");
  for (let at = buffer.indexOf(written); at !== -1; at = buffer.indexOf(written, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === written.length + 2) return true;
  }
  return false;
}
