import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { FieldList } from "#components/notices/field-list.tsx";
import { LedgerChangeCard } from "#components/notices/ledger-change.tsx";
import { LedgerWords } from "#components/notices/ledger-words.tsx";
import { noticeCrumbs, noticeHref, sectionAnchor } from "#components/notices/notice-crumbs.ts";
import { SectionFields } from "#components/notices/section-fields.tsx";
import { SectionMarks } from "#components/notices/section-marks.tsx";
import { SectionPreview } from "#components/notices/section-preview.tsx";
import { SectionWays } from "#components/notices/section-ways.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import type { DraftSection, FiledSection } from "#lib/domain/notice/draft.ts";
import type { NoticeField } from "#lib/domain/notice/fields.ts";
import { writableParts } from "#lib/domain/notice/section-rules.ts";
import type { NoticeDraft, NoticeView } from "#lib/domain/notice/views.ts";
import { sectionKeyParam } from "#lib/input/notices.ts";
import { editSection, leaveLedger, restoreSection, takeLedger } from "../../../actions.ts";
import { noticeToEdit } from "../../notice-to-edit.ts";

export const metadata: Metadata = { title: "修改通报的一段" };

type Props = { params: Promise<{ id: string; key: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function SectionPage({ params, searchParams }: Props) {
  const { id, key: asked } = await params;
  const key = sectionKeyParam(asked) ?? notFound();
  const { notice, draft } = await noticeToEdit(id);
  const section = draft.sections.find((each) => each.key === key);
  const filed = section?.filed;
  if (!section || !filed) notFound();
  const change = draft.changes.find(({ place }) => place.key === key);
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        kicker={notice.title}
        title={sectionName(section)}
        lead={filed.kind === "PROSE" ? "由整改办撰写，其中的数字从登记的内容中取得。" : "由台账生成，可以改写；台账变动时仍会提示。"}
      />
      <SectionWays noticeId={notice.id} sections={draft.sections} current={key} />
      {section.marks.length > 0 && (
        <p className="mb-4 flex flex-wrap gap-x-5">
          <SectionMarks marks={section.marks} />
        </p>
      )}
      {change && (
        <Section id="changes" title="台账有改动">
          <ul role="list">
            <LedgerChangeCard noticeId={notice.id} change={change} actions={{ take: takeLedger, leave: leaveLedger }} />
          </ul>
        </Section>
      )}
      {/* What was saved or put back is what one writes on from: fields made anew start from it. */}
      <Desk key={filed.version} notice={notice} draft={draft} section={section} filed={filed} />
    </>
  );
}

type DeskProps = { notice: NoticeView; draft: NoticeDraft; section: DraftSection; filed: FiledSection };

/** The text and how it will be read: side by side where there is room. */
function Desk({ notice, draft, section, filed }: DeskProps) {
  const fields = filed.kind === "PROSE" ? draft.fields : [];
  return (
    <div className="@container mt-6">
      <div className="grid gap-x-12 gap-y-2 @5xl:grid-cols-2">
        <div className="min-w-0">
          <h2 className="mb-4 font-serif text-xl font-bold">文字</h2>
          <ActionForm
            action={editSection}
            submit="保存"
            also={{ label: "保存，到下一段", name: "onward", value: "next" }}
            hidden={{ noticeId: notice.id, key: filed.key, version: filed.version, ...kept(filed) }}
            cancel={{ label: "不保存，返回通报", href: noticeHref(notice.id, sectionAnchor(section)) }}
          >
            <SectionFields section={filed} />
          </ActionForm>
          <LedgerWords noticeId={notice.id} section={filed} restore={restoreSection} />
        </div>
        <Beside section={section} filed={filed} fields={fields} />
      </div>
    </div>
  );
}

/** How it will be read, and in prose what may stand in braces. The preview stays in sight while a long text is written. */
function Beside({ section, filed, fields }: Pick<DeskProps, "section" | "filed"> & { fields: readonly NoticeField[] }) {
  const prose = filed.kind === "PROSE";
  return (
    <div className="@container min-w-0">
      <div className={prose ? undefined : "@5xl:sticky @5xl:top-4"}>
        <h2 className="mb-4 font-serif text-xl font-bold">预览</h2>
        <SectionPreview sectionKey={filed.key} headed={headedOf(section)} saved={{ heading: filed.heading, body: filed.body }} fields={fields} />
        {prose && (
          <div className="mt-6">
            <FieldList fields={fields} target="body" />
          </div>
        )}
      </div>
    </div>
  );
}

/** What the form does not ask for goes along as it is. */
function kept(section: FiledSection): Record<string, string> {
  const { heading, body } = writableParts(section);
  return { ...(!heading && { heading: section.heading }), ...(!body && { body: section.body }) };
}

const NUMBER = /^(?:[一二三四五六七八九十]+、|（[^）]{1,4}）|\d+\.)/u;

/** The section's own heading as it is numbered in the whole notice. */
function headedOf({ blocks }: DraftSection) {
  const [first] = blocks;
  return first?.kind === "heading" ? { number: NUMBER.exec(first.text)?.[0] ?? "", block: first } : null;
}
