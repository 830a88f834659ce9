import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { stayFilterWords } from "#lib/domain/labels/reports.ts";
import { STATUS_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { StayLine } from "#lib/domain/reports/views.ts";
import { stayFilter, staysHref } from "#lib/input/report-lists.ts";
import { stayList } from "#lib/queries/reports-lists.ts";
import { ListPage } from "../list-page.tsx";

export const metadata: Metadata = { title: "各步停留清单" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StaysPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const filter = stayFilter.parse(await searchParams);
  const list = (await stayList(actor, filter, now)) ?? notFound();
  return (
    <ListPage
      title="各步停留清单"
      report={{ label: "各步用时", href: "/desk/reports/steps" }}
      list={list}
      conditions={stayFilterWords(filter).map(({ field, words }) => ({ label: words, href: staysHref({ ...filter, [field]: null, page: 1 }) }))}
      hrefFor={(page) => staysHref({ ...filter, page })}
      unit="次停留"
      table={(lines, caption) => (
        <DataTable caption={caption} captionHidden columns={COLUMNS} rows={lines} rowKey={({ number, step, from, to }) => `${number}-${step}-${from}-${to}`} />
      )}
    />
  );
}

const COLUMNS: Column<StayLine>[] = [
  {
    key: "finding",
    header: "问题",
    rowHeader: true,
    cell: ({ number, title }) => <TextLink href={`/desk/findings/${number}#history`}>{`${number}　${title ?? UNTITLED_FINDING}`}</TextLink>,
  },
  { key: "step", header: "步骤", cell: ({ step }) => STATUS_WORDS[step] },
  { key: "from", header: "进入", cell: ({ from }) => <Whole>{longDay(from)}</Whole> },
  { key: "to", header: "离开", cell: ({ to }) => <Whole>{to ? longDay(to) : "仍在这一步"}</Whole> },
  { key: "days", header: "工作日", numeric: true, cell: ({ days }) => days },
];

function Whole({ children }: { children: string }) {
  return <span className="whitespace-nowrap">{children}</span>;
}
