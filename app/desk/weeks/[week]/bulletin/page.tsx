import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulletinBody } from "#components/bulletin/bulletin-body.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { bulletinNote, bulletinTitle } from "#lib/domain/labels/bulletin.ts";
import { longTime, weekName } from "#lib/domain/labels/dates.ts";
import { isWeek, type Week } from "#lib/domain/week.ts";
import { weekHref } from "#lib/input/week-filter.ts";
import { type WeekBulletin, weekBulletin } from "#lib/queries/week-bulletin.ts";

type Props = { params: Promise<{ week: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { week } = await params;
  return { title: isWeek(week) ? `${weekName(week)}周报` : "周报" };
}

export default async function BulletinPage({ params, searchParams }: Props) {
  const { week } = await params;
  const { actor, now } = await currentContext();
  const found = isWeek(week) ? await weekBulletin(actor, week, now) : null;
  if (!found) notFound();
  const { bulletin, closed } = found;
  const [kicker, lead] = bulletinNote(bulletin);
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "每周跟进", href: "/desk/weeks" },
          { label: weekName(week), href: weekHref(week) },
        ]}
        kicker={kicker}
        title={bulletinTitle(bulletin)}
        lead={lead}
        actions={<Actions week={week} closed={closed} />}
      />
      <DoneMessage done={(await searchParams).done} />
      {closed ? (
        <p className="-mt-4 text-ink-soft">
          {closed.by}于{longTime(closed.at)}封存，以下内容不再改动。
        </p>
      ) : (
        <Notice tone="warning" title="未封存（草稿）">
          以下按目前情况生成，封存以前随时变化；封存以后才能下载。
        </Notice>
      )}
      <BulletinBody bulletin={bulletin} />
    </>
  );
}

function Actions({ week, closed }: { week: Week; closed: WeekBulletin["closed"] }) {
  return (
    <>
      {closed && (
        <>
          <ButtonLink href={`/api/weeks/${week}/bulletin/docx`}>下载 Word（.docx）</ButtonLink>
          <ButtonLink href={`/api/weeks/${week}/bulletin/xlsx`}>下载 Excel（.xlsx）</ButtonLink>
        </>
      )}
      <TextLink href="/desk/weeks/bulletins" className="inline-flex min-h-11 items-center">
        各周周报
      </TextLink>
    </>
  );
}
