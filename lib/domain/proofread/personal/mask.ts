/** A number with only its first and last characters left: 138****5678. The blanks that were set in it are gone. */
export function masked(written: string, first: number, last: number): string {
  const number = written.normalize("NFKC").replace(/[\s-]/g, "");
  return number.slice(0, first) + "*".repeat(Math.max(0, number.length - first - last)) + number.slice(number.length - last);
}
