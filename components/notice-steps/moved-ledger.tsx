import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { Day } from "#lib/domain/day.ts";
import type { LedgerMoved } from "#lib/domain/notice/step-views.ts";

/** What of the ledger has moved on since a notice was submitted; the notice itself stays as it was. */
export function MovedLedger({ moved, asOf }: { moved: LedgerMoved | null; asOf: Day }) {
  if (!moved) return <p className="my-6 max-w-measure">{`数字截至${longDay(asOf)}，提交以后台账没有改动。`}</p>;
  const { total, closed, findings } = moved;
  return (
    <Notice tone="warning" title={`数字截至${longDay(asOf)}，提交以后台账又有改动`}>
      {total && <p>{`问题总数由${total.before}个变为${total.now}个。`}</p>}
      {closed && <p>{`已销号由${closed.before}个变为${closed.now}个。`}</p>}
      {findings.length > 0 && (
        <p>
          内容有改动的问题：
          {findings.map((number, index) => (
            <span key={number}>
              {index > 0 && "、"}
              <TextLink href={`/desk/findings/${number}`}>问题{number}</TextLink>
            </span>
          ))}
          。
        </p>
      )}
      <p>审定的是提交时的内容。要用新的数字，请退回整改办重新提交。</p>
    </Notice>
  );
}
