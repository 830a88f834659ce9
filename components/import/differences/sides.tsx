import type { ReactNode } from "react";
import { isDay } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { type Change, changeBetween } from "./change.ts";

type Texts = { before: string | null; after: string | null };

/** What the ledger says and what the text says, side by side, with what differs marked in both. */
export function Sides({ before, after }: Texts) {
  const change = before !== null && after !== null ? changeBetween(before, after) : null;
  return (
    <dl className="grid gap-x-8 gap-y-2 font-sans @3xl:grid-cols-2">
      <Side name="台账" text={before} change={change} changed={change?.before ?? ""} Mark={Gone} />
      <Side name="文本" text={after} change={change} changed={change?.after ?? ""} Mark={Added} />
    </dl>
  );
}

type SideProps = {
  name: string;
  text: string | null;
  change: Change | null;
  changed: string;
  Mark: (props: { children: ReactNode }) => ReactNode;
};

function Side({ name, text, change, changed, Mark }: SideProps) {
  return (
    <div className="min-w-0 border-s-4 border-line ps-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="whitespace-pre-line">
        {text === null ? <span className="text-ink-soft">没有</span> : <Words text={text} change={change} changed={changed} Mark={Mark} />}
      </dd>
    </div>
  );
}

function Words({ text, change, changed, Mark }: Omit<SideProps, "name"> & { text: string }) {
  if (isDay(text)) return longDay(text);
  if (!change) return text;
  return (
    <>
      {change.head}
      {changed !== "" && <Mark>{changed}</Mark>}
      {change.tail}
    </>
  );
}

function Gone({ children }: { children: ReactNode }) {
  return <del className="text-cinnabar decoration-cinnabar decoration-1">{children}</del>;
}

function Added({ children }: { children: ReactNode }) {
  return <ins className="underline decoration-pine decoration-2 underline-offset-4">{children}</ins>;
}
