import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProblemList } from "#components/ledger-edits/problem-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { idParam } from "#lib/input/params.ts";
import { ledgerEdits, type LedgerEditsPage } from "#lib/queries/ledger-edits.ts";
import { ApplyForm } from "./apply-form.tsx";
import type { Ticks } from "./change-table.tsx";
import { Ended, NothingToImport } from "./nothing-left.tsx";
import { UploadHeader } from "./upload-header.tsx";

export const metadata: Metadata = { title: "核对台账文件的改动" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tick?: string | string[] }> };

export default async function LedgerEditsPreview({ params, searchParams }: Props) {
  const id = idParam((await params).id) ?? notFound();
  const { actor } = await currentContext();
  const edits = (await ledgerEdits(actor, id)) ?? notFound();
  const { tick } = await searchParams;
  return edits.appliedAt || edits.discardedAt ? <Ended edits={edits} /> : <Preview edits={edits} ticks={tick === "all" || tick === "none" ? tick : "usual"} />;
}

function Preview({ edits, ticks }: { edits: LedgerEditsPage; ticks: Ticks }) {
  const problems = edits.problems.filter(({ severity }) => severity === "problem");
  const notes = edits.problems.filter(({ severity }) => severity === "note");
  return (
    <>
      <UploadHeader edits={edits} />
      {problems.length > 0 && (
        <Section title={`文件中有误的地方（${problems.length}）`} id="problems" description="以下各处没有导入，也不会导入。请按各处的说明办理；在文件中更正的，保存后重新上传。">
          <ProblemList problems={problems} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={`提示（${notes.length}）`} id="notes" description="文件没有错，但原意可能不止于此，请看一遍。">
          <ProblemList problems={notes} />
        </Section>
      )}
      {edits.changes.length > 0 ? <ApplyForm edits={edits} ticks={ticks} /> : <NothingToImport edits={edits} />}
    </>
  );
}
