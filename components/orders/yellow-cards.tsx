import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { TROUBLE_WORDS } from "#lib/domain/labels/ladder.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { YellowCard } from "#lib/domain/orders/views.ts";

const COLUMNS: Column<YellowCard>[] = [
  {
    key: "finding",
    header: "问题",
    rowHeader: true,
    cell: ({ number, title }) => <TextLink href={`/desk/findings/${number}`}>{`问题${number}　${title ?? UNTITLED_FINDING}`}</TextLink>,
  },
  { key: "trouble", header: "事由", cell: ({ trouble, since }) => `自${longDay(since)}起${TROUBLE_WORDS[trouble]}` },
  { key: "reachedOn", header: "记牌日期", cell: ({ reachedOn }) => <span className="whitespace-nowrap">{longDay(reachedOn)}</span> },
];

/** The yellow cards of one department, the latest first. */
export function YellowCards({ cards, caption }: { cards: readonly YellowCard[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={COLUMNS}
      rows={cards}
      rowKey={({ number, trouble, since }) => `${number}-${trouble}-${since}`}
    />
  );
}
