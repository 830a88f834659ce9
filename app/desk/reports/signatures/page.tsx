import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { signatureFilterWords } from "#lib/domain/labels/reports.ts";
import { DECISION_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { SignatureLine } from "#lib/domain/reports/views.ts";
import { signatureFilter, signaturesHref } from "#lib/input/report-lists.ts";
import { signatureList } from "#lib/queries/reports-lists.ts";
import { ListPage } from "../list-page.tsx";

export const metadata: Metadata = { title: "审签意见清单" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignaturesPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const filter = signatureFilter.parse(await searchParams);
  const list = (await signatureList(actor, filter, now)) ?? notFound();
  return (
    <ListPage
      title="审签意见清单"
      report={{ label: "各步退回", href: "/desk/reports/returns" }}
      list={list}
      conditions={signatureFilterWords(filter).map(({ field, words }) => ({ label: words, href: signaturesHref({ ...filter, [field]: null, page: 1 }) }))}
      hrefFor={(page) => signaturesHref({ ...filter, page })}
      unit="次签署"
      table={(lines, caption) => (
        <DataTable caption={caption} captionHidden columns={COLUMNS} rows={lines} rowKey={({ number, signedAt, step }) => `${number}-${step}-${signedAt.getTime()}`} />
      )}
    />
  );
}

const COLUMNS: Column<SignatureLine>[] = [
  {
    key: "finding",
    header: "问题",
    rowHeader: true,
    cell: ({ number, title }) => <TextLink href={`/desk/findings/${number}#closure`}>{`${number}　${title ?? UNTITLED_FINDING}`}</TextLink>,
  },
  { key: "step", header: "步骤", cell: ({ step }) => <span className="whitespace-nowrap">{DECISION_WORDS[step]}</span> },
  { key: "verdict", header: "意见", cell: ({ passed, comment }) => `${passed ? "同意" : "退回"}${comment ? `：${comment}` : ""}` },
  { key: "by", header: "签署人", cell: ({ signedAs }) => signedAs },
  { key: "at", header: "时间", cell: ({ signedAt }) => <span className="whitespace-nowrap">{longTime(signedAt)}</span> },
];
