import { describe, expect, test } from "vitest";
import { BLANK, formValues, parseForm } from "#lib/input/form.ts";
import { CommentOnFinding } from "#lib/input/findings.ts";
import { FORM_NAMES, FORMS, messages, send, sendOnly, understood } from "./cast.ts";

test.each(FORM_NAMES)("%s is taken as its page sends it", (form) => {
  expect(send(form)).toMatchObject({ ok: true });
});

test.each(FORM_NAMES)("%s with nothing in it is refused in Chinese, each message beside its field", (form) => {
  const parsed = sendOnly(form, {});
  if (parsed.ok) throw new Error("it was taken");
  const fields = Object.keys(FORMS[form].sent);
  expect(fields).toEqual(expect.arrayContaining(Object.keys(parsed.errors)));
  for (const [field, message] of Object.entries(parsed.errors)) expect(message, field).toMatch(/^[^A-Za-z]+$/);
});

describe("what a page carries unseen", () => {
  const BAD_VERSIONS = ["abc", "1.5", "-1", "1e400", "NaN", "0x", "", " ", "一", undefined, ["1", "2"]];
  const versioned = FORM_NAMES.filter((form) => "version" in FORMS[form].sent);

  test.each(versioned)("%s: a version that is none is refused in Chinese", (form) => {
    for (const version of BAD_VERSIONS) {
      const refused = messages(form, { version });
      expect(Object.keys(refused), String(version)).toEqual(["version"]);
      expect(refused.version, String(version)).toBe("页面已过期，请刷新后重试。");
    }
    expect(understood(form, "version", "7")).toBe(7);
  });

  const numbered = FORM_NAMES.filter((form) => "number" in FORMS[form].sent);

  test.each(numbered)("%s: a number no finding can have is refused in Chinese", (form) => {
    for (const number of ["abc", "1.5", "0", "-3", "1000001", "9".repeat(30), "", undefined, ["1", "2"]]) {
      const refused = messages(form, { number });
      expect(Object.keys(refused), String(number)).toEqual(["number"]);
      expect(refused.number, String(number)).toBe("没有这个编号的问题。");
    }
    expect(understood(form, "number", "28")).toBe(28);
  });

  const identified = FORM_NAMES.filter((form) => "measureId" in FORMS[form].sent);

  test.each(identified)("%s: an id that is none is refused in Chinese", (form) => {
    for (const measureId of ["", "x".repeat(101), undefined, ["a", "b"]]) {
      expect(messages(form, { measureId }), String(measureId)).toEqual({ measureId: "页面已过期，请刷新后重试。" });
    }
  });

  test.each(["enterFollowUp", "tickFollowUp", "returnFollowUp"] as const)("%s: a week that does not exist is refused", (form) => {
    for (const week of ["2022-W53", "2022-W00", "2022-W5", "2022W26", "2022-26", "第26周", "", undefined, ["2022-W25", "2022-W26"]]) {
      expect(messages(form, { week }), String(week)).toEqual({ week: "没有这一周。" });
    }
    expect(understood(form, "week", "2020-W53")).toBe("2020-W53");
  });
});

describe("days", () => {
  const BAD_DAYS = ["2022-02-30", "2022-2-3", "2022/06/30", "22-06-30", "2022-13-01", "二〇二二年", "2022-06-30T00:00", "0"];
  const wrong = (name: string) => `${name}不是有效日期，请按“2022-06-30”的格式填写。`;

  test("a deadline must be a day that exists", () => {
    for (const deadline of BAD_DAYS) expect(messages("changeDeadline", { deadline })).toEqual({ deadline: wrong("整改时限") });
    for (const deadline of ["", "  ", undefined, ["2022-06-30", "2022-07-01"]]) {
      expect(messages("changeDeadline", { deadline })).toEqual({ deadline: "请填写整改时限。" });
    }
    expect(understood("changeDeadline", "deadline", " 2024-02-29 ")).toBe("2024-02-29");
  });

  test.each(["addMeasure", "editMeasure"] as const)("%s: the deadline may be left out, but not be nonsense", (form) => {
    for (const deadline of BAD_DAYS) expect(messages(form, { deadline })).toEqual({ deadline: wrong("措施时限") });
    for (const nothing of ["", "  ", undefined]) expect(understood(form, "deadline", nothing)).toBeNull();
    expect(understood(form, "deadline", " 2024-02-29 ")).toBe("2024-02-29");
    expect(messages(form, { deadline: ["2022-06-30", "2022-07-01"] })).toEqual({ deadline: wrong("措施时限") });
  });
});

