import { Notice } from "#components/ui/notice.tsx";
import { spaceState } from "#lib/domain/evidence/quota.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import { spaceWords } from "#lib/domain/labels/storage.ts";

/** What to know before adding a file: the spaces that are filling up, and that files are not scanned here. */
export function NotesOnUploading({ notes: { spaces, scanned } }: { notes: UploadNotes }) {
  return (
    <>
      {spaces.map(({ of, space }) => (
        <Notice key={of} tone="warning" title={`${spaceWords(of, space)}。`}>
          {spaceState(space) === "full" ? "放不下新的文件。" : "用满以后不能再上传。"}请压缩后上传，或请系统管理员增加空间。
        </Notice>
      ))}
      {!scanned && <p className="text-ink-soft">本系统没有接入查毒程序，请先在本机查毒再上传。</p>}
    </>
  );
}
