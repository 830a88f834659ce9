import { describe, expect, test } from "vitest";
import { cardFilter, cardsHref, orderFilter, ordersHref } from "#lib/input/order-filter.ts";

describe("what narrows the list of orders", () => {
  test.each([
    [{}, { view: null, department: null, page: 1 }, "/desk/orders"],
    [{ view: "OVERDUE" }, { view: "OVERDUE", department: null, page: 1 }, "/desk/orders?view=OVERDUE"],
    [{ view: "SENT", department: "d-1", page: "3" }, { view: "SENT", department: "d-1", page: 3 }, "/desk/orders?view=SENT&department=d-1&page=3"],
    [{ view: "nonsense", department: "'; --", page: "-1" }, { view: null, department: null, page: 1 }, "/desk/orders"],
    [{ view: ["DRAFT", "SENT"], department: "", page: "1e9" }, { view: null, department: null, page: 1 }, "/desk/orders"],
  ])("%j", (query, filter, address) => {
    expect(orderFilter.parse(query)).toEqual(filter);
    expect(ordersHref(orderFilter.parse(query))).toBe(address);
  });
});

test("the cards lead to a department's yellow ones, where they are listed", () => {
  expect(cardsHref(cardFilter.parse({ department: "d-1" }))).toBe("/desk/orders/cards?department=d-1#yellow");
  expect(cardsHref(cardFilter.parse({ department: "d-1", page: "2" }))).toBe("/desk/orders/cards?department=d-1&page=2#yellow");
  expect(cardsHref(cardFilter.parse({ department: "\u0000" }))).toBe("/desk/orders/cards");
});
