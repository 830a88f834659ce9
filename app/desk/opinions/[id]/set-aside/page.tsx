import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { opinionCrumbs } from "#components/opinions/opinion-crumbs.ts";
import { PointedOut } from "#components/opinions/pointed-out.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SET_ASIDE_LIMIT } from "#lib/domain/opinions/limits.ts";
import { setOpinionAside } from "../../actions.ts";
import { opinionOfRequest } from "../opinion-of-request.ts";

export const metadata: Metadata = { title: "不予办理群众意见" };

export default async function SetAsidePage({ params }: { params: Promise<{ id: string }> }) {
  const opinion = await opinionOfRequest((await params).id, "setAside");
  return (
    <>
      <PageHeader
        breadcrumb={opinionCrumbs(opinion)}
        title="不予办理这条意见？"
        lead="意见和理由保留在案，来信人凭回执号可以看到理由。确认以后不能更改。"
      />
      <Section title="意见内容">
        <PointedOut text={opinion.body} />
      </Section>
      <div className="mt-8">
        <ActionForm
          action={setOpinionAside}
          submit="下一步：核对"
          hidden={{ opinionId: opinion.id, version: opinion.version }}
          review={{ title: "请核对理由，来信人会看到", confirm: "不予办理" }}
          cancel={{ label: "返回", href: `/desk/opinions/${opinion.id}` }}
        >
          <TextAreaField
            name="reason"
            label="不予办理的理由"
            hint="例如不属于巡察整改的范围，应当向哪里反映。"
            rows={3}
            limit={SET_ASIDE_LIMIT}
          />
        </ActionForm>
      </div>
    </>
  );
}
