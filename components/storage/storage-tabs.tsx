import { Tabs } from "#components/ui/tabs.tsx";

const VIEWS = {
  storage: { label: "存储情况", href: "/desk/storage" },
  purges: { label: "销毁申请", href: "/desk/storage/purges" },
  files: { label: "撤下的文件", href: "/desk/storage/purges/files" },
};

/** The views of 材料存储, for the administrator. */
export function StorageTabs({ view }: { view: keyof typeof VIEWS }) {
  return <Tabs label="材料存储" items={Object.entries(VIEWS).map(([key, { label, href }]) => ({ label, href, current: key === view }))} />;
}
