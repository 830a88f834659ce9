import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceFilters } from "#components/evidence/search/evidence-filters.tsx";
import { EvidenceHits } from "#components/evidence/search/evidence-hits.tsx";
import { NothingFound } from "#components/evidence/search/nothing-found.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { recordExcerpts } from "#lib/commands/evidence/record-excerpts.ts";
import type { Role } from "#lib/domain/actor.ts";
import { withExcerpts } from "#lib/domain/evidence/search.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { EVIDENCE_LIST, evidenceFilter, evidenceListHref, isEvidenceNarrowed } from "#lib/input/evidence-filters.ts";
import { EVIDENCE_PER_PAGE } from "#lib/queries/evidence-hits.ts";
import { type EvidenceList, evidenceSearch } from "#lib/queries/evidence-search.ts";

export const metadata: Metadata = { title: "佐证材料" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EvidencePage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const list = (await evidenceSearch(actor, evidenceFilter.parse(await searchParams), now)) ?? notFound();
  if (list !== "noRound") await recordExcerpts(actor, withExcerpts(list.hits), now);
  return (
    <>
      <PageHeader title="佐证材料" lead={leadFor(actor.role)} />
      {list === "noRound" || list.readable === 0 ? <NothingYet role={actor.role} /> : <Found list={list} />}
    </>
  );
}

function leadFor(role: Role): string {
  if (role === "DEPARTMENT") return "您所在部室牵头或配合的问题、收到的督办单的佐证材料，按文件名和文件中的文字查找。";
  if (role === "LEADER") return "由您担任责任领导的问题的佐证材料，按文件名和文件中的文字查找。";
  return "本轮巡察全部佐证材料，按文件名和文件中的文字查找。";
}

function NothingYet({ role }: { role: Role }) {
  const words = role === "DEPARTMENT" ? "在措施的页面上传之后，材料在这里集中查找。" : "责任部室上传之后，材料在这里集中查找。";
  return <EmptyState title="还没有佐证材料">{words}</EmptyState>;
}

function Found({ list }: { list: EvidenceList }) {
  const { filter, choices, hits, matching } = list;
  const summary = summaryOf(list);
  return (
    <>
      <EvidenceFilters filter={filter} choices={choices} path={EVIDENCE_LIST} />
      <p className="mb-4" id="summary">
        {summary}
      </p>
      {hits.length === 0 ? <NothingFound filter={filter} choices={choices} path={EVIDENCE_LIST} matching={matching} /> : <EvidenceHits label={summary} hits={hits} />}
      <Pagination
        page={filter.page}
        pageSize={EVIDENCE_PER_PAGE}
        total={matching}
        hrefFor={(page) => evidenceListHref({ ...filter, page })}
        unit="份材料"
      />
    </>
  );
}

function summaryOf({ filter, readable, standing, matching, today }: EvidenceList): string {
  const found = isEvidenceNarrowed(filter) ? `，符合条件${matching}份` : "";
  return `现行有效的材料${standing}份，连同已撤下、退回和旧版本共${readable}份${found}（截至${longDay(today)}）`;
}
