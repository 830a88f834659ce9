import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

export const metadata: Metadata = { title: "没有这一周的跟进" };

export default function WeekNotFound() {
  return (
    <>
      <PageHeader
        title="没有这一周的跟进"
        lead="跟进从整改方案制定当周开始，到本周为止。网址中的周次可能有误，或者还没有到那一周。"
      />
      <ButtonLink href="/desk/weeks" variant="primary">
        查看本周
      </ButtonLink>
    </>
  );
}
