import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { kindOf } from "#lib/domain/evidence/kinds.ts";
import type { EvidenceHit } from "#lib/domain/evidence/search.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { EVIDENCE_STATE_WORDS, passagePlace, PURGED_WORDS } from "#lib/domain/labels/evidence-search.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { ROLE_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { MarkedText } from "./marked-text.tsx";
import { ReviewMark } from "../review-mark.tsx";

type Props = { hit: EvidenceHit };

/** What the office made of it, or why it counts no more: a shape or a frame with its word. */
export function HitState({ hit: { state, purged } }: Props) {
  if (purged) return <Tag>{PURGED_WORDS}</Tag>;
  if (state === null) return null;
  if (state === "AWAITING") return <ReviewMark review={null} />;
  if (state === "ACCEPTED" || state === "RETURNED") return <ReviewMark review={{ accepted: state === "ACCEPTED" }} />;
  return <Tag>{EVIDENCE_STATE_WORDS[state]}</Tag>;
}

/** What it proves: the measure, the order or the look-back, and the finding it is about. */
export function HitPlace({ hit: { finding, place, of, measure } }: Props) {
  return (
    <p className="mt-1 max-w-measure">
      <TextLink href={evidencePath(place)}>
        问题{finding.number} · {of}
      </TextLink>
      <span className="ms-3">{finding.title ?? UNTITLED_FINDING}</span>
      {measure && <span className="line-clamp-2 text-ink-soft">{measure}</span>}
    </p>
  );
}

/** Type, size, whose, by whom and when. */
export function HitFacts({ hit }: Props) {
  const { fileName, size, department, uploadedBy, uploadedAt } = hit;
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {extensionOf(fileName).toUpperCase()} · {fileSize(size)} · {department ?? ROLE_WORDS.OFFICE} · {uploadedBy} {longTime(uploadedAt)} 上传
    </p>
  );
}

/** What stands around the words that were found, page by page. */
export function ExcerptList({ hit: { fileName, excerpts } }: Props) {
  if (excerpts.length === 0) return null;
  return (
    <ul role="list" className="mt-2 max-w-measure space-y-2 border-s-4 border-line ps-4">
      {excerpts.map(({ page, pieces }, index) => (
        <li key={index}>
          {page !== null && <span className="me-3 font-sans text-sm text-ink-soft">{passagePlace(kindOf(fileName), page)}</span>}
          <MarkedText pieces={pieces} />
        </li>
      ))}
    </ul>
  );
}
