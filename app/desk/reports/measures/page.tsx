import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { measureFilterWords } from "#lib/domain/labels/reports.ts";
import { MEASURE_WORDS, measureName } from "#lib/domain/labels/words.ts";
import type { MeasureLine } from "#lib/domain/reports/views.ts";
import { measureFilter, measuresHref } from "#lib/input/report-lists.ts";
import { measureList } from "#lib/queries/reports-lists.ts";
import { ListPage } from "../list-page.tsx";

export const metadata: Metadata = { title: "整改措施清单" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeasuresPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const filter = measureFilter.parse(await searchParams);
  const list = (await measureList(actor, filter, now)) ?? notFound();
  return (
    <ListPage
      title="整改措施清单"
      report={{ label: "整改进度", href: "/desk/reports/progress#measures" }}
      list={list}
      conditions={measureFilterWords(filter).map(({ field, words }) => ({ label: words, href: measuresHref({ ...filter, [field]: null, page: 1 }) }))}
      hrefFor={(page) => measuresHref({ ...filter, page })}
      unit="项措施"
      table={(lines, caption) => (
        <DataTable caption={caption} captionHidden columns={COLUMNS} rows={lines} rowKey={({ number, ordinal }) => `${number}-${ordinal}`} />
      )}
    />
  );
}

const COLUMNS: Column<MeasureLine>[] = [
  {
    key: "measure",
    header: "措施",
    rowHeader: true,
    cell: ({ number, ordinal, text }) => (
      <TextLink href={`/desk/findings/${number}#measure-${ordinal}`}>
        问题{number}
        {measureName(ordinal)}：{text}
      </TextLink>
    ),
  },
  { key: "department", header: "责任部室", cell: ({ department }) => department ?? "尚未确定" },
  { key: "planned", header: "计划完成", cell: ({ plannedOn }) => <Whole>{plannedOn ? longDay(plannedOn) : "尚未确定"}</Whole> },
  { key: "status", header: "状态", cell: ({ status, doneOn }) => <Whole>{doneOn ? `${longDay(doneOn)}完成` : MEASURE_WORDS[status]}</Whole> },
];

function Whole({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}
