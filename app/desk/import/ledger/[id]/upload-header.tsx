import { Fragment } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import type { LedgerEditsPage } from "#lib/queries/ledger-edits.ts";

/** Which file this is, what it comes to, and as of when it speaks. */
export function UploadHeader({ edits }: { edits: LedgerEditsPage }) {
  const { asOf, counts } = edits;
  return (
    <>
      <UploadTitle edits={edits} />
      {counts.changes + counts.problems + counts.notes > 0 && <Summary counts={counts} />}
      {counts.changes > 0 && (
        <Notice title={asOf ? `这份文件是${longDay(asOf)}导出的` : "文件中没有写明是哪一天导出的"}>
          <p>导出以后在系统中办理的内容，文件里还是原来的样子，在下面会显示为改回原样。请逐处核对，不要改回的不勾选；{asOf && "导出日以后办理过的问题和"}要清空的单元格，没有预先勾选。</p>
        </Notice>
      )}
    </>
  );
}

/** The page's title: the file, and who handed it in when. */
export function UploadTitle({ edits: { fileName, createdBy, createdAt } }: { edits: LedgerEditsPage }) {
  return (
    <PageHeader
      breadcrumb={[{ label: "导入", href: "/desk/import" }]}
      kicker="用改好的台账更新"
      title="核对台账文件的改动"
      lead={
        <>
          <span className="block break-all text-ink">{`《${fileName}》`}</span>
          {`${createdBy}于${longTime(createdAt)}上传`}
        </>
      }
    />
  );
}

/** "改动7处，涉及4个问题；其中2处不能导入；另有3处有误。": each number leads to where one can count the same. */
function Summary({ counts }: Pick<LedgerEditsPage, "counts">) {
  const { changes, findings, blocked, problems, notes } = counts;
  const parts = [
    changes > 0 && { href: "#changes", link: `改动${changes}处`, rest: `，涉及${findings}个问题${blocked > 0 ? `，其中${blocked}处不能导入` : ""}` },
    problems > 0 && { href: "#problems", link: `${problems}处有误`, rest: "，不会导入" },
    notes > 0 && { href: "#notes", link: `${notes}条提示`, rest: "" },
  ].filter((part) => part !== false);
  return (
    <p className="text-lg">
      {parts.map(({ href, link, rest }, index) => (
        <Fragment key={href}>
          {index > 0 && "；"}
          <TextLink href={href}>{link}</TextLink>
          {rest}
        </Fragment>
      ))}
      。
    </p>
  );
}
