import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

export const metadata: Metadata = { title: "没有这一项填报" };

export default function EntryNotFound() {
  return (
    <>
      <PageHeader title="没有这一项填报" lead="这个问题在那一周已经销号、不在跟进范围内，或者不由您办理。" />
      <ButtonLink href="/desk/weeks" variant="primary">
        查看本周跟进
      </ButtonLink>
    </>
  );
}
