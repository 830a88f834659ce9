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
          <li key={upload.id} className="border-b border-line py-3">
            <p className="wrap-anywhere">{upload.fileName}</p>
            <p className="text-sm text-ink-soft tabular-nums">
              已传 {percentOf(upload.received, upload.size)}% · {fileSize(upload.received)} / {fileSize(upload.size)} · {longTime(upload.touchedAt)}停下
            </p>
            <UploadBar label={`${upload.fileName}已上传的部分`} percent={percentOf(upload.received, upload.size)} />
            <div className="mt-1 flex flex-wrap gap-2">
              <PickerButton variant="quiet" accept={accept} onFiles={([file]) => file && onFile(upload, file)}>
                选择同一个文件继续<VisuallyHidden>上传{upload.fileName}</VisuallyHidden>
              </PickerButton>
              <Button variant="quiet" onClick={() => onCancel(upload)}>
                取消<VisuallyHidden>上传{upload.fileName}</VisuallyHidden>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
