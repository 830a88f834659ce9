"use client";

import { Door } from "#components/accounts/door.tsx";
import { Trouble, type TroubleProps } from "#components/accounts/trouble.tsx";

export default function ErrorPage(props: Omit<TroubleProps, "home">) {
  return (
    <Door title="页面暂时打不开" lead="系统出了问题，不是您操作有误。已经提交成功的内容不会丢失。">
      <Trouble {...props} home={{ label: "返回公开页", href: "/" }} />
    </Door>
  );
}
