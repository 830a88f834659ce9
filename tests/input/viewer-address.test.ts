import { describe, expect, test } from "vitest";
import { PICTURE_WIDTHS, pictureHref } from "#lib/domain/evidence/viewing.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { pictureAsked, viewerPlace } from "#lib/input/viewer-address.ts";

describe("the address of a place in a file", () => {
  test.each([
    [{}, { page: 1, enlarged: false, second: null }],
    [{ page: "3", zoom: "1", t: "95" }, { page: 3, enlarged: true, second: 95 }],
    [{ page: ["2", "3"], zoom: "yes", t: "-1" }, { page: 2, enlarged: false, second: null }],
    [{ page: "0", t: "soon" }, { page: 1, enlarged: false, second: null }],
  ])("%j", (query, place) => {
    expect(viewerPlace(query)).toEqual(place);
  });

  test("in the looking room leaves out what goes without saying", () => {
    const at = (page: number, zoom: boolean) => roomHref("id", { page, zoom });
    expect([at(1, false), at(3, false), at(1, true), at(3, true)]).toEqual(
      ["", "?page=3", "?zoom=1", "?page=3&zoom=1"].map((query) => `/desk/evidence/id${query}`),
    );
  });

  test("of a picture is read as it was written", () => {
    for (const width of PICTURE_WIDTHS) {
      expect(pictureAsked(new URL(pictureHref("id", 7, width), "http://desk.test").searchParams)).toEqual({ page: 7, width });
    }
    expect(pictureAsked(new URLSearchParams("page=-1&width=much"))).toEqual({ page: 1, width: 960 });
  });
});
