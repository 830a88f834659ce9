import { HEAD_WORDS, sectionName } from "../labels/notice-sections.ts";
import type { NoticeContent } from "./content.ts";
import type { ProofItem } from "./open-items.ts";
import { blockPlaces, sectionKeys } from "./place-in-notice.ts";
import { mendedPlace, type ProofDraft } from "./proof-draft.ts";
import type { SectionPlace, SectionText } from "./section.ts";
import type { ProofLine } from "./step-views.ts";
import { ledgerSections } from "./tied.ts";

/** Of so many mends it is tried whether they can be written into the notice; more than that nobody mends before looking again. */
const TRIED_MOST = 60;

type NamedDraft = Omit<ProofDraft, "sections"> & { sections: readonly (SectionText & SectionPlace)[] };

/** What proofreading found, each with the section it stands in; of a draft also whether its mend can be written there. */
export function proofLines(items: readonly ProofItem[], content: NoticeContent, draft: NamedDraft): ProofLine[] {
  const keys = sectionKeys(content, draft.ledger);
  const names = new Map([...ledgerSections(draft.ledger), ...draft.sections].map((section) => [section.key, sectionName(section)]));
  const blockAt = blockPlaces(content);
  let tried = 0;
  return items.map((item) => {
    const block = blockAt(item.start);
    const sectionKey = block === null ? null : (keys[block] ?? null);
    const mendable = item.mend !== undefined && (tried += 1) <= TRIED_MOST && mendedPlace(draft, item) !== null;
    return { ...item, sectionKey, section: (sectionKey !== null && names.get(sectionKey)) || HEAD_WORDS, mendable };
  });
}
