import { isOpen } from "#components/evidence/file-condition.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { EvidenceRoom } from "#lib/domain/evidence/room.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { fileAddress } from "#lib/input/evidence-address.ts";

/** The file itself, as large as there is room; where nobody may open it, nothing: FileState says why. */
export function ShownFile({ file }: { file: EvidenceRoom["file"] }) {
  if (!isOpen(file.condition)) return null;
  return (
    <div className="border border-line bg-surface p-6">
      <p className="mb-4">
        {extensionOf(file.fileName).toUpperCase()} 文件，{fileSize(file.size)}。
      </p>
      <ButtonLink href={fileAddress(file.id)}>下载文件</ButtonLink>
    </div>
  );
}
