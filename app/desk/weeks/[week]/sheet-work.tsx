import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { longTime, weekName } from "#lib/domain/labels/dates.ts";
import type { WeekSheet } from "#lib/queries/week-sheet.ts";

/** What can be done to the week as a whole; of a closed week, that it is closed. */
export function SheetWork({ week, closedAt, closedBy, inOrder, mayClose, mayReadBulletin }: WeekSheet) {
  return (
    <>
      {closedAt && (
        <Notice title="这一周已经封存">
          {closedBy}于{longTime(closedAt)}封存，填报和跟进不再改动。
        </Notice>
      )}
      {(mayClose || mayReadBulletin) && (
        <div className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
          {inOrder > 0 && <ButtonLink href={`/desk/weeks/${week}/tick-all`}>批量跟进确认（{inOrder}）</ButtonLink>}
          {mayClose && <ButtonLink href={`/desk/weeks/${week}/closing`}>封存{weekName(week)}</ButtonLink>}
          {mayReadBulletin && <Bulletins week={week} closed={closedAt !== null} />}
        </div>
      )}
    </>
  );
}

function Bulletins({ week, closed }: { week: string; closed: boolean }) {
  return (
    <>
      <TextLink href={`/desk/weeks/${week}/bulletin`} className="inline-flex min-h-11 items-center">
        {closed ? "查看周报" : "查看周报草稿"}
      </TextLink>
      <TextLink href="/desk/weeks/bulletins" className="inline-flex min-h-11 items-center">
        各周周报
      </TextLink>
    </>
  );
}
