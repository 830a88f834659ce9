/**
 * Is this the name of what is staged of an upload that may go on? Those lie under the ids of their rows, which are numbered by
 * time (uuid 7); what is sent in one go lies beside them under a random name (uuid 4).
 */
export function isStagedName(name: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/.test(name);
}
