import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FileForm } from "#components/import/file-form.tsx";
import { OpenImports } from "#components/import/open-imports.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { importMessage } from "#lib/input/import-outcome.ts";
import { importStart } from "#lib/queries/import-start.ts";
import { pasteText } from "./actions.ts";

export const metadata: Metadata = { title: "导入" };

type Params = Record<string, string | string[] | undefined>;

export default async function ImportPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { open, round } = (await importStart(await requireActor())) ?? notFound();
  const params = await searchParams;
  return (
    <>
      <PageHeader
        title="导入"
        lead="把反馈意见、整改方案、整改通报读成问题和措施，逐项核对之后再导入台账。核对完成之前，台账不会有任何改动。"
      />
      <DoneMessage done={params.done} />
      <Notice tone="warning">本系统为非涉密系统，请勿粘贴或上传涉密内容。</Notice>
      <div className="grid gap-x-12 gap-y-10 @4xl:grid-cols-2">
        <Paste />
        <div className="grid content-start gap-y-10">
          <Upload answer={importMessage(params, "document")} />
          {round !== null && <Update round={round} answer={importMessage(params, "ledger")} />}
        </div>
      </div>
      <OpenImports open={open} />
    </>
  );
}

function Paste() {
  return (
    <section aria-labelledby="paste-heading">
      <h2 id="paste-heading" className="mb-2 font-serif text-xl font-bold">
        粘贴文字
      </h2>
      <ActionForm action={pasteText} submit="读取文字" name="paste">
        <TextAreaField
          name="text"
          label="公文正文"
          hint="从网页、Word 或 WPS 中全选复制即可，页眉页脚、来源、分享链接不用删。各级标题的编号请保留。"
          rows={16}
        />
      </ActionForm>
    </section>
  );
}

function Upload({ answer }: { answer: string | null }) {
  return (
    <section id="document" aria-labelledby="document-heading">
      <h2 id="document-heading" className="mb-2 font-serif text-xl font-bold">
        上传文件
      </h2>
      <FileForm
        action="/api/import"
        id="document-file"
        label="文件（.docx、.xlsx、.txt）"
        hint="不超过 20 MB，可以直接拖到按钮上。Word 的自动编号、表格、修订都能读；自己的 Excel 台账按列名读取。"
        accept=".docx,.xlsx,.txt"
        submit="读取文件"
        error={answer}
      />
    </section>
  );
}

function Update({ round, answer }: { round: string; answer: string | null }) {
  return (
    <section id="ledger" aria-labelledby="ledger-heading">
      <h2 id="ledger-heading" className="mb-2 font-serif text-xl font-bold">
        用改好的台账更新
      </h2>
      <p className="mb-4 max-w-measure text-ink-soft">
        从<TextLink href="/desk/findings">问题台账</TextLink>导出 .xlsx，在 Excel 或 WPS 中修改后传回。只列出改过的单元格，勾选之后才写入“{round}”的台账。
      </p>
      <FileForm
        action="/api/import/ledger"
        id="ledger-file"
        label="台账文件（.xlsx）"
        accept=".xlsx"
        submit="查看改动"
        error={answer}
      />
    </section>
  );
}
