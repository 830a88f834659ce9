import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { percentOf } from "#lib/domain/labels/uploads.ts";
import { PickerButton } from "./picker-button.tsx";
import { UploadBar } from "./upload-bar.tsx";

export type UnfinishedListProps = {
  uploads: readonly UnfinishedUpload[];
  accept: string;
  onFile: (upload: UnfinishedUpload, file: File) => void;
  onCancel: (upload: UnfinishedUpload) => void;
};

/** 没有传完的文件 of whoever looks: begun on another day or before the page was loaded again; the same file goes on where it stopped. */
export function UnfinishedList({ uploads, accept, onFile, onCancel }: UnfinishedListProps) {
  if (uploads.length === 0) return null;
  return (
    <div className="mb-6 max-w-measure font-sans">
      <h3 className="font-bold">没有传完的文件</h3>
      <p className="text-ink-soft">再次选择同一个文件，即从停下的地方继续。七天没有继续的，系统自动清理。</p>
      <ul role="list" aria-label="没有传完的文件" className="mt-2 border-t border-line">
        {uploads.map((upload) => (
          <Unfinished key={upload.id} upload={upload} accept={accept} onFile={onFile} onCancel={onCancel} />
        ))}
      </ul>
    </div>
  );
}

function Unfinished({ upload, accept, onFile, onCancel }: { upload: UnfinishedUpload } & Omit<UnfinishedListProps, "uploads">) {
  const { fileName, size, received, touchedAt } = upload;
  const name = <VisuallyHidden>上传{fileName}</VisuallyHidden>;
  const whole = received === size;
  const percent = percentOf(received, size);
  return (
    <li className="border-b border-line py-3">
      <p className="wrap-anywhere">{fileName}</p>
      <p className="text-sm text-ink-soft tabular-nums">
        {whole ? "已传完，正在核对保存…" : `已传 ${percent}% · ${fileSize(received)} / ${fileSize(size)} · ${longTime(touchedAt)}停下`}
      </p>
      <UploadBar label={`${fileName}已上传的部分`} percent={percent} />
      <div className="-ms-1 mt-1 flex flex-wrap gap-2">
        {!whole && (
          <PickerButton variant="quiet" accept={accept} onFiles={([file]) => file && onFile(upload, file)}>
            选择同一个文件继续{name}
          </PickerButton>
        )}
        <Button variant="quiet" onClick={() => onCancel(upload)}>
          取消{name}
        </Button>
      </div>
    </li>
  );
}
