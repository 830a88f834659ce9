import { TextAreaField } from "#components/form/fields.tsx";
import type { FiledSection } from "#lib/domain/notice/draft.ts";
import { writableParts } from "#lib/domain/notice/section-rules.ts";
import { SaveKeys } from "./save-keys.tsx";

/** What of a section is worded: its heading, its body. */
export function SectionFields({ section }: { section: FiledSection }) {
  const { heading, body } = writableParts(section);
  const prose = section.kind === "PROSE";
  return (
    <>
      {heading && <TextAreaField name="heading" label="标题" hint="序号自动编排，不用写。" rows={2} limit={300} defaultValue={section.heading} />}
      {body && (
        <TextAreaField
          name="body"
          label="正文"
          hint={prose ? "一行一段。“（一）……”独占一行的，作为小标题。" : "一行一段。“一是……二是……”连写在一段里。"}
          rows={prose ? 14 : 16}
          limit={20_000}
          defaultValue={section.body}
        />
      )}
      <SaveKeys />
    </>
  );
}
