import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { isDay } from "#lib/domain/day.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { correctionWords } from "#lib/domain/labels/rules.ts";
import { correctionOf } from "#lib/queries/calendar-page.ts";
import { restoreCalendar } from "../../actions.ts";

export const metadata: Metadata = { title: "撤销更正" };

export default async function RestorePage({ params }: { params: Promise<{ day: string }> }) {
  const { actor } = await currentContext();
  const { day } = await params;
  const correction = (isDay(day) ? await correctionOf(actor, day) : null) ?? notFound();
  const { note, byName, at } = correction;
  const back = `/desk/rules/calendar?year=${day.slice(0, 4)}`;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "工作日历", href: back }]}
        title="撤销这项更正？"
        lead="撤销后，这一天恢复国务院公布的安排，立即生效。撤销和原来的更正都留在操作记录中。"
      />
      <ActionForm action={restoreCalendar} submit="撤销更正" variant="danger" hidden={{ day }} cancel={{ label: "不撤销，返回", href: back }}>
        <div className="max-w-measure">
          <SummaryList
            rows={[
              { key: "更正", value: correctionWords(correction) },
              { key: "依据", value: note },
              { key: "更正人和时间", value: `${byName}，${longTime(at)}` },
            ]}
          />
        </div>
      </ActionForm>
    </>
  );
}
