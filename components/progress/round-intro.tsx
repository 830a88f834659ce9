import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { PublicProgress, PublicRound } from "#lib/domain/public-progress.ts";

/** What this page is, in a sentence, and which inspection it is about. */
export function RoundIntro({ asOf, round }: Pick<PublicProgress, "asOf" | "round">) {
  return (
    <div>
      <p className="font-serif text-lg leading-[1.9]">
        {round.body}对{round.party}进行了巡察。这里公布巡察反馈的问题改到了哪一步、采取了什么措施、取得了什么成效，供群众监督。
      </p>
      <div className="mt-5">
        <SummaryList rows={factsOf(round, asOf)} />
      </div>
    </div>
  );
}

function factsOf(round: PublicRound, asOf: string): SummaryRow[] {
  const dated = (key: string, day: string | null) => (day ? [{ key, value: longDay(day) }] : []);
  return [
    { key: "巡察轮次", value: round.round },
    { key: "巡察机构", value: round.body },
    { key: "巡察时间", value: `${longDay(round.periodStart)}至${longDay(round.periodEnd)}` },
    ...dated("反馈意见", round.feedbackOn),
    ...dated("制定整改方案", round.planOn),
    ...dated("公布整改通报", round.noticeOn),
    { key: "数据截至", value: longDay(asOf) },
  ];
}
