import { RequestRecord } from "#components/closure/request-record.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FindingArchive } from "#lib/domain/archive/archive.ts";
import { closingRequest } from "#lib/domain/archive/closure-sheet.ts";
import { SEAL_NOTE, sealFacts, sheetFacts, sheetMeasures } from "#lib/domain/labels/closure-sheet.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";

/** 对账销号单: what was to be done, what came of it, who signed it off, and the entry of the record it rests on. */
export function ClosureSheet({ archive }: { archive: FindingArchive }) {
  const closing = closingRequest(archive);
  return (
    <>
      <div className="max-w-measure">
        <SummaryList rows={sheetFacts(archive)} />
      </div>
      <div className="print:break-before-page">
        <Section title="整改措施对账" id="measures">
          <Measures archive={archive} />
        </Section>
      </div>
      <Section title="销号申请和审签" id="signatures">
        {closing ? <RequestRecord request={closing} /> : <p>没有销号申请的记录。</p>}
      </Section>
      <Section title="留痕校验" id="seal" description={SEAL_NOTE}>
        <div className="max-w-measure [&_dd]:break-all">
          <SummaryList rows={sealFacts(archive.seal)} />
        </div>
      </Section>
    </>
  );
}

function Measures({ archive }: { archive: FindingArchive }) {
  const measures = sheetMeasures(archive);
  if (measures.length === 0) return <p>没有整改措施的记录。</p>;
  return (
    <DataTable
      caption={`共${measures.length}项整改措施`}
      captionHidden
      rows={measures}
      rowKey={({ ordinal }) => ordinal}
      columns={[
        { key: "text", header: "整改措施", rowHeader: true, cell: ({ ordinal, text }) => `${chineseNumber(ordinal)}是${text}` },
        { key: "due", header: "时限", cell: ({ due }) => <span className="whitespace-nowrap">{due}</span> },
        { key: "done", header: "完成情况", cell: ({ done }) => done },
        { key: "outcome", header: "整改成效", cell: ({ outcome }) => <span className="whitespace-pre-line break-words">{outcome}</span> },
        { key: "proof", header: "佐证材料", cell: ({ proof }) => proof },
      ]}
    />
  );
}
