import type { ReactNode } from "react";
import { ChangedText } from "#components/ledger-edits/changed-text.tsx";

type Texts = { before: string | null; after: string | null };

/** What the ledger says and what the text says, side by side, with what differs marked in both. */
export function Sides({ before, after }: Texts) {
  const both = before !== null && after !== null ? { before, after } : null;
  return (
    <dl className="grid gap-x-8 gap-y-2 font-sans @3xl:grid-cols-2">
      <Side name="台账">{both ? <ChangedText {...both} side="before" /> : <Alone text={before} />}</Side>
      <Side name="文本">{both ? <ChangedText {...both} side="after" /> : <Alone text={after} />}</Side>
    </dl>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-s-4 border-line ps-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Alone({ text }: { text: string | null }) {
  return text === null ? <p className="text-ink-soft">没有</p> : <p className="max-w-measure whitespace-pre-line">{text}</p>;
}
