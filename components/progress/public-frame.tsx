import type { ReactNode } from "react";
import { PublicShell } from "#components/ui/public-shell.tsx";
import { ReadingControls } from "#components/ui/reading-controls.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { addressIn, readingChoices, type ReadingMode } from "./reading-mode.ts";

const PAGES = [
  { path: "/", label: "整改进展" },
  { path: "/notices", label: "通报" },
  { path: "/opinions", label: "反映意见" },
  { path: "/accessibility", label: "无障碍说明" },
] as const;

export type PublicFrameProps = {
  /** Whose pages these are; null while no round exists. */
  party: string | null;
  path: (typeof PAGES)[number]["path"];
  mode: ReadingMode;
  /** What of the address stays when the reading mode changes: what is looked for. */
  keep?: Record<string, string>;
  /** The page's own address, where it lies beneath that one. */
  at?: string;
  children: ReactNode;
};

/**
 * The red head, the navigation and the foot of a public page. A component and not a layout, because a layout is not told
 * the search parameters, in which the reading mode travels from page to page.
 */
export function PublicFrame({ party, path, mode, keep, at = path, children }: PublicFrameProps) {
  return (
    <PublicShell
      organisation={party ?? "巡察整改"}
      subject="巡察整改进展"
      headIsTitle={at === "/"}
      homeHref={addressIn("/", mode)}
      nav={PAGES.map((page) => ({ label: page.label, href: addressIn(page.path, mode), current: page.path === path }))}
      text={mode.text}
      contrast={mode.contrast}
      controls={
        <>
          <ReadAloud />
          <ReadingControls {...readingChoices(at, mode, keep)} />
        </>
      }
      footer={<Foot party={party} mode={mode} />}
    >
      {children}
    </PublicShell>
  );
}

function Foot({ party, mode }: Pick<PublicFrameProps, "party" | "mode">) {
  return (
    <div className="flex flex-wrap justify-between gap-x-8 gap-y-2">
      {party && <p>发布：{party}</p>}
      <p className="print:hidden">
        看不清、读不到、按不着？请看 <TextLink href={addressIn("/accessibility", mode)}>无障碍说明</TextLink>。
      </p>
      <p className="print:hidden">
        <TextLink href="/desk">工作人员登录</TextLink>
      </p>
    </div>
  );
}
