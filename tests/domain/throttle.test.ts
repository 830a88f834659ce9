import { describe, expect, it } from "vitest";
import { afterFailure, lockedUntil, type ThrottleRecord } from "#lib/domain/throttle.ts";

const START = new Date("2022-06-30T01:00:00Z");
const at = (minutes: number, milliseconds = 0) => new Date(START.getTime() + minutes * 60_000 + milliseconds);

/** What is on record after a wrong password at each of these times. */
const afterFailuresAt = (...times: Date[]) => times.reduce<ThrottleRecord | null>(afterFailure, null);

describe("wrong passwords", () => {
  it("lock a name at the fifth, for 15 minutes from that one", () => {
    const times = [at(0), at(1), at(2), at(3), at(4)];
    const locks = times.map((_, index) => afterFailuresAt(...times.slice(0, index + 1))?.lockedUntil);
    expect(locks).toEqual([null, null, null, null, at(19)]);
  });

  it.each([
    ["at once", at(4), at(19)],
    ["a millisecond before the end", at(19, -1), at(19)],
    ["at the end", at(19), null],
    ["later", at(60), null],
  ])("the lock holds until its end: %s", (_, now, until) => {
    expect(lockedUntil(afterFailuresAt(at(0), at(1), at(2), at(3), at(4)), now)).toEqual(until);
  });

  it("nobody is locked without five", () => {
    expect(lockedUntil(null, at(0))).toBeNull();
    expect(lockedUntil(afterFailuresAt(at(0), at(0), at(0), at(0)), at(0))).toBeNull();
  });

  it.each([
    ["at the edge of the window", at(15), at(30)],
    ["a millisecond past it", at(15, 1), null],
  ])("the fifth %s of the first", (_, fifth, until) => {
    expect(afterFailuresAt(at(0), at(1), at(2), at(3), fifth)?.lockedUntil).toEqual(until);
  });

  it("past the window the count begins anew", () => {
    expect(afterFailuresAt(at(0), at(1), at(2), at(3), at(16))).toEqual({ failures: 1, firstAt: at(16), lockedUntil: null });
    expect(afterFailuresAt(at(0), at(16), at(17), at(18), at(19), at(20))?.lockedUntil).toEqual(at(35));
  });

  it("after a lock has ended the count begins anew", () => {
    const locked = [at(0), at(0), at(0), at(0), at(0)];
    expect(afterFailuresAt(...locked, at(15))).toEqual({ failures: 1, firstAt: at(15), lockedUntil: null });
    expect(afterFailuresAt(...locked, at(15), at(15), at(15), at(15), at(15))?.lockedUntil).toEqual(at(30));
  });

  it("a failure that arrives during the lock does not lift it", () => {
    const locked = afterFailuresAt(at(0), at(0), at(0), at(0), at(0));
    expect(lockedUntil(afterFailure(locked, at(0, 5)), at(1))).not.toBeNull();
  });
});
