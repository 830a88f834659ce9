import { describe, expect, test } from "vitest";
import { officialCalendar } from "#lib/calendar/official.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { FINDING_STATUSES, type FindingFacts } from "#lib/domain/finding.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName, orderNumber } from "#lib/domain/labels/orders.ts";
import { ORDER_STATUSES, type OrderStatus } from "#lib/domain/orders/order.ts";
import { isReplyOverdue, refusalOfReplyBy, usualReplyBy } from "#lib/domain/orders/reply-by.ts";
import { orderRights, refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { orderWording } from "#lib/domain/orders/wording.ts";

const finding: FindingFacts = { status: "IN_PROGRESS", leaderId: "leader", leadDepartmentId: "lead", supportingDepartmentIds: ["supporting"] };

const people = {
  office: { id: "1", name: "整改办", role: "OFFICE", departmentId: null },
  addressee: { id: "2", name: "康复部", role: "DEPARTMENT", departmentId: "lead" },
  supporting: { id: "3", name: "办公室", role: "DEPARTMENT", departmentId: "supporting" },
  other: { id: "4", name: "组联部", role: "DEPARTMENT", departmentId: "other" },
  leader: { id: "leader", name: "副组长", role: "LEADER", departmentId: null },
  otherLeader: { id: "5", name: "副组长", role: "LEADER", departmentId: null },
  chief: { id: "6", name: "组长", role: "CHIEF", departmentId: null },
  inspector: { id: "7", name: "纪检组", role: "INSPECTOR", departmentId: null },
  admin: { id: "8", name: "管理员", role: "ADMIN", departmentId: null },
} satisfies Record<string, Actor>;

function rights(who: keyof typeof people, status: OrderStatus, change: Partial<FindingFacts> = {}): string {
  return [...orderRights(people[who], { status, departmentId: "lead", finding: { ...finding, ...change } })].join(" ");
}

describe("who may do what to an order, by its state", () => {
  test.each([
    ["office", { DRAFT: "read edit issue drop", ISSUED: "read", REPLIED: "read judge", ACCEPTED: "read", DROPPED: "read" }],
    ["addressee", { DRAFT: "", ISSUED: "read reply", REPLIED: "read", ACCEPTED: "read", DROPPED: "" }],
    ["leader", { DRAFT: "", ISSUED: "read", REPLIED: "read", ACCEPTED: "read", DROPPED: "" }],
    ["chief", { DRAFT: "read", ISSUED: "read", REPLIED: "read", ACCEPTED: "read", DROPPED: "read" }],
    ["inspector", { DRAFT: "read", ISSUED: "read", REPLIED: "read", ACCEPTED: "read", DROPPED: "read" }],
    ["supporting", { DRAFT: "", ISSUED: "", REPLIED: "", ACCEPTED: "", DROPPED: "" }],
    ["other", { DRAFT: "", ISSUED: "", REPLIED: "", ACCEPTED: "", DROPPED: "" }],
    ["otherLeader", { DRAFT: "", ISSUED: "", REPLIED: "", ACCEPTED: "", DROPPED: "" }],
    ["admin", { DRAFT: "", ISSUED: "", REPLIED: "", ACCEPTED: "", DROPPED: "" }],
  ] as const)("%s", (who, expected) => {
    expect(Object.fromEntries(ORDER_STATUSES.map((status) => [status, rights(who, status)]))).toEqual(expected);
  });

  test("an order stays its addressee's when the finding goes to another department", () => {
    expect(rights("addressee", "ISSUED", { leadDepartmentId: "other" })).toBe("read reply");
    expect(rights("other", "ISSUED", { leadDepartmentId: "other" })).toBe("");
  });

  test("of a closed finding no draft goes out, but it can be dropped; what went out is still answered and judged", () => {
    const closed = { status: "CLOSED" } as const;
    expect([rights("office", "DRAFT", closed), rights("addressee", "ISSUED", closed), rights("office", "REPLIED", closed)]).toEqual(["read drop", "read reply", "read judge"]);
  });

  test("in every other state of the finding the office supervises", () => {
    for (const status of FINDING_STATUSES.filter((each) => each !== "CLOSED")) expect(rights("office", "DRAFT", { status })).toContain("issue");
  });

  test("outsiders learn nothing; readers hear whose it is, or how it stands", () => {
    const order = (status: OrderStatus) => ({ status, departmentId: "lead", finding });
    expect(refusalOfOrder(people.other, "reply", order("ISSUED"))).toEqual({ code: "notFound" });
    expect(refusalOfOrder(people.addressee, "reply", order("DRAFT"))).toEqual({ code: "notFound" });
    expect(refusalOfOrder(people.chief, "issue", order("DRAFT"))).toEqual({ code: "notYours" });
    expect(refusalOfOrder(people.addressee, "reply", order("REPLIED"))).toEqual({ code: "orderStatus", status: "REPLIED" });
  });
});

describe("the reply-by date", () => {
  test.each([
    ["2022-06-30", "2022-07-07"],
    ["2022-09-28", "2022-10-10"],
    ["2022-01-28", "2022-02-09"],
  ])("five working days after %s is %s", (today, replyBy) => {
    expect(usualReplyBy(today, officialCalendar)).toBe(replyBy);
  });

  test("must leave a day to answer in", () => {
    expect(refusalOfReplyBy("2022-07-01", "2022-06-30")).toBeNull();
    expect(refusalOfReplyBy("2022-06-30", "2022-06-30")).toMatchObject({ code: "replyByTooSoon", today: "2022-06-30" });
  });

  test("is passed while a reply is awaited, and not by those who replied", () => {
    const overdue = (status: OrderStatus, replyBy: string) => isReplyOverdue({ status, replyBy }, "2022-06-30");
    expect([overdue("ISSUED", "2022-06-29"), overdue("ISSUED", "2022-06-30"), overdue("REPLIED", "2022-06-29")]).toEqual([true, false, false]);
  });
});

describe("an order is worded from the facts", () => {
  const facts = { number: 12, title: "康复机构少", status: "IN_PROGRESS", today: "2022-06-30", deadline: "2022-06-17", openMeasures: 2, workingDaysLate: 9, weeksMissed: 3 } as const;

  test("late", () => {
    expect(orderWording({ ...facts, troubles: [{ kind: "LATE", since: "2022-06-18" }] })).toEqual({
      cause: "问题12“康复机构少”，整改时限为2022年6月17日，截至2022年6月30日已逾期9个工作日，尚有2项措施未完成。",
      requirement: "1．查明逾期原因，逐项列出未完成的措施、完成时间和责任人。\n2．抓紧完成整改；确需延期的，按程序申请。\n3．书面回复办理情况，并附佐证材料。",
    });
  });

  test("silent, and both at once", () => {
    const silent = { kind: "SILENT", since: "2022-06-10" } as const;
    expect(orderWording({ ...facts, troubles: [silent] }).cause).toBe("问题12“康复机构少”，自2022年6月10日填报截止起连续3周未填报整改进展。");
    const both = orderWording({ ...facts, troubles: [{ kind: "LATE", since: "2022-06-18" }, silent] });
    expect(both.cause).toContain("已逾期9个工作日，尚有2项措施未完成；自2022年6月10日");
    expect(both.requirement.split("\n")).toHaveLength(4);
  });

  test("of the office's own accord, of a finding without a title, with nothing left to do", () => {
    const { cause, requirement } = orderWording({ ...facts, title: null, openMeasures: 0, troubles: [] });
    expect([cause, requirement]).toEqual(["问题12，尚未申请销号。", "1．书面回复办理情况，并附佐证材料。"]);
    expect(orderWording({ ...facts, status: "AWAITING_OFFICE", openMeasures: 0, troubles: [] }).cause).toBe("问题12“康复机构少”，销号申请正在审签。");
  });
});

test("names", () => {
  expect(orderNumber({ year: 2022, serial: 3 })).toBe("〔2022〕3号");
  expect([orderName({ year: 2022, serial: 12 }), orderName({ year: null, serial: null })]).toEqual(["督办单〔2022〕12号", "督办单"]);
  expect([lookBackName(1), lookBackName(10), lookBackName(11)]).toEqual(["第一次回头看", "第十次回头看", "第十一次回头看"]);
});
