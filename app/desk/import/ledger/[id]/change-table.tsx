import { ChangedText } from "#components/ledger-edits/changed-text.tsx";
import { TickBox } from "#components/ledger-edits/tick-box.tsx";
import { AlertIcon } from "#components/ui/icons.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table, Td, Th, Thead } from "#components/ui/table.tsx";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { tickedAtFirst } from "#lib/domain/ledger-sheet/edits.ts";
import type { ShownChange } from "#lib/queries/ledger-edits.ts";

/** Which boxes stand ticked: as they do at first, or as one asked for all of them. */
export type Ticks = "usual" | "all" | "none";

type ChangeTableProps = { changes: ShownChange[]; ticks: Ticks; caption: string };

/** What the file changes, finding by finding: the cell with its box, what the ledger says now, what the file would make of it. */
export function ChangeTable({ changes, ticks, caption }: ChangeTableProps) {
  return (
    <Table caption={caption} captionHidden>
      <colgroup>
        <col className="w-[24%]" />
        <col className="w-[38%]" />
        <col className="w-[38%]" />
      </colgroup>
      <Thead>
        <Th>单元格</Th>
        <Th>台账现为</Th>
        <Th>文件改为</Th>
      </Thead>
      {[...Map.groupBy(changes, ({ number }) => number)].map(([number, group]) => (
        <tbody key={number}>
          <FindingRow number={number} title={group[0]?.title ?? null} changedSince={group[0]?.changedSince ?? false} />
          {group.map((change) => (
            <tr key={change.id}>
              <ChangeCells change={change} ticked={ticks === "usual" ? tickedAtFirst(change) : ticks === "all"} />
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function FindingRow({ number, title, changedSince }: Pick<ShownChange, "number" | "title" | "changedSince">) {
  return (
    <tr className="break-after-avoid">
      <th scope="rowgroup" colSpan={3} className="border-b border-line px-3 pt-6 pb-2 text-start font-serif text-lg font-bold">
        {`问题${number}　`}
        <TextLink href={`/desk/findings/${number}`}>{title ?? UNTITLED_FINDING}</TextLink>
        {changedSince && <p className="font-sans text-base font-normal">文件导出以后，这个问题在系统中办理过，没有预先勾选，请核对后勾选。</p>}
      </th>
    </tr>
  );
}

function ChangeCells({ change, ticked }: { change: ShownChange; ticked: boolean }) {
  const { id, number, address, blocked } = change;
  const reason = `${id}-blocked`;
  return (
    <>
      <Td rowHeader>
        <TickBox id={id} ticked={ticked} blockedBy={blocked ? reason : undefined}>
          <span className="sr-only">{`问题${number} `}</span>
          <span className="font-bold">{address}</span>
          <span className="block">{placeOf(change)}</span>
        </TickBox>
      </Td>
      <Td label="台账现为">
        {change.kind === "newMeasure" ? <span className="text-ink-soft">（没有这一项，新增）</span> : <ChangedText {...change} side="before" />}
      </Td>
      <Td label="文件改为">
        <ChangedText {...change} side="after" />
        {blocked && (
          <p id={reason} className="mt-2 flex max-w-measure items-start gap-2">
            <AlertIcon className="mt-[0.35em] size-4 text-cinnabar" />
            <span>
              <span className="font-bold">不能导入：</span>
              {wordsOf(blocked)}
            </span>
          </p>
        )}
      </Td>
    </>
  );
}

/** "整改成效（措施三）"; a new measure has its number only once it is made, with others or without. */
function placeOf({ head, ordinal, kind }: ShownChange): string {
  if (kind === "newMeasure") return "新增措施";
  return ordinal === null ? head : `${head}（${measureName(ordinal)}）`;
}
