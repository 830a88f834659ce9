import { FormMessage } from "#components/ui/form-message.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { missingWords } from "#lib/domain/labels/refusals.ts";
import type { Missing } from "#lib/domain/refusal.ts";

/** What an application for closure still lacks, each with the way to it. */
export function MissingList({ missing, number }: { missing: Missing[]; number: number }) {
  return (
    <FormMessage
      outcome="refused"
      title="还不能申请销号，以下各项尚未完成："
      items={missing.map((each) =>
        each.what === "noMeasures" ? (
          missingWords(each)
        ) : (
          <TextLink key={each.ordinal} href={`/desk/findings/${number}/measures/${each.ordinal}`}>{missingWords(each)}</TextLink>
        ),
      )}
    />
  );
}
