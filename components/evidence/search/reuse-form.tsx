import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { CheckboxesField } from "#components/form/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { EvidenceHit } from "#lib/domain/evidence/search.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { ExcerptList, HitFacts, HitPlace, HitState } from "./hit-facts.tsx";

type ReuseFormProps = { action: FormAction; measureId: string; hits: readonly EvidenceHit[]; back: string };

/** What is on file already, to be ticked for another measure, and checked before it is done. */
export function ReuseForm({ action, measureId, hits, back }: ReuseFormProps) {
  const choices = hits.map((hit) => ({
    value: hit.id,
    label: <span className="font-bold wrap-anywhere">{hit.fileName}</span>,
    hint: <HitDetail hit={hit} />,
  }));
  return (
    <ActionForm
      action={action}
      submit="选用勾选的材料"
      hidden={{ measureId }}
      review={{ title: "核对后选用", confirm: "确认选用" }}
      cancel={{ label: "不选用，返回措施", href: back }}
    >
      <CheckboxesField name="evidenceIds" label="选用的材料" choices={choices} />
    </ActionForm>
  );
}

function HitDetail({ hit }: { hit: EvidenceHit }) {
  return (
    <>
      <HitPlace hit={hit} />
      <HitFacts hit={hit} />
      <ExcerptList hit={hit} />
      <p className="flex flex-wrap items-center gap-x-6">
        <TextLink href={roomHref(hit.id, { page: hit.excerpts[0]?.page })} className="inline-flex min-h-11 items-center">
          打开查看<span className="sr-only">：{hit.fileName}</span>
        </TextLink>
        <HitState hit={hit} />
      </p>
    </>
  );
}
