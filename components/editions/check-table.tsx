import { TextLink } from "#components/ui/link.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { fileWord } from "#lib/domain/labels/edition-check.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { type CheckedFile, isWhole } from "#lib/domain/notice/checked.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import { editionPath } from "#lib/domain/notice/published.ts";

type Props = {
  number: EditionNumber;
  files: readonly CheckedFile[];
  /** A withdrawn edition hands out nothing any more. */
  withdrawn: boolean;
};

const COMPRESSED = /\.(?:br|gz)$/;

/** Every file of an edition with its hash; the compressed forms, which no reader ever holds, in one line below. */
export function CheckTable({ number, files, withdrawn }: Props) {
  const compressed = files.filter(({ name }) => COMPRESSED.test(name));
  const broken = compressed.filter((file) => !isWhole(file)).length;
  const columns: Column<CheckedFile>[] = [
    {
      key: "file",
      header: "文件",
      rowHeader: true,
      cell: ({ name, size }) => (
        <>
          <span className="block">{withdrawn ? fileWord(name) : <TextLink href={editionPath(number, name)}>{fileWord(name)}</TextLink>}</span>
          <span className="block text-sm text-ink-soft">
            {name}，{fileSize(size)}
          </span>
        </>
      ),
    },
    { key: "hash", header: "SHA-256 校验值", cell: (file) => <Hashes file={file} /> },
    { key: "verdict", header: "核验", cell: (file) => (isWhole(file) ? "三处一致" : <strong className="text-cinnabar">不一致</strong>) },
  ];
  return (
    <>
      <DataTable caption="各个文件的校验值" captionHidden columns={columns} rows={files.filter(({ name }) => !COMPRESSED.test(name))} rowKey={({ name }) => name} />
      {compressed.length > 0 && (
        <p className="font-sans text-ink-soft">
          另有传输用的压缩副本{compressed.length}个，{broken === 0 ? "三处一致。" : `其中${broken}个不一致。`}
        </p>
      )}
    </>
  );
}

function Hashes({ file }: { file: CheckedFile }) {
  const { recorded, stored, computed } = file;
  if (isWhole(file)) return <Hash value={recorded} />;
  return (
    <dl>
      <dt>审定时记下的</dt>
      <dd>
        <Hash value={recorded} />
      </dd>
      <dt>现在登记的</dt>
      <dd>
        <Hash value={stored} />
      </dd>
      <dt>按文件内容重新计算的</dt>
      <dd>
        <Hash value={computed} />
      </dd>
    </dl>
  );
}

function Hash({ value }: { value: string | null }) {
  return value === null ? "没有" : <code className="font-mono text-sm break-all">{value}</code>;
}
