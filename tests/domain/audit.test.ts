import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AUDIT_ACTIONS, auditText, firstBreak, GENESIS_HASH, type Json, type KeptEntry } from "#lib/domain/audit.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Facts = Omit<KeptEntry, "previousHash" | "hash">;

function chained(entries: readonly Facts[]): KeptEntry[] {
  let previousHash = GENESIS_HASH;
  return entries.map((facts) => {
    const hash = sha256(auditText(previousHash, facts));
    const entry = { ...facts, previousHash, hash };
    previousHash = hash;
    return entry;
  });
}

const facts = (sequence: number): Facts => ({
  sequence,
  at: new Date(Date.UTC(2022, 5, 30, 1, sequence, 0, 123)),
  actorId: `u-${sequence}`,
  actorName: "张三",
  action: "deadlineChanged",
  findingId: "f-1",
  subject: "问题1",
  detail: { from: "2022-06-30", to: "2022-09-30", reason: "资金未到位", nested: { a: 1, b: [1, null, { x: true, y: "“引号”\"" }] } },
});

const chain = chained([1, 2, 3, 4, 5].map(facts));
const breakOf = (entries: readonly KeptEntry[]) => firstBreak(entries, sha256);
const altered = (index: number, change: Partial<KeptEntry>) =>
  chain.map((entry, position) => (position === index ? { ...entry, ...change } : entry));

describe("the audit chain", () => {
  it("holds as written, and empty, and at every length", () => {
    for (let length = 0; length <= chain.length; length += 1) expect(breakOf(chain.slice(0, length))).toBeNull();
  });

  it("begins at a known hash", () => {
    expect(GENESIS_HASH).toMatch(/^0{64}$/);
    expect(breakOf(altered(0, { previousHash: "1".repeat(64) }))).toBe(1);
  });

  const changes: [string, Partial<KeptEntry>][] = [
    ["at, by a millisecond", { at: new Date(Date.UTC(2022, 5, 30, 1, 3, 0, 124)) }],
    ["actorId", { actorId: "u-9" }],
    ["actorId, to nobody", { actorId: null }],
    ["actorName", { actorName: "李四" }],
    ["action", { action: "commented" }],
    ["findingId", { findingId: "f-2" }],
    ["findingId, to none", { findingId: null }],
    ["subject", { subject: "问题2" }],
    ["detail, emptied", { detail: {} }],
    ["previousHash", { previousHash: "f".repeat(64) }],
    ["hash", { hash: "f".repeat(64) }],
  ];
  it.each(changes)("breaks at any entry whose record is changed: %s", (_, change) => {
    for (let index = 0; index < chain.length; index += 1) expect(breakOf(altered(index, change))).toBe(index + 1);
  });

  it("has a change to try for every field", () => {
    const tried = new Set([...changes.flatMap(([, change]) => Object.keys(change)), "sequence"]);
    expect([...tried].sort()).toEqual(Object.keys(chain[0] ?? {}).sort());
  });

  it.each([0, 2, 4])("breaks where entry %i has another number", (index) => {
    expect(breakOf(altered(index, { sequence: 99 }))).toBe(99);
  });

  const details: [string, { [key: string]: Json }][] = [
    ["a value", { ...facts(3).detail, reason: "资金已到位" }],
    ["a key renamed", { from: "2022-06-30", to: "2022-09-30", grund: "资金未到位", nested: facts(3).detail.nested ?? null }],
    ["a key more", { ...facts(3).detail, more: null }],
    ["deep inside", { ...facts(3).detail, nested: { a: 1, b: [1, null, { x: false, y: "“引号”\"" }] } }],
    ["the order of a list", { ...facts(3).detail, nested: { a: 1, b: [null, 1, { x: true, y: "“引号”\"" }] } }],
    ["a number made text", { ...facts(3).detail, nested: { a: "1", b: [1, null, { x: true, y: "“引号”\"" }] } }],
  ];
  it.each(details)("breaks where a detail is changed: %s", (_, detail) => {
    expect(breakOf(altered(2, { detail }))).toBe(3);
  });

  it("breaks at the next entry where a changed one was given a fitting hash", () => {
    const forged = { ...facts(3), actorName: "李四" };
    const hash = sha256(auditText(chain[1]?.hash ?? "", forged));
    expect(breakOf(altered(2, { ...forged, hash }))).toBe(4);
  });

  it.each([0, 1, 2, 3])("breaks where entry %i was deleted", (index) => {
    expect(breakOf(chain.filter((_, position) => position !== index))).toBe(index + 2);
  });

  it("breaks where one was deleted and the rest were renumbered", () => {
    const rest = chain.filter((_, position) => position !== 2).map((entry, index) => ({ ...entry, sequence: index + 1 }));
    expect(breakOf(rest)).toBe(3);
  });

  it("breaks where the numbers have a gap, though every hash fits", () => {
    expect(breakOf(chained([facts(1), facts(3)]))).toBe(3);
    expect(breakOf(chained([facts(2), facts(3)]))).toBe(2);
  });

  it("breaks where two change places, or one comes twice", () => {
    const [one, two, three, ...rest] = chain as [KeptEntry, KeptEntry, KeptEntry, ...KeptEntry[]];
    expect(breakOf([one, three, two, ...rest])).toBe(3);
    expect(breakOf([one, two, two, three, ...rest])).toBe(2);
    expect(breakOf([...chain].reverse())).toBe(5);
  });

  it("holds where the database gives the keys of a detail in another order", () => {
    const turned = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
    };
    const reread = chain.map((entry) => ({ ...entry, detail: turned(entry.detail) as KeptEntry["detail"] }));
    expect(JSON.stringify(reread)).not.toBe(JSON.stringify(chain));
    expect(breakOf(reread)).toBeNull();
  });

  it("holds after a trip through JSON", () => {
    const reread = (JSON.parse(JSON.stringify(chain)) as (Omit<KeptEntry, "at"> & { at: string })[]).map((entry) => ({
      ...entry,
      at: new Date(entry.at),
    }));
    expect(breakOf(reread)).toBeNull();
  });

  it("holds with an action this version does not know", () => {
    expect(breakOf(chained([{ ...facts(1), action: "orderIssued" }, facts(2)]))).toBeNull();
  });

  it("is made of an exact text, which no later version may change", () => {
    const entry = { ...facts(1), detail: { b: [1, "二"], a: { d: null, c: true } } };
    expect(auditText(GENESIS_HASH, entry)).toBe(
      `["${GENESIS_HASH}",1,"2022-06-30T01:01:00.123Z","u-1","张三","deadlineChanged","f-1","问题1",{"a":{"c":true,"d":null},"b":[1,"二"]}]`,
    );
  });

  it("names each action once", () => {
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
  });
});
