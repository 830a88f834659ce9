import { expect, test } from "vitest";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { evidencePath, placeIn, uploadAddress } from "#lib/input/evidence-address.ts";

test.each([
  [{ measureId: "m-1" }, "/api/evidence?measure=m-1"],
  [{ orderId: "o-1" }, "/api/evidence?order=o-1"],
  [{ lookBackId: "l-1" }, "/api/evidence?lookback=l-1"],
] satisfies [EvidencePlace, string][])("%j is sent to %s, and read there again", (place, address) => {
  expect(uploadAddress(place)).toBe(address);
  expect(placeIn(new URL(address, "http://desk.test").searchParams)).toEqual(place);
});

test.each(["", "measure=", "measure=%00", "order=a&lookback=b", "measure=m-1&measure=m-2&order=o", "finding=1"])("“%s” names no place", (query) => {
  expect(placeIn(new URLSearchParams(query))).toBeNull();
});

test.each([
  [{ number: 12, ordinal: 3 }, "/desk/findings/12/measures/3"],
  [{ orderId: "o-1" }, "/desk/orders/o-1"],
  [{ lookBackId: "l-1" }, "/desk/lookbacks/l-1"],
] satisfies [EvidencePage, string][])("%j is shown at %s", (page, path) => {
  expect(evidencePath(page)).toBe(path);
});
