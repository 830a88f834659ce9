import { SummaryList } from "#components/ui/summary-list.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { NoticeStepView } from "#lib/domain/notice/step-views.ts";

/** What was submitted, by whom, and with which figures. */
export function SubmittedFacts({ notice: { submitted, corrects, changeNote }, content }: { notice: NoticeStepView; content: NoticeContent }) {
  const { progress, findings, opinions } = content;
  return (
    <div className="max-w-measure">
      <SummaryList
        rows={[
          { key: "提交", value: submitted ? `${submitted.by}，${longTime(submitted.at)}` : "未提交" },
          ...(corrects ? [{ key: "更正的版次", value: editionName(corrects) }, { key: "更正说明", value: changeNote ?? "未填" }] : []),
          { key: "问题", value: `共${progress.total}个，已销号${progress.closed}个，逐项公布${findings.length}个` },
          { key: "监督期限", value: opinions ? `${longDay(opinions.from)}至${longDay(opinions.until)}` : "未定" },
        ]}
      />
    </div>
  );
}
