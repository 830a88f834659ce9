import type { ReadingMode } from "#components/progress/reading-mode.ts";
import { Button } from "#components/ui/button.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { fileWord } from "#lib/domain/labels/edition-check.ts";
import { type CheckedFile, isWhole, pastedHash } from "#lib/domain/notice/checked.ts";

type Props = {
  action: string;
  mode: ReadingMode;
  /** What was pasted; null before anything was. */
  pasted: string | null;
  files: readonly CheckedFile[];
};

/** Compares a hash that the reader made at home; the file itself never leaves their machine. A GET form: it changes nothing. */
export function HashForm({ action, mode: { text, contrast }, pasted, files }: Props) {
  const answer = pasted === null ? null : answerTo(pasted, files);
  return (
    <form action={`${action}#compare`} method="get" className="font-sans">
      <HiddenInputs values={{ text: text === "normal" ? null : text, contrast: contrast === "normal" ? null : contrast }} />
      <TextArea
        name="sha256"
        label="粘贴算出来的校验值"
        hint="命令输出的整行都可以粘贴进来。文件不用上传。"
        rows={3}
        optional="unmarked"
        defaultValue={pasted ?? ""}
        error={answer?.same === false ? answer.words : undefined}
      />
      <Button type="submit">比对</Button>
      {answer?.same === true && (
        <p role="status" className="mt-4 max-w-measure font-bold">
          {answer.words}
        </p>
      )}
    </form>
  );
}

function answerTo(pasted: string, files: readonly CheckedFile[]): { same: boolean; words: string } {
  const hash = pastedHash(pasted);
  if (hash === null) return { same: false, words: "没有看到校验值。SHA-256 校验值是64个由0至9、a至f组成的字符。" };
  const file = files.find(({ recorded }) => recorded === hash);
  if (!file) return { same: false, words: "不相符：这不是这一版任何一个文件的校验值。可能没有下载完整，可能是“另存为”时被浏览器改写，也可能内容被改动过。请用下面的命令直接下载再算一次。" };
  const now = isWhole(file) ? "" : "本站现在存储的这个文件已被改动，您手里的才是审定时的。";
  return { same: true, words: `相符：与审定时的${fileWord(file.name)}（${file.name}）一字不差。${now}` };
}
