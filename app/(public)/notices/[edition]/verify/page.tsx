import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CheckCommands } from "#components/editions/check-commands.tsx";
import { CheckTable } from "#components/editions/check-table.tsx";
import { CheckVerdict } from "#components/editions/check-verdict.tsx";
import { HashForm } from "#components/editions/hash-form.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { addressIn, readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { recordWords } from "#lib/domain/labels/edition-check.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { publishedWords, standingWords } from "#lib/domain/labels/published.ts";
import { editionOfSlug } from "#lib/domain/notice/edition.ts";
import { editionPath } from "#lib/domain/notice/published.ts";
import { type EditionCheck, editionCheck } from "#lib/queries/public-edition-record.ts";
import { siteAddress } from "../../../text-answer.ts";

// What is told here is computed when it is asked.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ edition: string }>; searchParams: Promise<SearchParams> };

/** Once for the title and the page together. */
const checkOf = cache((slug: string) => {
  const number = editionOfSlug(slug);
  return number && editionCheck(number);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const check = await checkOf((await params).edition);
  if (!check) return {};
  const name = editionName(check.line.number);
  return {
    title: { absolute: `核验${name} - ${check.line.title}` },
    description: `${check.line.title}（${name}）各个文件的 SHA-256 校验值，可以比对手里的文件是否被改动过。`,
  };
}

export default async function VerifyPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const check = (await checkOf((await params).edition)) ?? notFound();
  const mode = readingModeOf(query);
  const pasted = typeof query.sha256 === "string" ? query.sha256.slice(0, 1000) : null;
  const { line, files } = check;
  const at = editionPath(line.number, "verify");
  return (
    <PublicFrame party={line.party} path="/notices" at={at} mode={mode} keep={pasted === null ? {} : { sha256: pasted }}>
      <PageHeader
        breadcrumb={[{ label: "历次通报", href: addressIn("/notices", mode) }]}
        title={`核验${editionName(line.number)}`}
        lead="看通报的文件是否与审定时一字不差。"
      />
      <CheckVerdict {...check} />
      <Facts check={check} />
      <Section id="compare" title="比对手里的文件" description="先用下面“自己计算”的办法算出校验值，再粘贴到这里。">
        <HashForm action={at} mode={mode} pasted={pasted} files={files} />
      </Section>
      <Section title="各个文件的校验值" description="内容改动一个字，校验值就完全不同。">
        <CheckTable number={line.number} files={files} withdrawn={line.standing.kind === "withdrawn"} />
      </Section>
      <ByYourself check={check} />
    </PublicFrame>
  );
}

function Facts({ check: { line, record } }: { check: EditionCheck }) {
  const standing = standingWords(line);
  return (
    <>
      {standing !== null && <Notice title={standing} />}
      <SummaryList
        rows={[
          { key: "通报", value: line.title },
          { key: "版次", value: publishedWords(line) },
          { key: "成文日期", value: longDay(line.approvedOn) },
          { key: "审定记录", value: record ? recordWords(record) : "没有" },
          ...(record ? [{ key: "记录的校验值", value: <code className="font-mono text-sm break-all">{record.hash}</code> }] : []),
        ]}
      />
    </>
  );
}

function ByYourself({ check: { line } }: { check: EditionCheck }) {
  const withdrawn = line.standing.kind === "withdrawn";
  const description = withdrawn
    ? "这一版已经撤下，不再提供下载。手里有副本的，在它所在的文件夹里计算。"
    : "不必相信本页：在自己的电脑上运行下面的一行命令，得出的一串字符应与上表“通报网页”的相同。其他文件换上相应的文件名。";
  return (
    <Section title="自己计算" description={description}>
      {withdrawn ? <LocalCommands /> : <CheckCommands address={`${siteAddress()}${editionPath(line.number, "index.html")}`} />}
      {line.standing.kind === "corrected" && <p className="mt-3 max-w-measure">这一版的网页现在多一条更正说明；index.html 始终是审定时的原文，核验请用它。</p>}
    </Section>
  );
}

function LocalCommands() {
  return (
    <ul role="list" className="grid gap-1 font-sans">
      <li>
        Linux（统信、麒麟）：<code>sha256sum index.html</code>
      </li>
      <li>
        macOS：<code>shasum -a 256 index.html</code>
      </li>
      <li>
        Windows：<code>certutil -hashfile index.html SHA256</code>
      </li>
    </ul>
  );
}
