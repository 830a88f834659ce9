import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { PurgeCard } from "#components/storage/purge-card.tsx";
import { StorageTabs } from "#components/storage/storage-tabs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import type { PurgeView } from "#lib/domain/evidence/storage-views.ts";
import { addressWith } from "#lib/input/address.ts";
import { purgePages } from "#lib/input/storage.ts";
import { PURGES_PER_PAGE, purgeList } from "#lib/queries/purges.ts";

export const metadata: Metadata = { title: "销毁申请" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PurgesPage({ searchParams }: Props) {
  const query = await searchParams;
  const { page } = purgePages.parse(query);
  const list = (await purgeList(await requireActor(), { page })) ?? notFound();
  const { waiting, decided, total, may } = list;
  return (
    <>
      <PageHeader
        title="销毁申请"
        lead="撤下的材料保管期满，由系统管理员申请、整改办确认，才能销毁。销毁的是文件本身；上传、撤下、销毁的记录都留着。"
      />
      {may.propose && <StorageTabs view="purges" />}
      <DoneMessage done={query.done} />
      <Section title={`等待确认（${waiting.length}）`} id="waiting">
        <Cards purges={waiting} none="没有等待确认的申请。" decide={may.decide} />
      </Section>
      <Section title="办理过的" id="decided">
        <Cards purges={decided} none="还没有。" />
        <Pagination
          page={page}
          pageSize={PURGES_PER_PAGE}
          total={total}
          hrefFor={(each) => addressWith("/desk/storage/purges", { page: each })}
          unit="份"
        />
      </Section>
    </>
  );
}

function Cards({ purges, none, decide = false }: { purges: PurgeView[]; none: string; decide?: boolean }) {
  if (purges.length === 0) return <p className="text-ink-soft">{none}</p>;
  return (
    <ul role="list" className="max-w-measure">
      {purges.map((purge) => (
        <PurgeCard key={purge.id} purge={purge} action={decide && <Decide purge={purge} />} />
      ))}
    </ul>
  );
}

function Decide({ purge: { id, uses } }: { purge: PurgeView }) {
  return (
    <ButtonLink href={`/desk/storage/purges/${id}`} variant="secondary">
      核对并办理<span className="sr-only">：{uses?.[0]?.fileName}</span>
    </ButtonLink>
  );
}
