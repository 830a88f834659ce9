import { TextLink } from "#components/ui/link.tsx";
import { Table, Td, Th, Thead } from "#components/ui/table.tsx";
import { FILE_WORDS } from "#lib/domain/labels/edition-files.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { EDITION_FILES } from "#lib/domain/notice/edition.ts";
import type { EditionView } from "#lib/domain/notice/step-views.ts";

/** The files of an edition, each with its digest; `href` leads to the file where it can be had. */
export function EditionFiles({ files, href }: { files: EditionView["files"]; href: (name: string) => string }) {
  return (
    <Table caption="文件和校验值（SHA-256）">
      <Thead>
        <Th>文件</Th>
        <Th numeric>大小</Th>
        <Th>校验值</Th>
      </Thead>
      <tbody>
        {inOrder(files).map(({ name, size, sha256 }) => (
          <tr key={name}>
            <Td label="文件">
              <TextLink href={href(name)}>{words(name)}</TextLink>
            </Td>
            <Td label="大小" numeric>
              {fileSize(size)}
            </Td>
            <Td label="校验值">
              <code className="font-mono text-sm break-all">{sha256}</code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The page first, then the documents, then the data. */
function inOrder(files: EditionView["files"]): EditionView["files"] {
  return EDITION_FILES.flatMap((wanted) => files.filter(({ name }) => name === wanted));
}

function words(name: string): string {
  return Object.entries(FILE_WORDS).find(([each]) => each === name)?.[1] ?? name;
}
