import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceViewer } from "#components/evidence/viewer/evidence-viewer.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { publicName } from "#lib/domain/evidence/viewing.ts";
import { idParam } from "#lib/input/params.ts";
import { viewerPlace, viewerQuery } from "#lib/input/viewer-address.ts";
import { evidenceInside } from "#lib/queries/evidence-inside.ts";

export const metadata: Metadata = { title: "查看佐证材料" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idParam((await params).id) ?? notFound();
  const { page, enlarged, second } = viewerPlace(await searchParams);
  const file = (await evidenceInside(actor, id, page)) ?? notFound();
  return (
    <>
      <PageHeader
        title={file.fileName}
        actions={
          <>
            <ButtonLink href={`/api/evidence/${id}`}>下载</ButtonLink>
            {publicName(file.fileName) !== null && <ButtonLink href={`/api/evidence/${id}/public-copy`}>下载公开用副本</ButtonLink>}
          </>
        }
      />
      <EvidenceViewer
        file={file}
        pageHref={(to, large = false) => `/desk/evidence/${id}${viewerQuery(to, large)}`}
        enlarged={enlarged}
        second={second}
      />
    </>
  );
}
