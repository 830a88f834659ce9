import { describe, expect, it } from "vitest";
import { isLookRecorded, maySeeLooks } from "#lib/domain/evidence/looks.ts";
import { placesOf, type Review, type ReviewedFile, reviewEvidence } from "#lib/domain/evidence/review.ts";
import { placeInFile, returnWords } from "#lib/domain/labels/evidence-review.ts";
import { signClosure } from "#lib/domain/closure.ts";
import { EVERYONE, finding, PEOPLE, READERS, type Who } from "./cast.ts";

const at = new Date("2022-06-30T07:00:00Z");
const file: ReviewedFile = {
  ofMeasure: true,
  version: 3,
  withdrawnAt: null,
  replacedAt: null,
  mediaType: "application/pdf",
  pages: 12,
  scan: "CLEAN",
  purged: false,
};
const yes: Review = { version: 3, accepted: true, reason: "", page: null, second: null };
const no: Review = { ...yes, accepted: false, reason: "缺少盖章", page: 2 };

const judge = (review: Review, change: Partial<ReviewedFile> = {}, who: Who = "office", status: Parameters<typeof finding>[0] = "IN_PROGRESS") =>
  reviewEvidence(PEOPLE[who], finding(status), { ...file, ...change }, review);

describe("reviewing a file", () => {
  it("accepts it as a whole, or returns it with the reason and the place", () => {
    expect(judge(yes)).toEqual({ ok: true, value: { accepted: true, reason: null, page: null, second: null } });
    expect(judge(no)).toEqual({ ok: true, value: { accepted: false, reason: "缺少盖章", page: 2, second: null } });
  });

  it("is the office's alone, until the finding is closed", () => {
    for (const who of EVERYONE.filter((each) => each !== "office")) {
      expect(judge(no, {}, who), who).toEqual({ ok: false, refusal: { code: READERS.includes(who) ? "notYours" : "notFound" } });
    }
    for (const status of ["NOT_STARTED", "IN_PROGRESS", "AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF"] as const) {
      expect(judge(no, {}, "office", status).ok, status).toBe(true);
    }
    expect(judge(yes, {}, "office", "CLOSED")).toEqual({ ok: false, refusal: { code: "wrongStatus", status: "CLOSED" } });
  });

  it.each([
    [no, { ofMeasure: false }, { code: "evidenceNotJudged" }],
    [yes, { withdrawnAt: at }, { code: "evidenceWithdrawn" }],
    [no, { replacedAt: at }, { code: "evidenceReplaced" }],
    [yes, { version: 4 }, { code: "stale" }],
    [yes, { scan: "PENDING" }, { code: "fileQuarantined", infected: false }],
    [no, { scan: "INFECTED" }, { code: "fileQuarantined", infected: true }],
    [yes, { purged: true }, { code: "filePurged" }],
    [{ ...no, reason: "" }, {}, { code: "reasonNeeded", field: "reason" }],
    [{ ...no, page: 13 }, {}, { code: "placeOutsideFile", pages: 12, field: "page" }],
  ] satisfies [Review, Partial<ReviewedFile>, object][])("%j of %j is refused: %j", (review, change, refusal) => {
    expect(judge(review, change)).toEqual({ ok: false, refusal });
  });

  it("tells the outsider nothing about a file that is not judged here", () => {
    expect(judge(no, { ofMeasure: false }, "other department")).toEqual({ ok: false, refusal: { code: "notFound" } });
    expect(judge(no, { ofMeasure: false }, "office", "CLOSED")).toEqual({ ok: false, refusal: { code: "evidenceNotJudged" } });
  });

  it("takes any page of a file whose pages nobody counted, and the last one of those counted", () => {
    expect(judge({ ...no, page: 400 }, { pages: null }).ok).toBe(true);
    expect(judge({ ...no, page: 12 }).ok).toBe(true);
  });

  it("names a place as the file has places: a page, a moment, none", () => {
    const said = { ...no, page: 2, second: 90 };
    const kept = (mediaType: string) => {
      const result = judge(said, { mediaType });
      return result.ok ? [result.value.page, result.value.second] : result.refusal;
    };
    expect(kept("application/pdf")).toEqual([2, null]);
    expect(kept("video/mp4")).toEqual([null, 90]);
    expect(kept("image/jpeg")).toEqual([null, null]);
    expect(["image/tiff", "audio/mpeg", "application/zip", "application/octet-stream"].map(placesOf)).toEqual(["page", "second", null, "page"]);
  });
});

describe("a place and a reason in words", () => {
  it.each([
    [{ page: 2, second: null }, "第2页"],
    [{ page: null, second: 5 }, "0分05秒处"],
    [{ page: null, second: 725 }, "12分05秒处"],
    [{ page: null, second: 3725 }, "1小时02分05秒处"],
    [{ page: null, second: null }, ""],
  ])("%j: %s", (place, words) => {
    expect(placeInFile(place)).toBe(words);
    expect(returnWords({ ...place, reason: "缺少盖章" })).toBe(words ? `${words}：缺少盖章` : "缺少盖章");
  });
});

describe("whose look at a file is put on record", () => {
  const recorded = (departmentId: string | null) => EVERYONE.filter((who) => isLookRecorded(PEOPLE[who], { departmentId }));
  const own = (departmentId: string | null) => EVERYONE.filter((who) => !recorded(departmentId).includes(who));

  it("everybody's but that of its own department, whatever department others belong to", () => {
    expect(own("d-lead")).toEqual(["lead department"]);
    expect(own("d-support")).toEqual(["supporting department"]);
    expect(own(null)).toEqual(["office"]);
  });

  it("is told to its department, to the office and to the inspectors", () => {
    const told = (departmentId: string | null) => EVERYONE.filter((who) => maySeeLooks(PEOPLE[who], { departmentId }));
    expect(told("d-lead")).toEqual(["office", "inspector", "lead department"]);
    expect(told(null)).toEqual(["office", "inspector"]);
  });
});

describe("a closure resting on returned files", () => {
  const claim = { grade: "COMPLETED", longTermWork: null, texts: [] } as const;
  const proven = { ordinal: 1, status: "DONE", outcome: null, evidenceCount: 1, scanningCount: 0, noEvidenceReason: null } as const;
  const signature = { passed: true, comment: "退回，请更换。", claim, signedBy: [], leaderOmitted: false, returnedFiles: 2, measures: [proven] };

  it("is not passed by the office, but may be sent back", () => {
    const refusal = { code: "evidenceReturned", count: 2, field: "verdict" };
    expect(signClosure(PEOPLE.office, finding("AWAITING_OFFICE"), signature)).toEqual({ ok: false, refusal });
    expect(signClosure(PEOPLE.office, finding("AWAITING_OFFICE"), { ...signature, passed: false }).ok).toBe(true);
    expect(signClosure(PEOPLE.office, finding("AWAITING_OFFICE"), { ...signature, returnedFiles: 0 }).ok).toBe(true);
  });

  it("is the office's own matter: leader and chief sign what they are given", () => {
    expect(signClosure(PEOPLE["responsible leader"], finding("AWAITING_LEADER"), signature).ok).toBe(true);
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), signature).ok).toBe(true);
  });
});
