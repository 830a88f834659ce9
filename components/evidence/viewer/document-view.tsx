import { createElement } from "react";
import type { InsideBlock } from "#lib/domain/evidence/inside.ts";
import { headingLevels } from "#lib/domain/labels/viewer.ts";
import { InsideCells, InsideTable } from "./inside-table.tsx";
import { PageSteps } from "./page-steps.tsx";
import type { ViewProps } from "./viewer-props.ts";

/** The text and the tables of a .docx. How it was set, and its pictures, are seen in the downloaded file. */
export function DocumentView({ shown: { page, part }, pageHref }: ViewProps<"document">) {
  const levels = headingLevels(part.blocks);
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">只显示文字和表格。版式、图片和印章请下载原文件查看。</p>
      <PageSteps page={page} pages={part.parts} pageHref={pageHref} unit="部分" />
      <div className="my-3 max-w-page border border-line-strong bg-surface px-4 py-6 @xl:px-8 print:border-0 print:p-0">
        {part.blocks.map((block, index) => (
          <Block key={index} block={block} level={levels[index] ?? null} />
        ))}
      </div>
      <PageSteps page={page} pages={part.parts} pageHref={pageHref} unit="部分" below />
    </>
  );
}

function Block({ block, level }: { block: InsideBlock; level: number | null }) {
  switch (block.kind) {
    case "heading":
      return createElement(`h${level ?? 3}`, { className: "mt-6 mb-2 max-w-measure font-serif text-lg font-bold first:mt-0" }, block.text);
    case "text":
      return <p className="my-2 max-w-measure whitespace-pre-wrap">{block.text}</p>;
    case "table":
      return (
        <div className="my-4">
          <InsideTable caption={block.name}>
            {block.rows.map((cells, index) => (
              <tr key={index}>
                <InsideCells cells={cells} />
              </tr>
            ))}
          </InsideTable>
        </div>
      );
  }
}
