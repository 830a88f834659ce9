import { Disclosure } from "#components/ui/disclosure.tsx";
import { MANIFEST } from "#lib/domain/archive/manifest.ts";

const POWERSHELL = `Get-Content ${MANIFEST} -Encoding UTF8 | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $h) { "不符：$f" } }`;

/** How whoever keeps an archive finds out that nothing in it was changed, with what their system has. */
export function ManifestCheck() {
  return (
    <div className="mt-4 print:hidden">
      <Disclosure summary="怎样核对导出的档案没有改动">
      <p>
        解压之后，在解压出的文件夹里核对：清单 <code>{MANIFEST}</code> 列有每个文件的 SHA-256 校验值，Linux（统信、麒麟）执行{" "}
        <code>sha256sum -c {MANIFEST}</code>，Windows 在 PowerShell 中执行下面一行、没有输出即全部相符，只核对一个文件用{" "}
        <code>certutil -hashfile 文件名 SHA256</code>。
      </p>
      <pre className="mt-2 border border-line bg-wash p-3 text-sm whitespace-pre-wrap break-all">{POWERSHELL}</pre>
      </Disclosure>
    </div>
  );
}
