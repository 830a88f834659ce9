/** Does this error of a store say that it has no such file? Anything else says that the store itself does not work. */
export function isNotThere(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "ENOENT") || error.name === "NoSuchKey" || error.name === "NotFound";
}
