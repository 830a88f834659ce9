import { TextLink } from "#components/ui/link.tsx";
import type { EvidenceInside } from "#lib/domain/evidence/inside.ts";
import { secondWords } from "#lib/domain/labels/viewer.ts";

type Props = { file: EvidenceInside; second: number | null };

/** A film with the browser's own controls: what is not watched is not loaded. */
export function FilmView({ file, second }: Props) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody writes captions for evidence; the line below says where the words are had */}
      <video controls preload="metadata" aria-label={`视频“${file.fileName}”`} className="max-h-[75vh] w-full bg-ink print:hidden" src={addressOf(file, second)} />
      <Beside file={file} second={second} kind="视频" />
    </>
  );
}

/** A sound in the same way. */
export function SoundView({ file, second }: Props) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- as above */}
      <audio controls preload="metadata" aria-label={`录音“${file.fileName}”`} className="w-full print:hidden" src={addressOf(file, second)} />
      <Beside file={file} second={second} kind="录音" />
    </>
  );
}

function addressOf({ id }: EvidenceInside, second: number | null): string {
  return `/api/evidence/${id}?show=1${second === null ? "" : `#t=${second}`}`;
}

function Beside({ file, second, kind }: Props & { kind: string }) {
  return (
    <p className="mt-2 text-sm text-ink-soft">
      {second !== null && `从 ${secondWords(second)}处开始播放。`}
      {kind}没有字幕，听不到声音的，请向上传部室索取文字说明。不能播放的，请
      <TextLink href={`/api/evidence/${file.id}`} className="inline-flex min-h-6 items-center">下载{kind}</TextLink>。
    </p>
  );
}
