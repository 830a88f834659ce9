import { RadiosField, TextAreaField } from "#components/form/fields.tsx";
import { CLOSURE_GRADES, type ClosureGrade } from "#lib/domain/finding.ts";
import { GRADE_WORDS } from "#lib/domain/labels/words.ts";

const HINTS: Record<ClosureGrade, string> = {
  COMPLETED: "各项措施全部落实，没有后续工作。",
  COMPLETED_LONG_TERM: "措施已落实，但有需要长期坚持的工作；公开页单独计数。",
};

/** The result a closure is graded with, and what goes on after it. */
export function GradeFields({ kept }: { kept?: { grade: ClosureGrade; longTermWork: string | null } }) {
  return (
    <>
      <RadiosField
        name="grade"
        label="整改结果"
        choices={CLOSURE_GRADES.map((grade) => ({ value: grade, label: GRADE_WORDS[grade], hint: HINTS[grade] }))}
        defaultValue={kept?.grade}
      />
      <TextAreaField
        name="longTermWork"
        label="需要长期坚持的工作"
        hint="选“基本完成并长期坚持”时必填。"
        rows={2}
        limit={1000}
        defaultValue={kept?.longTermWork ?? ""}
        optional
      />
    </>
  );
}
