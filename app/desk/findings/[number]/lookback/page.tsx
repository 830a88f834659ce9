import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { LookBackMark } from "#components/look-back/look-back-mark.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { DateField } from "#components/form/fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { findingPage } from "#lib/queries/finding-page.ts";
import { planLookBack } from "../../../lookbacks/actions.ts";

export const metadata: Metadata = { title: "安排回头看" };

export default async function PlanLookBackPage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor, now } = await currentContext();
  const finding = (await findingPage(actor, number, now)) ?? notFound();
  if (!finding.rights.has("lookBack")) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={finding.title ?? UNTITLED_FINDING}
        title="安排回头看"
        lead="在按规则安排的之外再查一次。已安排的如需改期，到该次回头看的页面调整。"
      />
      {finding.lookBacks.length > 0 && (
        <div className="mb-8 max-w-measure">
          <SummaryList
            rows={finding.lookBacks.map(({ sequence, dueOn, status }) => ({
              key: lookBackName(sequence),
              value: (
                <>
                  {longDay(dueOn)}　<LookBackMark status={status} />
                </>
              ),
            }))}
          />
        </div>
      )}
      <ActionForm
        action={planLookBack}
        submit="安排"
        hidden={{ number }}
        cancel={{ label: "不安排，返回", href: `/desk/findings/${number}` }}
      >
        <DateField name="dueOn" label="回头看日期" hint="不早于今天。" />
      </ActionForm>
    </>
  );
}
