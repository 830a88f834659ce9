import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Progress } from "#lib/domain/counts.ts";
import { progressWords } from "#lib/domain/notice/figure-words.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";

const progress = fc
  .record({ completed: fc.nat(40), longTerm: fc.nat(40), awaiting: fc.nat(40), inProgress: fc.nat(40), notStarted: fc.nat(40) })
  .map((states): Progress => {
    const closed = states.completed + states.longTerm;
    return { ...states, closed, total: closed + states.awaiting + states.inProgress + states.notStarted, undisclosed: 0 };
  })
  .filter(({ total }) => total > 0);

const ledgerOf = (kept: Progress) => ({
  ...{ asOf: "2022-06-30", progress: kept, itemised: kept.total, regulations: 0, findings: [] },
  meetings: { leadingGroup: 0, democraticLife: 0 },
});

const sentence = (told: Progress) => `截至2022年6月30日，巡察反馈的${told.total}个具体问题，${progressWords(told)}。`;

describe("the totals as the template words them", () => {
  it("are never called wrong, whatever the ledger holds", () => {
    fc.assert(
      fc.property(progress, (kept) => {
        const told = proofread(sentence(kept), { ledger: ledgerOf(kept), publishedOn: "2022-06-30" });
        expect(told.filter(({ code }) => code === "totalsDiffer" || code === "ledgerDiffers")).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("are called wrong where one state is one more than the ledger has", () => {
    const kept: Progress = { ...{ total: 28, closed: 11, completed: 8, longTerm: 3, awaiting: 6, inProgress: 10, notStarted: 1 }, undisclosed: 1 };
    for (const state of ["awaiting", "inProgress", "notStarted"] as const) {
      const wrong = sentence({ ...kept, [state]: kept[state] + 1 });
      const codes = (ledger: ReturnType<typeof ledgerOf> | null) => proofread(wrong, { ledger, publishedOn: "2022-06-30" }).map(({ code }) => code);
      expect(codes(ledgerOf(kept)), state).toContain("ledgerDiffers");
      expect(codes(null), state).toContain("totalsDiffer");
    }
  });
});
