import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulletinBody } from "#components/bulletin/bulletin-body.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { isWeek, type Week } from "#lib/domain/week.ts";
import { weekHref } from "#lib/input/week-filter.ts";
import { type WeekClosing, weekClosing } from "#lib/queries/week-bulletin.ts";
import { close } from "../../actions.ts";

type Props = { params: Promise<{ week: string }> };

export const metadata: Metadata = { title: "封存一周" };

export default async function ClosingPage({ params }: Props) {
  const { week } = await params;
  const { actor, now } = await currentContext();
  const found = isWeek(week) ? await weekClosing(actor, week, now) : null;
  if (!found) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "每周跟进", href: "/desk/weeks" },
          { label: weekName(week), href: weekHref(week) },
        ]}
        kicker={weekSpan(week)}
        title={`封存${weekName(week)}`}
        lead="封存以后，这一周的填报和跟进不能再改，周报按下面的内容存档，不能撤销。"
      />
      {found.refusal ? <NotYet week={week} refusal={found.refusal} /> : <p className="-mt-2 max-w-measure">请先核对以下周报内容（未封存，草稿），再在页末确认。</p>}
      <BulletinBody bulletin={found.bulletin} />
      {!found.refusal && <Confirm week={week} version={found.version} />}
    </>
  );
}

function Confirm({ week, version }: { week: Week; version: number }) {
  return (
    <Section title="确认封存" id="confirm" description="以上内容核对无误，即可封存。">
      <ActionForm action={close} submit={`确认封存${weekName(week)}`} hidden={{ week, version }} cancel={{ label: "暂不封存", href: weekHref(week) }} />
    </Section>
  );
}

type NotYetProps = { week: Week; refusal: NonNullable<WeekClosing["refusal"]> };

function NotYet({ week, refusal }: NotYetProps) {
  return (
    <>
      <Notice tone="warning" title="现在不能封存">
        {wordsOf(refusal)}
      </Notice>
      <WayOn week={week} refusal={refusal} />
    </>
  );
}

/** To what has to be done first. */
function WayOn({ week, refusal }: NotYetProps) {
  if (refusal.code === "weekClosed") return <ButtonLink href={`/desk/weeks/${week}/bulletin`}>查看周报</ButtonLink>;
  if (refusal.code === "earlierWeekOpen") return <ButtonLink href={`/desk/weeks/${refusal.week}/closing`}>封存{weekName(refusal.week)}</ButtonLink>;
  if (refusal.code === "entriesWaiting") return <ButtonLink href={weekHref(week, { standing: "entered" })}>查看待跟进的填报</ButtonLink>;
  return <ButtonLink href={weekHref(week)}>返回周跟进表</ButtonLink>;
}
