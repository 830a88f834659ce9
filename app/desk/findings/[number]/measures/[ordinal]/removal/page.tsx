import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { measurePage } from "#lib/queries/measure-page.ts";
import { removeMeasure } from "../../../actions.ts";

export const metadata: Metadata = { title: "删除措施" };

export default async function RemovalPage({ params }: { params: Promise<{ number: string; ordinal: string }> }) {
  const asked = await params;
  const number = numberParam(asked.number) ?? notFound();
  const ordinal = numberParam(asked.ordinal) ?? notFound();
  const { actor } = await currentContext();
  const measure = (await measurePage(actor, number, ordinal)) ?? notFound();
  if (!measure.rights.has("editMeasures")) notFound();
  const back = `/desk/findings/${number}/measures/${ordinal}`;
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={measureName(ordinal)}
        title="删除这项措施？"
        lead="其后的措施依次前移一位。删除会记入全部记录，措施的文字可以从记录中找回。"
      />
      <blockquote className="mb-6 max-w-measure border-s-4 border-line-strong ps-4 text-lg">{measure.text}</blockquote>
      <ActionForm
        action={removeMeasure}
        submit="删除措施"
        variant="danger"
        hidden={{ measureId: measure.id, version: measure.version }}
        cancel={{ label: "不删除，返回", href: back }}
      />
    </>
  );
}
