import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceFilters } from "#components/evidence/search/evidence-filters.tsx";
import { NothingFound } from "#components/evidence/search/nothing-found.tsx";
import { ReuseForm } from "#components/evidence/search/reuse-form.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { recordExcerpts } from "#lib/commands/evidence/record-excerpts.ts";
import { withExcerpts } from "#lib/domain/evidence/search.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { evidenceFilter, evidenceListHref, isEvidenceNarrowed, reusePath } from "#lib/input/evidence-filters.ts";
import { numberParam } from "#lib/input/params.ts";
import { EVIDENCE_PER_PAGE } from "#lib/queries/evidence-hits.ts";
import { type EvidenceToReuse, evidenceToReuse } from "#lib/queries/evidence-to-reuse.ts";
import { reuseEvidence } from "./actions.ts";

export const metadata: Metadata = { title: "选用已有材料" };

type Props = {
  params: Promise<{ number: string; ordinal: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReusePage({ params, searchParams }: Props) {
  const asked = await params;
  const number = numberParam(asked.number) ?? notFound();
  const ordinal = numberParam(asked.ordinal) ?? notFound();
  const { actor, now } = await currentContext();
  const list = (await evidenceToReuse(actor, { number, ordinal }, evidenceFilter.parse(await searchParams))) ?? notFound();
  await recordExcerpts(actor, withExcerpts(list.hits), now);
  const measurePath = evidencePath({ number, ordinal });
  return (
    <>
      <PageHeader
        breadcrumb={[...findingCrumbs(number), { label: measureName(ordinal), href: measurePath }]}
        kicker={`${measureName(ordinal)}　${list.measure.text}`}
        title="选用已有材料"
        lead="同一份文件可以佐证几项措施，只保存一份。以后在一处撤下，不影响另一处。"
      />
      <Chosen list={list} path={reusePath(number, ordinal)} measurePath={measurePath} />
    </>
  );
}

function Chosen({ list, path, measurePath }: { list: EvidenceToReuse; path: string; measurePath: string }) {
  const { measure, filter, choices, matching, hits } = list;
  if (matching === 0 && !isEvidenceNarrowed(filter)) {
    return (
      <EmptyState title="没有可以选用的材料" action={<TextLink href={measurePath}>返回措施，上传新的材料</TextLink>}>
        您能查看的其他材料都已用在这项措施，或者还没有材料。
      </EmptyState>
    );
  }
  return (
    <>
      <EvidenceFilters filter={filter} choices={choices} path={path} standingOnly />
      <p className="mb-4">可以选用的材料{isEvidenceNarrowed(filter) ? `中，符合条件${matching}份` : `${matching}份`}</p>
      {hits.length === 0 ? (
        <NothingFound filter={filter} choices={choices} path={path} matching={matching} standingOnly />
      ) : (
        <ReuseForm action={reuseEvidence} measureId={measure.id} hits={hits} back={measurePath} />
      )}
      <Pagination
        page={filter.page}
        pageSize={EVIDENCE_PER_PAGE}
        total={matching}
        hrefFor={(page) => evidenceListHref({ ...filter, page }, path)}
        unit="份材料"
      />
    </>
  );
}
