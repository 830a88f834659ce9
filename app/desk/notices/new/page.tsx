import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { HeadFields } from "#components/notices/head-fields.tsx";
import { noticeHref, noticeListCrumbs } from "#components/notices/notice-crumbs.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { noticeToBegin } from "#lib/queries/notices.ts";
import { beginNotice } from "../actions.ts";

export const metadata: Metadata = { title: "起草通报" };

export default async function NewNoticePage() {
  const { round, title, underWay } = (await noticeToBegin(await requireActor())) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={noticeListCrumbs}
        kicker={round}
        title="起草通报"
        lead="按官方通报的体例起草：开头、主体责任、整改成效、下一步打算、监督方式。起草以后逐段修改，提交以前随时可以作废。"
      />
      {underWay ? (
        <>
          <Notice title="现在不能起草">本轮次已有一份通报正在办理，同一时间只办理一份：{underWay.title}</Notice>
          <ButtonLink href={noticeHref(underWay.id)}>查看正在办理的通报</ButtonLink>
        </>
      ) : (
        <ActionForm action={beginNotice} submit="按台账起草" cancel={{ label: "不起草，返回", href: "/desk/notices" }}>
          <HeadFields title={title} opinions={null} />
        </ActionForm>
      )}
    </>
  );
}
