import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { noticeHref, sectionHref } from "#components/notices/notice-crumbs.ts";
import { SlipItem } from "#components/proofread/slip-item.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { mendWords } from "#lib/domain/labels/mending.ts";
import { SEVERITY_WORDS } from "#lib/domain/labels/proofread.ts";
import type { ProofLine } from "#lib/domain/notice/step-views.ts";
import { SEVERITIES } from "#lib/domain/official-text/diagnostic.ts";
import { silenceHref } from "#lib/input/notice-step-address.ts";

export type ProofListProps = {
  notice: { id: string; version: number };
  lines: readonly ProofLine[];
  /** The mend's action, where the reader may write in the notice; without it the list is only read. */
  mend?: FormAction;
  /** 3 inside a section of its page. */
  level?: 2 | 3;
};

/** What proofreading leaves open, the worst first, and in each by the section it stands in. */
export function ProofList({ notice, lines, mend, level = 2 }: ProofListProps) {
  return SEVERITIES.map((severity) => {
    const of = lines.filter((line) => line.severity === severity);
    if (of.length === 0) return null;
    return (
      <Section key={severity} level={level} title={`${SEVERITY_WORDS[severity]}（${of.length}）`} id={severity}>
        {bySection(of).map(([name, group]) => (
          <section key={name} aria-label={`${SEVERITY_WORDS[severity]}：${name}`} className="mb-6">
            <SectionHead notice={notice} name={name} sectionKey={group[0]?.sectionKey ?? null} editable={mend !== undefined} level={level} />
            <ol role="list">
              {group.map((line) => (
                <Line key={`${line.code} ${line.start} ${line.end}`} notice={notice} line={line} number={lines.indexOf(line) + 1} mend={mend} />
              ))}
            </ol>
          </section>
        ))}
      </Section>
    );
  });
}

function bySection(lines: readonly ProofLine[]): [string, ProofLine[]][] {
  const groups = new Map<string, ProofLine[]>();
  for (const line of lines) groups.set(line.section, [...(groups.get(line.section) ?? []), line]);
  return [...groups];
}

type SectionHeadProps = { notice: { id: string }; name: string; sectionKey: string | null; editable: boolean; level: 2 | 3 };

function SectionHead({ notice, name, sectionKey, editable, level }: SectionHeadProps) {
  const Heading = level === 2 ? "h3" : "h4";
  return (
    <Heading className="mb-2 flex flex-wrap items-baseline gap-x-4 font-sans text-lg font-bold">
      {name}
      {editable && (
        <TextLink href={sectionKey === null ? `${noticeHref(notice.id)}/head` : sectionHref(notice.id, sectionKey)} className="text-base font-normal">
          修改<span className="sr-only">“{name}”这一段</span>
        </TextLink>
      )}
    </Heading>
  );
}

type LineProps = { notice: { id: string; version: number }; line: ProofLine; number: number; mend: FormAction | undefined };

function Line({ notice: { id, version }, line, number, mend }: LineProps) {
  const { code, start, end, place } = line;
  return (
    <SlipItem item={line} number={number} href={`#place-${number}`}>
      {mend && line.mend !== undefined && line.mendable && (
        <ActionForm
          action={mend}
          name={`mend-${number}`}
          variant="secondary"
          submit={
            <>
              {mendWords(place.words, line.mend)}
              <span className="sr-only">（第{number}处）</span>
            </>
          }
          hidden={{ noticeId: id, version, code, start, end }}
        />
      )}
      {mend && line.mend !== undefined && !line.mendable && <FromLedger line={line} mend={line.mend} />}
      {mend && (
        <ButtonLink variant="quiet" href={silenceHref(id, line)}>
          忽略<span className="sr-only">第{number}处</span>
        </ButtonLink>
      )}
    </SlipItem>
  );
}

/** Where to mend what the notice only passes on. */
function FromLedger({ line: { sectionKey, place }, mend }: { line: ProofLine; mend: string }) {
  const from = sectionKey?.startsWith("finding:") ? "所属问题的对外文字" : "台账或者巡察轮次的登记";
  return (
    <p className="max-w-measure text-ink-soft">
      建议{mendWords(place.words, mend)}。这几个字不是在通报里写的，请在{from}中改正。
    </p>
  );
}
