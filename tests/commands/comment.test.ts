import { beforeEach, expect, test } from "vitest";
import { commentOnFinding } from "#lib/commands/comment-on-finding.ts";
import { db } from "#lib/db/client.ts";
import { actor, findingOf, NO_FINDING, NOW, RESTING } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const BODY = "请核对第四项措施的佐证材料。";

test("the discipline inspector notes something on a finding, and the finding stays as it was", async () => {
  const inspector = await actor("jijianzu");
  const before = await findingOf(2);
  const entry = await done(() => commentOnFinding(inspector, { number: 2, body: BODY }, NOW));
  expect(entry).toEqual({ by: "派驻纪检组", at: NOW, action: "commented", subject: "问题2", detail: { comment: BODY } });
  const comments = await db().comment.findMany();
  expect(comments).toEqual([expect.objectContaining({ findingId: before.id, body: BODY, authorName: "派驻纪检组", at: NOW })]);
  expect(await findingOf(2)).toEqual(before);
});

test("the inspector may comment in every state, on the finding not started and on closed ones too", async () => {
  const inspector = await actor("jijianzu");
  const numbers = [28, ...RESTING.map(({ number }) => number)];
  for (const number of numbers) await done(() => commentOnFinding(inspector, { number, body: BODY }, NOW));
  const kept = await db().comment.findMany({ select: { finding: { select: { number: true } } } });
  expect(kept.map(({ finding }) => finding.number).toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
});

test("nobody else comments", async () => {
  await expectOnly("jijianzu", (person) => commentOnFinding(person, { number: 2, body: BODY }, NOW));
});

test("a finding that does not exist takes no comment", async () => {
  const inspector = await actor("jijianzu");
  const refusal = await refused(() => commentOnFinding(inspector, { number: NO_FINDING, body: BODY }, NOW));
  expect(refusal).toEqual({ code: "notFound" });
});

test("what was typed is kept as it is: script tags, quotes, emoji, lines", async () => {
  const inspector = await actor("jijianzu");
  const body = "<script>alert('1')</script>\n\"；DROP TABLE\" 😀 %s $1 \\u0000 ${x}";
  const entry = await done(() => commentOnFinding(inspector, { number: 2, body }, NOW));
  expect(entry.detail).toEqual({ comment: body });
  expect(await db().comment.findFirstOrThrow()).toMatchObject({ body });
});