describe("choices", () => {
  const departments = (sent: string | string[] | undefined) => understood("assignFinding", "supportingDepartmentIds", sent);

  test("a grade is one of the two; the leader and the office leave it out", () => {
    for (const grade of ["完成", "completed", "", undefined]) {
      expect(messages("applyForClosure", { grade })).toEqual({ grade: "请选择整改结果。" });
    }
    expect(messages("signClosure", { grade: "其他" })).toEqual({ grade: "请选择整改结果。" });
    expect(understood("signClosure", "grade", undefined)).toBeUndefined();
    expect(understood("signClosure", "grade", "COMPLETED_LONG_TERM")).toBe("COMPLETED_LONG_TERM");
  });

  test("a signature is yes or back, never neither", () => {
    for (const verdict of ["", "maybe", undefined, ["pass", "return"]]) {
      expect(messages("signClosure", { verdict })).toEqual({ verdict: "请选择同意或退回。" });
    }
  });

  test("departments that support: none, one, several", () => {
    expect(departments(undefined)).toEqual([]);
    expect(departments("")).toEqual([]);
    expect(departments("d-1")).toEqual(["d-1"]);
    expect(departments(["d-1", "d-2"])).toEqual(["d-1", "d-2"]);
    expect(departments(["", "d-1", ""])).toEqual(["d-1"]);
  });

  test("a department ticked twice supports once", () => {
    expect(departments(["d-1", "d-2", "d-1"])).toEqual(["d-1", "d-2"]);
  });

  test("what goes on in the long term belongs to that grade alone", () => {
    const longTermWork = "每季度回访。";
    for (const form of ["applyForClosure", "signClosure"] as const) {
      expect(send(form, { grade: "COMPLETED", longTermWork })).toMatchObject({ value: { longTermWork: null } });
      expect(send(form, { grade: "COMPLETED_LONG_TERM", longTermWork })).toMatchObject({ value: { longTermWork } });
    }
  });

  test("a leader or a department left open is none", () => {
    for (const field of ["leaderId", "leadDepartmentId"]) {
      for (const nothing of ["", undefined]) expect(understood("assignFinding", field, nothing)).toBeNull();
      expect(understood("assignFinding", field, "u-1")).toBe("u-1");
      for (const bad of ["x".repeat(101), ["u-1", "u-2"]]) {
        const message = messages("assignFinding", { [field]: bad })[field];
        expect(message).toMatch(/^[^A-Za-z]+$/);
      }
    }
  });
});

describe("reading a form", () => {
  test("one value stays one, several become a list, files and the framework's own fields are left out", () => {
    const form = new FormData();
    form.append("$ACTION_ID_abc", "");
    form.append("$ACTION_REF_1", "");
    form.append("progress", "走访");
    form.append("department", "d-1");
    form.append("department", "d-2");
    form.append("empty", "");
    form.append("file", new Blob(["x"]), "台账.pdf");
    expect(formValues(form)).toEqual({ progress: "走访", department: ["d-1", "d-2"], empty: "" });
  });

  test("all that is wrong is told at once, one message for each field, and nothing is taken that is not asked for", () => {
    const refused = messages("enterFollowUp", { progress: "", nextStep: "长".repeat(2001), version: "abc" });
    expect(Object.keys(refused).toSorted()).toEqual(["nextStep", "progress", "version"]);
    const parsed = parseForm(CommentOnFinding, { number: "2", body: "请核对。", authorName: "别人", at: "2020-01-01" });
    expect(parsed).toEqual({ ok: true, value: { number: 2, body: "请核对。" } });
  });

  test("names that JavaScript holds for itself do no harm", () => {
    const form = new FormData();
    for (const name of ["__proto__", "constructor", "toString"]) form.append(name, "x");
    form.append("number", "2");
    form.append("body", "请核对。");
    expect(parseForm(CommentOnFinding, formValues(form))).toEqual({ ok: true, value: { number: 2, body: "请核对。" } });
    expect(Object("").polluted).toBeUndefined();
    expect(BLANK).toEqual({ kind: "blank" });
  });
});
