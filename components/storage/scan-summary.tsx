import { Notice } from "#components/ui/notice.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import type { ScanCounts } from "#lib/domain/evidence/storage-views.ts";

export type ScanSummaryProps = {
  scanner: { configured: boolean; version?: string | null };
  counts: ScanCounts;
};

/** Whether a virus scanner is there, and how many files it has looked at. */
export function ScanSummary({ scanner, counts }: ScanSummaryProps) {
  const rows: SummaryRow[] = [
    { key: "查毒程序", value: stateWords(scanner) },
    { key: "未发现病毒", value: `${counts.clean} 个` },
    { key: "等待查毒", value: counts.waiting === 0 ? "0 个" : `${counts.waiting} 个，已隔离，查完才能打开` },
    { key: "发现病毒", value: counts.infected === 0 ? "0 个" : `${counts.infected} 个，已隔离，不能打开` },
    { key: "没有查毒", value: unscannedWords(counts) },
  ];
  return (
    <>
      {scanner.configured && scanner.version === null && (
        <Notice tone="warning" title="查毒程序现在连接不上。">
          新上传的文件先隔离，连接恢复后自动查毒。请检查 clamd 是否在运行，以及 CLAMD_SOCKET 或 CLAMD_HOST、CLAMD_PORT 的设置。
        </Notice>
      )}
      {!scanner.configured && counts.waiting > 0 && (
        <Notice tone="warning" title="还有文件在等待查毒。">查毒程序停用以前隔离的文件，重新接入并查过以后才能打开。</Notice>
      )}
      <div className="max-w-measure">
        <SummaryList rows={rows} />
      </div>
    </>
  );
}

function stateWords({ configured, version }: ScanSummaryProps["scanner"]): string {
  if (!configured) return "本系统没有接入查毒程序";
  return version ? `已接入：${version}` : "已接入，现在连接不上";
}

function unscannedWords({ unscanned, tooLarge }: ScanCounts): string {
  if (tooLarge === 0) return `${unscanned} 个`;
  return `${unscanned + tooLarge} 个，其中 ${tooLarge} 个超过查毒程序的大小上限`;
}
