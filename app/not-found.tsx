import type { Metadata } from "next";
import { Door } from "#components/accounts/door.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

export const metadata: Metadata = { title: "没有找到这个页面" };

export default function NotFound() {
  return (
    <Door title="没有找到这个页面" lead="请检查网址是否完整。从别处点链接来的，那个页面可能已经移走。">
      <ButtonLink href="/">返回公开页</ButtonLink>
    </Door>
  );
}
