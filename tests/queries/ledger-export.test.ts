import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { findingExport } from "#lib/queries/finding-export.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { type LedgerExport, ledgerExport } from "#lib/queries/ledger-export.ts";
import { type SampleAccountName, sampleAccounts } from "#prisma/sample/accounts.ts";
import { actor, departmentId, NO_FINDING, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { statements } from "#tests/support/statements.ts";

type Query = Record<string, string>;

async function exportOf(account: SampleAccountName, query: Query = {}, limit = 5000) {
  return ledgerExport(await actor(account), ledgerFilter.parse(query), NOW, limit);
}

async function exported(account: SampleAccountName, query: Query = {}): Promise<LedgerExport> {
  const result = await exportOf(account, query);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function onPage(account: SampleAccountName, query: Query = {}): Promise<number[]> {
  const page = await ledger(await actor(account), ledgerFilter.parse(query), NOW);
  if (page === null || page === "noRound") throw new Error("no ledger");
  expect(page.lines).toHaveLength(page.matching);
  return page.lines.map(({ number }) => number);
}

beforeAll(sampleDatabase);

describe("what leaves is what the page shows", () => {
  const readers = sampleAccounts.filter(({ role }) => role !== "ADMIN").map(({ account }) => account);

  it.each(readers)("to %s", async (account) => {
    const { findings } = await exported(account);
    expect(findings.map(({ number }) => number)).toEqual(await onPage(account));
  });

  it("an outsider's department and a leader have less than all", async () => {
    for (const account of ["kangfubu", "fuzuzhang-yi"] as const) {
      const { findings } = await exported(account);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThan(28);
    }
  });

  it("with every way to narrow and to order", async () => {
    const department = await departmentId("rights");
    const leader = (await actor("fuzuzhang-yi")).id;
    const queries: Query[] = [
      { light: "red" },
      { light: "tick", part: "1" },
      { part: "0" },
      { search: "无障碍" },
      { department },
      { leader, status: "IN_PROGRESS" },
      { sort: "-deadline" },
      { sort: "department" },
      { sort: "status", department },
      { department: "nonsense", light: "blue" },
    ];
    for (const query of queries) {
      const { findings } = await exported("zhenggaiban", query);
      const numbers = await onPage("zhenggaiban", query);
      expect(numbers.length, JSON.stringify(query)).toBeGreaterThan(0);
      expect(findings.map(({ number }) => number), JSON.stringify(query)).toEqual(numbers);
    }
  });

  it("all pages of it, whichever was open", async () => {
    expect((await exported("zhenggaiban", { page: "7" })).findings).toHaveLength(28);
  });

  it("says by what it was narrowed, and only by what was known", async () => {
    const department = await departmentId("rights");
    const { heading } = await exported("zhenggaiban", { light: "red", department, leader: "nobody", search: "项目" });
    expect(heading).toEqual({
      party: "中共沧州市残疾人联合会党组",
      partyShort: "市残联党组",
      round: "十届市委第一轮巡察",
      asOf: "2022-06-30",
      narrowedBy: ["关键词：项目", "责任部室：组联维权部", "红绿灯：红灯"],
      sample: true,
    });
  });
});

describe("what stands in it", () => {
  it("everything that the finding's page says, by the names people know", async () => {
    const { findings } = await exported("zhenggaiban");
    const rows = await db().finding.findMany({
      orderBy: { number: "asc" },
      include: { category: { include: { part: true } }, leader: true, leadDepartment: true, supporting: true, measures: true },
    });
    for (const [index, row] of rows.entries()) {
      const finding = findings[index];
      expect(finding).toMatchObject({
        number: row.number,
        version: row.version,
        title: row.title,
        part: row.category?.part.title ?? null,
        category: row.category?.title ?? null,
        leader: row.leader?.name ?? null,
        department: row.leadDepartment?.name ?? null,
        status: row.status,
        deadline: row.deadline?.toISOString().slice(0, 10) ?? null,
      });
      expect(new Set(finding?.supportingDepartmentIds)).toEqual(new Set(row.supporting.map((each) => each.departmentId)));
      expect(finding?.supporting).toHaveLength(row.supporting.length);
      expect(finding?.measures.map(({ id, version, ordinal }) => ({ id, version, ordinal }))).toEqual(
        row.measures.map(({ id, version, ordinal }) => ({ id, version, ordinal })).sort((a, b) => a.ordinal - b.ordinal),
      );
    }
  });

  it("evidence by its names, without what was withdrawn", async () => {
    const { id: measureId } = await db().measure.findFirstOrThrow({ where: { finding: { number: 3 } }, orderBy: { ordinal: "asc" } });
    const { id: uploadedById } = await actor("zhenggaiban");
    const file = { measureId, uploadedById };
    const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
    await putEvidence({ ...file, fileName: "后传.pdf", uploadedAt: minutes(2) });
    await putEvidence({ ...file, fileName: "先传.pdf", uploadedAt: minutes(1) });
    await putEvidence({ ...file, fileName: "误传.pdf", uploadedAt: minutes(0), withdrawnAt: minutes(3), withdrawReason: "误传" });
    const { findings } = await exported("zhenggaiban");
    expect(findings[2]?.measures[0]?.evidence).toEqual(["先传.pdf", "后传.pdf"]);
  });

  it("asks the database as often for one finding as for all", async () => {
    const all = await statements(() => exported("zhenggaiban"));
    const one = await statements(() => exported("zhenggaiban", { search: "12" }));
    expect(one.answer.findings).toHaveLength(1);
    expect(all.count).toBe(one.count);
    expect(all.count).toBeLessThanOrEqual(4);
  });
});

describe("what does not leave", () => {
  it("anything, to an administrator", async () => {
    expect(await exportOf("guanliyuan")).toEqual({ ok: false, refusal: { code: "notFound" } });
    expect(await findingExport(await actor("guanliyuan"), 1, NOW)).toBeNull();
  });

  it("more than one file holds: refused, not cut off", async () => {
    expect(await exportOf("zhenggaiban", {}, 27)).toEqual({ ok: false, refusal: { code: "tooManyToExport", limit: 27 } });
    expect(await exportOf("zhenggaiban", {}, 28)).toMatchObject({ ok: true });
    expect(await exportOf("zhenggaiban", { part: "1" }, 27)).toMatchObject({ ok: true });
  });

  it("a finding, to those who may not read it, or that is not there", async () => {
    const readable = new Set(await onPage("kangfubu"));
    for (const number of [1, 4, 7, 12, 25, 28]) {
      expect((await findingExport(await actor("kangfubu"), number, NOW)) !== null, String(number)).toBe(readable.has(number));
    }
    expect(await findingExport(await actor("zhenggaiban"), NO_FINDING, NOW)).toBeNull();
  });
});

describe("one finding", () => {
  it("has every week, not only the latest", async () => {
    const entered = await db().followUp.findMany({ where: { finding: { number: 1 } }, select: { week: true }, orderBy: { week: "desc" } });
    expect(entered.length).toBeGreaterThan(4);
    const document = await findingExport(await actor("zhenggaiban"), 1, NOW);
    expect(document?.entries.map(({ week }) => week)).toEqual(entered.map(({ week }) => week));
    expect(document).toMatchObject({ number: 1, party: "中共沧州市残疾人联合会党组", asOf: "2022-06-30", sample: true });
  });
});

describe("without a round", () => {
  beforeAll(emptyDatabase);

  it("there is nothing to export", async () => {
    const office = { id: "u", name: "整改办", role: "OFFICE", departmentId: null } as const;
    expect(await ledgerExport(office, ledgerFilter.parse({}), NOW, 5000)).toEqual({ ok: false, refusal: { code: "notFound" } });
    expect(await findingExport(office, 1, NOW)).toBeNull();
  });
});
