import { longDay } from "#lib/domain/labels/dates.ts";
import type { PublicRound } from "#lib/domain/public-progress.ts";

/** What this page is and which inspection it is about, in the manner of a notice's first paragraph. */
export function RoundIntro({ round }: { round: PublicRound }) {
  return (
    <div className="grid content-start gap-3 font-serif text-lg leading-[1.9]">
      <p>这里公布巡察反馈的每个问题改到了哪一步、采取了什么措施、取得了什么成效，供群众监督。</p>
      <p>
        {round.body}于{longDay(round.periodStart)}至{longDay(round.periodEnd)}对{round.party}进行了巡察（{round.round}）。
        {milestones(round)}
      </p>
    </div>
  );
}

/** What has happened since; what lies ahead is not told as done. */
function milestones({ feedbackOn, planOn, noticeOn }: PublicRound): string {
  const told = [
    feedbackOn && `${longDay(feedbackOn)}反馈巡察意见`,
    planOn && `${longDay(planOn)}制定整改方案`,
    noticeOn && `${longDay(noticeOn)}公布整改情况通报`,
  ].filter((milestone) => milestone !== null);
  return told.length > 0 ? `${told.join("，")}。` : "";
}
