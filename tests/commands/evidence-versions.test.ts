import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { finishUpload } from "#lib/commands/evidence/finish-upload.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { evidenceToReplace } from "#lib/queries/evidence-to-replace.ts";
import { bytesOf, filesIn, freshStart, makeRound, pdf, type Round, type Who } from "#tests/evidence/support/round.ts";
import { arrive, beginAs, type Change, now, refused, valueOf } from "#tests/evidence/support/uploads.ts";

let round: Round;
let root: string;
let bytes: Buffer;

beforeAll(async () => {
  round = await makeRound();
  bytes = await bytesOf(pdf(10_000));
});

beforeEach(async () => {
  root = await freshStart(round);
  await db().upload.deleteMany();
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

const begin = (change: Change = {}) => beginAs(round, bytes, change);
const arrived = (change: Change = {}) => arrive(round, bytes, change);
const finish = (uploadId: string, by: Who = "lead") => finishUpload(round.people[by], uploadId, now);

describe("a newer version", () => {
  async function first(): Promise<string> {
    return valueOf(await finish(await arrived())).evidenceId;
  }

  test("takes the place of the older one; both stay, and it is on record", async () => {
    const older = await first();
    const newer = valueOf(await finish(await arrived({ replacesId: older, by: "supporting" }), "supporting")).evidenceId;
    expect(await db().evidence.findMany({ orderBy: { uploadedAt: "asc" }, select: { id: true, replacedAt: true, replacesId: true, withdrawnAt: true } })).toEqual(
      expect.arrayContaining([
        { id: older, replacedAt: now, replacesId: null, withdrawnAt: null },
        { id: newer, replacedAt: null, replacesId: older, withdrawnAt: null },
      ]),
    );
    expect(await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } })).toMatchObject({ action: "evidenceReplaced", detail: { ordinal: 3, fileName: "会议纪要.pdf" } });
  });

  test("of what was replaced or withdrawn, or lies somewhere else, is refused before a byte is sent", async () => {
    const older = await first();
    const newer = valueOf(await finish(await arrived({ replacesId: older }))).evidenceId;
    expect(await begin({ replacesId: older })).toEqual(refused("evidenceReplaced"));
    valueOf(await withdrawEvidence(round.people.lead, { evidenceId: newer, reason: "传错" }, now));
    expect(await begin({ replacesId: newer })).toEqual(refused("evidenceWithdrawn"));
    const other = await db().measure.create({ data: { findingId: round.findingId, ordinal: 4, text: "另一项" } });
    expect(await begin({ place: { measureId: other.id }, replacesId: newer })).toEqual(refused("notFound"));
  });

  test("two at once: one takes its place, the other is refused and leaves nothing", async () => {
    const older = await first();
    const ids = [await arrived({ replacesId: older, fingerprint: "a" }), await arrived({ replacesId: older, fingerprint: "b" })];
    const results = await Promise.all(ids.map((id) => finish(id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual(refused("evidenceReplaced"));
    expect(await db().evidence.count()).toBe(2);
    expect(await filesIn(path.join(root, "incoming"))).toEqual([]);
  });

  test("comes by a plain form as well; of what has one already not a byte is read", async () => {
    const older = await first();
    const sent = { measureId: round.measureId, fileName: "新版.pdf", replacesId: older };
    valueOf(await uploadEvidence(round.people.lead, { ...sent, contents: pdf(10) }, now));
    expect(await db().evidence.findUniqueOrThrow({ where: { replacesId: older } })).toMatchObject({ fileName: "新版.pdf" });
    async function* untouched() {
      yield await Promise.reject(new Error("The bytes were read."));
    }
    expect(await uploadEvidence(round.people.lead, { ...sent, contents: untouched() }, now)).toEqual(refused("evidenceReplaced"));
  });

  test("is offered to those who may upload, with why the older one was returned and what became of it", async () => {
    const older = await first();
    const said = { accepted: false, reason: "没有盖章", page: 2, reviewedAt: now, reviewedAs: "整改办", reviewerId: round.people.office.id };
    await db().evidenceReview.create({ data: { evidenceId: older, ...said } });
    const offered = { of: "措施三", number: 12, review: { accepted: false, reason: "没有盖章", page: 2 }, refusal: null, unfinished: [] };
    expect(await evidenceToReplace(round.people.supporting, older)).toMatchObject(offered);
    for (const by of ["other", "office", "leader", "admin"] as const) expect(await evidenceToReplace(round.people[by], older)).toBeNull();
    await finish(await arrived({ replacesId: older }));
    expect(await evidenceToReplace(round.people.lead, older)).toMatchObject({ refusal: { code: "evidenceReplaced" } });
  });
});

describe("the very bytes that the office returned at the measure", () => {
  const again = () => uploadEvidence(round.people.lead, { measureId: round.measureId, fileName: "改了名字.pdf", contents: pdf(10_000) }, now);
  const asVersion = async (replacesId: string) => finish(await arrived({ replacesId }));

  async function returned(): Promise<string> {
    const { evidenceId } = valueOf(await finish(await arrived()));
    await db().evidence.update({ where: { id: evidenceId }, data: { returnedAt: now } });
    return evidenceId;
  }

  test("do not come back by any door, neither beside the file, as its newer version, nor after it was withdrawn", async () => {
    const older = await returned();
    expect(await again()).toEqual(refused("evidenceReturnedHere"));
    expect(await asVersion(older)).toEqual(refused("evidenceReturnedHere"));
    expect(await db().evidence.findMany({ select: { replacedAt: true } })).toEqual([{ replacedAt: null }]);
    expect(await filesIn(path.join(root, "incoming"))).toEqual([]);
    valueOf(await withdrawEvidence(round.people.lead, { evidenceId: older, reason: "没有盖章" }, now));
    expect(await again()).toEqual(refused("evidenceReturnedHere"));
    expect(await db().evidence.count()).toBe(1);
  });

  test("are welcome at another measure, other bytes here, and the same ones once the office has thought better of it", async () => {
    const older = await returned();
    const other = await db().measure.create({ data: { findingId: round.findingId, ordinal: 5, text: "又一项" } });
    expect(await finish(await arrived({ place: { measureId: other.id } }))).toMatchObject({ ok: true });
    await db().evidence.update({ where: { id: older }, data: { returnedAt: null, acceptedAt: now } });
    expect(await again()).toMatchObject({ ok: true });
  });
});
