import type { Actor, Role } from "#lib/domain/actor.ts";
import type { FindingFacts, FindingStatus } from "#lib/domain/finding.ts";

const person = (id: string, role: Role, departmentId: string | null = null): Actor => ({ id, name: id, role, departmentId });

/**
 * Everyone who may stand before `finding()`, by what they are to it. Those without a claim carry the lead department's
 * id where they can: a right must hang on role and relation together.
 */
export const PEOPLE = {
  office: person("u-office", "OFFICE", "d-lead"),
  chief: person("u-chief", "CHIEF"),
  inspector: person("u-inspector", "INSPECTOR", "d-lead"),
  admin: person("u-admin", "ADMIN", "d-lead"),
  "responsible leader": person("u-leader", "LEADER"),
  "other leader": person("u-leader-2", "LEADER", "d-lead"),
  "lead department": person("u-lead", "DEPARTMENT", "d-lead"),
  "supporting department": person("u-support", "DEPARTMENT", "d-support"),
  "other department": person("u-other", "DEPARTMENT", "d-other"),
  "department without id": person("u-lost", "DEPARTMENT", null),
} as const;

export type Who = keyof typeof PEOPLE;
export const EVERYONE = Object.keys(PEOPLE) as Who[];

/** Those whom a finding exists for; to all others it is not there. */
export const READERS: readonly Who[] = [
  "office",
  "chief",
  "inspector",
  "responsible leader",
  "lead department",
  "supporting department",
];

/** A finding of u-leader and d-lead, supported by d-support. */
export function finding(status: FindingStatus, change: Partial<FindingFacts> = {}): FindingFacts {
  return { status, leaderId: "u-leader", leadDepartmentId: "d-lead", supportingDepartmentIds: ["d-support"], ...change };
}

/** Random numbers that are the same on every run: a failure can be repeated. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  return { below, pick, chance: (probability: number) => next() < probability };
}
