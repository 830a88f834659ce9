import type { ReactNode } from "react";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import type { PurgedUse, PurgeView } from "#lib/domain/evidence/storage-views.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { PURGE_WORDS, shortHash } from "#lib/domain/labels/storage.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";

/** The file of a proposal, who asks for its destruction and why, and what was decided; with its names for those who know them. */
export function PurgeSummary({ purge, whole = false }: { purge: PurgeView; whole?: boolean }) {
  const { sha256, kind, size, places, reason, proposedBy, proposedAt, decided, status, uses } = purge;
  const rows: SummaryRow[] = [
    { key: "文件", value: `${kind.toUpperCase()}，${fileSize(size)}，用过 ${places} 处，都已撤下` },
    { key: "指纹（SHA-256）", value: <span className="wrap-anywhere">{whole ? sha256 : `${shortHash(sha256)}…`}</span> },
    ...(uses ? [{ key: "用在哪里", value: <Uses uses={uses} /> }] : []),
    { key: "销毁理由", value: reason },
    { key: "申请", value: `${proposedBy}，${longTime(proposedAt)}` },
    ...(decided ? [{ key: PURGE_WORDS[status], value: `${decided.by}，${longTime(decided.at)}${decided.comment ? `。意见：${decided.comment}` : ""}` }] : []),
  ];
  return <SummaryList rows={rows} />;
}

function Uses({ uses }: { uses: PurgedUse[] }) {
  return (
    <ul role="list">
      {uses.map((use, index) => (
        <li key={index} className={index === 0 ? undefined : "mt-2 border-t border-line pt-2"}>
          <p className="font-bold wrap-anywhere">{use.fileName}</p>
          <p>
            问题{use.number}　{use.title ?? UNTITLED_FINDING}
          </p>
          <p className="text-sm text-ink-soft">
            {[use.department, `${longTime(use.uploadedAt)} 上传`].filter(Boolean).join("，")}
            {use.withdrawnAt && `，${longTime(use.withdrawnAt)} 撤下，理由：${use.withdrawReason ?? ""}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One proposal in a list. `action`: what may be done about it. */
export function PurgeCard({ purge, action }: { purge: PurgeView; action?: ReactNode }) {
  return (
    <li className="mb-8 last:mb-0">
      <PurgeSummary purge={purge} />
      {action && <div className="mt-3">{action}</div>}
    </li>
  );
}
