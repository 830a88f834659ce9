import { describe, expect, test } from "vitest";
import { fileAddress, fileAsked } from "#lib/input/evidence-address.ts";
import { afterReview, ReviewInRoom, roomAsked, roomHref, roomOutcome } from "#lib/input/evidence-room.ts";
import { parseForm } from "#lib/input/form.ts";

const sent = { evidenceId: "e-1", version: "3", accepted: "no", reason: " 缺少盖章 ", page: " 2 ", second: "", walk: "waiting", next: "e-2" };

describe("the address of a looking room", () => {
  test("says which files one walks through and where in the file; nonsense says nothing", () => {
    expect(roomHref("e-1")).toBe("/desk/evidence/e-1");
    expect(roomHref("e-1", { walk: "waiting", page: 4 })).toBe("/desk/evidence/e-1?walk=waiting&page=4");
    expect(roomAsked.parse({ walk: "waiting", page: "4", t: "90" })).toEqual({ walk: "waiting", page: 4, t: 90 });
    expect(roomAsked.parse({ walk: "x", page: "-1", t: ["1", "2"] })).toEqual({ walk: "finding", page: null, t: null });
  });

  test("a file that was found opens at the page that was found", () => {
    expect(roomHref("abc", { page: 3 })).toBe("/desk/evidence/abc?page=3");
    expect(roomHref("abc", { page: null })).toBe("/desk/evidence/abc");
  });

  test("after a review goes on only through what waits, and says of which file it was", () => {
    const review = { evidenceId: "e-1", accepted: true, next: "e-2" } as const;
    expect(afterReview({ ...review, walk: "waiting" })).toBe("/desk/evidence/e-2?walk=waiting&done=evidenceAccepted&of=e-1#outcome");
    expect(afterReview({ ...review, walk: "waiting", next: null })).toBe("/desk/evidence/e-1?walk=waiting&done=evidenceAccepted&of=e-1#outcome");
    expect(afterReview({ ...review, walk: "finding", accepted: false })).toBe("/desk/evidence/e-1?done=evidenceReturned&of=e-1#outcome");
    expect(roomOutcome.parse({ done: "evidenceReturned", of: "e-1" })).toEqual({ done: "evidenceReturned", of: "e-1" });
    expect(roomOutcome.parse({ done: "measureTicked", of: "e-1" })).toBeNull();
  });
});

describe("a review as the form sends it", () => {
  test("is read with its page", () => {
    const review = { evidenceId: "e-1", version: 3, accepted: false, reason: "缺少盖章", page: 2, second: null, walk: "waiting", next: "e-2" };
    expect(parseForm(ReviewInRoom, sent)).toEqual({ ok: true, value: review });
    const { reason: _, page: __, second: ___, next: ____, ...accepted } = { ...sent, accepted: "yes" };
    expect(parseForm(ReviewInRoom, accepted)).toMatchObject({ ok: true, value: { accepted: true, reason: "", page: null, second: null, next: null } });
  });

  test.each([
    ["12:30", 750],
    ["0:05", 5],
    ["1:02:05", 3725],
    ["120：00", 7200],
    [" 3:07 ", 187],
    ["", null],
  ])("%j is a moment: %s", (second, seconds) => {
    expect(parseForm(ReviewInRoom, { ...sent, second })).toMatchObject({ ok: true, value: { second: seconds } });
  });

  test.each([
    [{ second: "12" }, "second"],
    [{ second: "1:75" }, "second"],
    [{ second: "1:2:3" }, "second"],
    [{ page: "0" }, "page"],
    [{ page: "二" }, "page"],
    [{ reason: "长".repeat(501) }, "reason"],
    [{ accepted: "maybe" }, "accepted"],
    [{ version: "" }, "version"],
  ])("%j is refused beside the field", (change, field) => {
    const parsed = parseForm(ReviewInRoom, { ...sent, ...change });
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([field]);
  });
});

describe("the address of a file", () => {
  const asked = (address: string) => fileAsked.parse(Object.fromEntries(new URL(address, "http://desk.test").searchParams));

  test("carries the key it is opened by, and whether it is to be played", () => {
    const key = { until: 1_656_572_400, key: "abc_-1" };
    expect(fileAddress("e-1")).toBe("/api/evidence/e-1");
    expect(asked(fileAddress("e-1", { show: true, key }))).toEqual({ show: true, key });
    expect(asked(fileAddress("e-1"))).toEqual({ show: false, key: null });
  });

  test.each(["?key=a", "?until=5", "?key=a&until=soon", "?key=a&until=-5", "?show=yes"])("%s asks for nothing", (query) => {
    expect(asked(`/api/evidence/e-1${query}`)).toEqual({ show: false, key: null });
  });
});
