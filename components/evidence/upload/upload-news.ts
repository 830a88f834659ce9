import { percentOf } from "#lib/domain/labels/uploads.ts";
import type { UploadEntry, UploadState } from "./upload-queue.ts";

/**
 * What becomes of the files, for a screen reader, in one sentence that changes at every quarter and not at every tick: a polite live
 * region repeats whatever changes in it.
 */
export function uploadNews(entries: readonly UploadEntry[]): string {
  const first = entries.find(({ state }) => state.kind === "sending" || state.kind === "lost");
  if (first?.state.kind === "lost") return `${first.name}：网络中断，恢复后自动继续`;
  if (first?.state.kind === "sending") {
    const quarter = Math.floor(percentOf(first.state.sent, first.size) / 25) * 25;
    return quarter === 0 ? `开始上传${first.name}` : `${first.name}已上传 ${quarter}%`;
  }
  const count = (kind: UploadState["kind"]) => entries.filter(({ state }) => state.kind === kind).length;
  const told = [
    [count("done"), "个文件已上传"],
    [count("paused"), "个文件已暂停"],
    [count("refused"), "个文件没有保存"],
    [count("cancelled"), "个文件已取消"],
  ] as const;
  const parts = told.flatMap(([files, words]) => (files > 0 ? [`${files} ${words}`] : []));
  const reasons = refused(entries).join("");
  return parts.join("；") + (reasons && `。${reasons}`);
}

/** What is wrong, for beside the field; of several files, that the list says it of each. */
export function problemWith(entries: readonly UploadEntry[]): string {
  const reasons = refused(entries);
  return severalRefused(entries) ? `有 ${reasons.length} 个文件没有保存，原因见下面各文件名下。` : reasons.join("");
}

/** Then each says on the list what is wrong with it: in one paragraph beside the field nobody could tell them apart. */
export function severalRefused(entries: readonly UploadEntry[]): boolean {
  return refused(entries).length > 1;
}

/** What is wrong with each refused file. One file alone needs no naming. */
function refused(entries: readonly UploadEntry[]): string[] {
  return entries.flatMap(({ name, state }) => {
    if (state.kind !== "refused") return [];
    return [entries.length === 1 ? state.message : `${name}：${state.message}`];
  });
}
