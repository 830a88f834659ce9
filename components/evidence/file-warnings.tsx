import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { FileContents } from "#lib/domain/evidence/contents.ts";
import { identityWords, ORIGIN_NOTE, originRows, readingWords, secretMarkWords } from "#lib/domain/labels/evidence-contents.ts";

/**
 * What whoever handles a file should know of its inside: a mark of secrecy, citizens' numbers, what could not be read, and what it
 * tells of its making. Nothing where there is nothing to know; null: nobody read it yet.
 */
export function FileWarnings({ contents }: { contents: FileContents | null }) {
  if (contents === null) return <p className="text-ink-soft">正在读取文件内容，稍后刷新可以看到提示。</p>;
  const secret = secretMarkWords(contents);
  const numbers = identityWords(contents.identityNumbers);
  const reading = readingWords(contents);
  const origin = originRows(contents.origin);
  return (
    <>
      {secret && (
        <Notice tone="warning" title="有密级标志">
          <p>{secret}</p>
        </Notice>
      )}
      {numbers.length > 0 && (
        <Notice tone="warning" title="有个人信息">
          {numbers.map((each) => <p key={each}>{each}</p>)}
        </Notice>
      )}
      {reading && (
        <Notice>
          <p>{reading}</p>
        </Notice>
      )}
      {origin.length > 0 && (
        <div className="my-6 max-w-measure">
          <SummaryList rows={origin} />
          <p className="mt-2 text-sm text-ink-soft">{ORIGIN_NOTE}</p>
        </div>
      )}
    </>
  );
}
