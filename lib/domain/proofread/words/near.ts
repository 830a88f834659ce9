import type { Name } from "./names.ts";

/** Two names one character apart: what the first has at the place where they differ, and the second. */
export type Near = { one: Name; other: Name; at: number; from: string; to: string };

/**
 * All pairs of names one character apart. Each name is filed under itself and under what is left of it without one of its characters, so
 * that none need be held against every other: time grows with the names, and with how long they are.
 */
export function nearPairs(names: readonly Name[]): Near[] {
  const whole = new Map(names.map((name) => [name.name, name]));
  const shortened = new Map<string, Name[]>();
  const pairs: Near[] = [];
  for (const name of names) {
    const seen = new Set<string>();
    for (let at = 0; at < name.name.length; at += 1) {
      const rest = name.name.slice(0, at) + name.name.slice(at + 1);
      const shorter = seen.has(rest) ? undefined : whole.get(rest);
      seen.add(rest);
      if (shorter) pairs.push({ one: name, other: shorter, at, from: name.name.charAt(at), to: "" });
      const key = `${at} ${rest}`;
      for (const other of shortened.get(key) ?? []) pairs.push({ one: name, other, at, from: name.name.charAt(at), to: other.name.charAt(at) });
      const filed = shortened.get(key);
      if (!filed) shortened.set(key, [name]);
      else if (filed.length < MOST) filed.push(name);
    }
  }
  return pairs;
}

/** Where so many differ in one character, it is what tells them apart: 第一党支部, 第二党支部. */
const MOST = 3;
