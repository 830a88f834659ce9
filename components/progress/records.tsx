import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { PublicProgress } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { findingAnchor } from "./states.ts";

/** 会议和制度: how often the leading group met, and the rules made or revised. */
export function Records({ view: { asOf, meetings, regulations } }: { view: PublicProgress }) {
  return (
    <Section {...SECTIONS.records} description={`截至${longDay(asOf)}`}>
      <div className="max-w-measure font-serif text-lg leading-[1.9]">
        <p>{meetingWords(meetings)}</p>
        <p>{regulationWords(regulations)}</p>
      </div>
      <ul role="list" className="mt-3 grid max-w-measure gap-2 font-serif leading-[1.8]">
        {regulations.named.map(({ title, finding }) => (
          <li key={title} className="indent-[-0.5em] ps-[0.5em]">
            《{title}》
            {finding !== null && (
              <TextLink href={`#${findingAnchor(finding)}`} className="font-sans text-sm">
                第{finding}号问题
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function meetingWords({ leadingGroup, democraticLife }: PublicProgress["meetings"]): string {
  const days = democraticLife.days.length > 0 ? `（${democraticLife.days.map(longDay).join("、")}）` : "";
  return `召开整改领导小组会议 ${leadingGroup} 次，专题民主生活会 ${democraticLife.total} 次${days}。`;
}

function regulationWords({ total, named }: PublicProgress["regulations"]): string {
  if (total === 0) return "尚未制定或修订制度。";
  const rest = total - named.length;
  const list = named.length === 0 ? "" : rest === 0 ? "，名称如下：" : `，其中 ${named.length} 项名称如下，其余 ${rest} 项只计数：`;
  return `制定和修订制度 ${total} 项${list || "。"}`;
}
