import { Notice } from "#components/ui/notice.tsx";
import { TickIcon } from "#components/ui/icons.tsx";
import { faultWords, fileWord } from "#lib/domain/labels/edition-check.ts";
import { type ApprovalRecord, type CheckedFile, isWhole } from "#lib/domain/notice/checked.ts";

/** Equal, or loudly not: what came of comparing every file of an edition. */
export function CheckVerdict({ files, record }: { files: readonly CheckedFile[]; record: ApprovalRecord | null }) {
  const faults = files.filter((file) => !isWhole(file));
  if (record?.holds && faults.length === 0) {
    return (
      <p className="my-6 flex gap-3 border-s-4 border-pine bg-wash py-3 ps-4 pe-4 font-sans">
        <TickIcon className="mt-[0.3em] size-[1.125em] shrink-0" />
        <span>
          <strong>全部相符。</strong>
          {files.length}个文件的校验值，审定时记下的、现在登记的、刚才按文件内容重新计算的，三处一致。
        </span>
      </p>
    );
  }
  return (
    <Notice tone="warning" title="不相符，请勿采信">
      <p>这一版存储的文件与审定时的记录不一致，请向发布单位查询。</p>
      <ul className="list-disc ps-6">
        {record === null && <li>操作留痕里没有这一版的审定记录。</li>}
        {record?.holds === false && <li>审定记录与它的校验值接不上。</li>}
        {faults.map((file) => (
          <li key={file.name}>
            {fileWord(file.name)}（{file.name}）：{faultWords(file)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
