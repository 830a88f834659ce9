import { expect, test } from "vitest";
import { sealer } from "#lib/sealing/seal.ts";
import { senderMarks } from "#lib/sealing/sender-mark.ts";

const { seal, open } = sealer("a secret", "phone");

test("what is sealed opens again, for the row it was sealed for, and reads like nothing before", () => {
  const sealed = seal("138 0000 0000", "7K3M-Q9X4");
  expect(Buffer.from(sealed).toString("latin1")).not.toContain("138");
  expect(open(sealed, "7K3M-Q9X4")).toBe("138 0000 0000");
  expect(seal("138 0000 0000", "7K3M-Q9X4"), "never the same twice").not.toEqual(sealed);
});

test.each([
  ["another row", () => open(seal("138", "one"), "other")],
  ["another secret", () => sealer("a new secret", "phone").open(seal("138", "one"), "one")],
  ["another purpose", () => sealer("a secret", "name").open(seal("138", "one"), "one")],
  ["a changed byte", () => open(seal("138", "one").map((byte, index) => (index === 30 ? byte ^ 1 : byte)), "one")],
  ["a stub", () => open(new Uint8Array(5), "one")],
])("nothing opens for %s", (_, opened) => {
  expect(opened()).toBeNull();
});

test("marks of a sender are the same within the day, and tell apart days, addresses and what is marked", () => {
  const mark = senderMarks("a secret", "10.0.0.1", "2022-06-30")("send");
  expect(senderMarks("a secret", "10.0.0.1", "2022-06-30")("send")).toBe(mark);
  const others = [
    senderMarks("a secret", "10.0.0.1", "2022-07-01")("send"),
    senderMarks("a secret", "10.0.0.2", "2022-06-30")("send"),
    senderMarks("another", "10.0.0.1", "2022-06-30")("send"),
    senderMarks("a secret", "10.0.0.1", "2022-06-30")("lookUp"),
    senderMarks("a secret", "10.0.0.1", "2022-06-30")("send", null),
  ];
  expect(new Set([mark, ...others]).size).toBe(6);
  expect(mark).not.toContain("10.0.0.1");
});
