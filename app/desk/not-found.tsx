import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

export const metadata: Metadata = { title: "没有找到这项内容" };

export default function NotFound() {
  return (
    <>
      <PageHeader title="没有找到这项内容" lead="网址可能不完整，或者这项内容不由您办理。如认为应当能看到，请与整改办联系。" />
      <ButtonLink href="/desk">返回首页</ButtonLink>
    </>
  );
}
