"use client";

import { TextAreaField } from "#components/form/fields.tsx";
import { useFormField } from "#components/form/form-context.ts";
import { ChangedText } from "#components/ledger-edits/changed-text.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";

export type WordingFieldProps = {
  name: string;
  /** 标题, 措施, 成效: what is worded. */
  of: string;
  /** What the ledger says. */
  internal: string;
  /** What the public reads instead, where that is settled. */
  wording: string | null;
  rows: number;
  limit: number;
};

/** 对外文字 beside the internal one. Checked before it is saved, it shows what is taken out and what stands there instead. */
export function WordingField({ of, internal, wording, ...field }: WordingFieldProps) {
  const label = `对外${of}`;
  const { checking, typed } = useFormField(field.name);
  if (checking) return <Redaction name={field.name} label={label} internal={internal} typed={typed ?? ""} />;
  return (
    <div className="grid gap-x-8 @3xl:grid-cols-2">
      <div className="mb-2 @3xl:mt-1">
        <p className="font-bold">台账中的{of}</p>
        <p className="mt-1 whitespace-pre-line">{internal}</p>
      </div>
      <TextAreaField {...field} label={label} hint="不填就按台账原文公开。需要隐去或改写的，在这里写公众看到的文字。" defaultValue={wording ?? ""} optional />
    </div>
  );
}

function Redaction({ name, label, internal, typed }: { name: string; label: string; internal: string; typed: string }) {
  const worded = typed !== "" && typed !== internal;
  return (
    <section className="mb-6 border-s-4 border-line ps-4">
      <HiddenInputs values={{ [name]: typed }} />
      <h3 className="font-bold">{label}</h3>
      {worded ? (
        <dl className="mt-2 grid gap-3">
          <div>
            <dt className="text-ink-soft">台账原文（划去的公众看不到）</dt>
            <dd>
              <ChangedText before={internal} after={typed} side="before" />
            </dd>
          </div>
          <div>
            <dt className="text-ink-soft">公众看到的</dt>
            <dd>
              <ChangedText before={internal} after={typed} side="after" />
            </dd>
          </div>
        </dl>
      ) : (
        <p className="mt-2">按台账原文公开：{internal}</p>
      )}
    </section>
  );
}
