import { expect, test } from "vitest";
import type { EvidencePage, EvidencePlace } from "#lib/domain/evidence/place.ts";
import { evidencePath, placeIn, replacedIn, resumableAddress, uploadAddress } from "#lib/input/evidence-address.ts";

test.each([
  [{ measureId: "m-1" }, "/api/evidence?measure=m-1"],
  [{ orderId: "o-1" }, "/api/evidence?order=o-1"],
  [{ lookBackId: "l-1" }, "/api/evidence?lookback=l-1"],
] satisfies [EvidencePlace, string][])("%j is sent to %s, and read there again", (place, address) => {
  expect(uploadAddress(place)).toBe(address);
  expect(placeIn(new URL(address, "http://desk.test").searchParams)).toEqual(place);
});

test.each([null, "e-1"])("a newer version of %s is sent in one go and in pieces to addresses that say so", (older) => {
  for (const address of [uploadAddress({ orderId: "o-1" }, older), resumableAddress({ orderId: "o-1" }, older)]) {
    const query = new URL(address, "http://desk.test").searchParams;
    expect([placeIn(query), replacedIn(query)]).toEqual([{ orderId: "o-1" }, older]);
  }
});

test.each(["", "replaces=%00", "replaces="])("“%s” names no file that could be replaced", (query) => {
  expect(replacedIn(new URLSearchParams(query))).toBe(query === "" ? null : "-");
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
