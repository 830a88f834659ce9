"use client";

import { Trouble, type TroubleProps } from "#components/accounts/trouble.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

export default function DeskError(props: Omit<TroubleProps, "home">) {
  return (
    <>
      <PageHeader title="这一步没有办成" lead="系统出了问题，不是您操作有误。以前提交成功的内容不会丢失。" />
      <Trouble {...props} home={{ label: "返回首页", href: "/desk" }} />
    </>
  );
}
