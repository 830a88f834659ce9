import type { Metadata } from "next";
import { OpinionTabs } from "#components/opinions/opinion-tabs.tsx";
import { OpinionsClosed } from "#components/opinions/opinions-closed.tsx";
import { PrivacyNote } from "#components/opinions/privacy-note.tsx";
import { SendForm } from "#components/opinions/send-form.tsx";
import { ContactList } from "#components/progress/opinions.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { addressIn, readingModeOf, type ReadingMode, type SearchParams } from "#components/progress/reading-mode.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import type { OpinionDesk } from "#lib/domain/opinions/views.ts";
import { numberParam } from "#lib/input/params.ts";
import { sendOpinion } from "./actions.ts";
import { deskOfRequest } from "./desk-of-request.ts";

// Whether opinions are taken, and about what, stands in the database.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { absolute: "反映意见 - 巡察整改进展" },
  description: "对巡察整改情况反映意见，可以匿名。提交后得到回执号，凭回执号查询答复。",
};

export default async function OpinionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const mode = readingModeOf(query);
  const asked = numberParam([query.finding].flat()[0]);
  const desk = await deskOfRequest();
  return (
    <PublicFrame party={desk?.party ?? null} path="/opinions" mode={mode} keep={asked === null ? {} : { finding: String(asked) }}>
      <PageHeader title="反映意见" lead="欢迎对巡察整改情况进行监督。可以匿名，凭回执号查询答复。" />
      <OpinionTabs path="/opinions" mode={mode} />
      {desk === null ? (
        <EmptyState title="还没有公布巡察整改进展">公布以后，可以在这里反映意见。</EmptyState>
      ) : desk.open ? (
        <Send desk={desk} asked={asked} mode={mode} />
      ) : (
        <OpinionsClosed {...desk} />
      )}
    </PublicFrame>
  );
}

function Send({ desk: { findings, contact }, asked, mode }: { desk: OpinionDesk; asked: number | null; mode: ReadingMode }) {
  const chosen = findings.find(({ number }) => number === asked)?.number ?? null;
  return (
    <>
      <SendForm action={sendOpinion} findings={findings} chosen={chosen} lookUpHref={addressIn("/opinions/lookup", mode)}>
        <PrivacyNote />
      </SendForm>
      <Section title="其他方式" description="不方便在网上写的，可以打电话、写信或者发电子邮件。">
        <ContactList contact={contact} />
      </Section>
    </>
  );
}
