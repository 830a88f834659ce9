import { addressIn, type ReadingMode } from "#components/progress/reading-mode.ts";
import { Tabs } from "#components/ui/tabs.tsx";

const PAGES = [
  { path: "/opinions", label: "反映意见" },
  { path: "/opinions/lookup", label: "查询办理结果" },
  { path: "/opinions/published", label: "意见与答复" },
] as const;

/** The way between the public pages about opinions. */
export function OpinionTabs({ path, mode }: { path: (typeof PAGES)[number]["path"]; mode: ReadingMode }) {
  return <Tabs label="意见" items={PAGES.map((page) => ({ label: page.label, href: addressIn(page.path, mode), current: page.path === path }))} />;
}
