import type { Json } from "#lib/domain/audit.ts";

/** A JSON column that holds an object → its members; anything else has none. */
export function toMembers(column: unknown): Record<string, Json> {
  if (column === null || typeof column !== "object" || Array.isArray(column)) return {};
  return Object.fromEntries(Object.entries(column).map(([key, member]) => [key, toJson(member)]));
}

function toJson(value: unknown): Json {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(toJson);
  return value === null || typeof value !== "object" ? null : toMembers(value);
}
