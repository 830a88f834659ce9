import { expect, test } from "vitest";
import { spanOf } from "#lib/evidence/range.ts";

test.each([
  ["bytes=0-0", 10, { start: 0, end: 0 }],
  ["bytes=0-9", 10, { start: 0, end: 9 }],
  ["bytes=3-", 10, { start: 3, end: 9 }],
  ["bytes=3-99", 10, { start: 3, end: 9 }],
  ["bytes=-4", 10, { start: 6, end: 9 }],
  ["bytes=-99", 10, { start: 0, end: 9 }],
  [" bytes=9- ", 10, { start: 9, end: 9 }],
  ["bytes=10-", 10, "unsatisfiable"],
  ["bytes=10-20", 10, "unsatisfiable"],
  ["bytes=-0", 10, "unsatisfiable"],
  ["bytes=99999999999999999999-", 10, "unsatisfiable"],
  [null, 10, null],
  ["", 10, null],
  ["bytes=-", 10, null],
  ["bytes=5-3", 10, null],
  ["bytes=0-1,4-5", 10, null],
  ["items=0-1", 10, null],
  ["bytes=a-b", 10, null],
  ["bytes=1.5-2", 10, null],
])("%j of %i bytes: %j", (header, size, span) => {
  expect(spanOf(header, size)).toEqual(span);
});
