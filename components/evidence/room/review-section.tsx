import { ReviewLine, ReviewMark } from "#components/evidence/review-mark.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { placesOf } from "#lib/domain/evidence/review.ts";
import type { EvidenceRoom } from "#lib/domain/evidence/room.ts";
import type { RoomAsked } from "#lib/input/evidence-room.ts";

export type ReviewSectionProps = { room: EvidenceRoom; asked: RoomAsked; action: FormAction };

/** 审看意见: how the file was judged, and for the office the means to judge it. Of files that nobody judges here, nothing. */
export function ReviewSection({ room, asked, action }: ReviewSectionProps) {
  const { place, file, reviews, rights } = room;
  if (place.kind !== "measure") return null;
  const forms = <Forms room={room} asked={asked} action={action} />;
  const [last, ...earlier] = reviews;
  return (
    <section aria-labelledby="verdict" id="review" className="mt-6 scroll-mt-4 border-t border-line pt-4">
      <h2 id="verdict" className="mb-2 font-serif text-xl font-bold">
        审看意见
      </h2>
      {last ? <ReviewLine review={last} /> : !file.withdrawn && !file.replacedAt && <ReviewMark review={null} />}
      {earlier.length > 0 && (
        <Disclosure summary={`以前的意见（${earlier.length}）`}>
          <ul role="list" className="space-y-2">
            {earlier.map((review) => (
              <li key={review.at.toISOString()}>
                <ReviewLine review={review} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {rights.review && (last ? <Disclosure summary="重新审看">{forms}</Disclosure> : forms)}
    </section>
  );
}

function Forms({ room, asked, action }: ReviewSectionProps) {
  const { file, walk } = room;
  const hidden = { evidenceId: file.id, version: file.version, walk: walk.walk, next: walk.next ?? walk.again ?? "" };
  return (
    <div className="font-sans [&_form>div:last-child]:mt-3">
      {!file.review?.accepted && (
        <div id="accept">
          <ActionForm action={action} name="accept" submit="认可这份材料" hidden={{ ...hidden, accepted: "yes" }} />
        </div>
      )}
      <div id="return" className="mt-6 scroll-mt-4">
        <ActionForm action={action} name="return" submit="退回这份材料" variant="danger" hidden={{ ...hidden, accepted: "no" }}>
          <TextAreaField name="reason" label="退回理由" hint="写明缺什么，责任部室据此更换。" limit={500} rows={2} />
          <PlaceField mediaType={file.mediaType} pages={file.contents?.pages ?? null} asked={asked} />
        </ActionForm>
      </div>
    </div>
  );
}

/** Where in the file, as such files have places. */
function PlaceField({ mediaType, pages, asked }: { mediaType: string; pages: number | null; asked: RoomAsked }) {
  const by = placesOf(mediaType);
  if (by === "page") {
    const hint = pages === null ? undefined : `共 ${pages} 页。`;
    return <TextField name="page" label="在第几页" hint={hint} optional width="short" inputMode="numeric" defaultValue={asked.page?.toString()} />;
  }
  if (by === null) return null;
  return <TextField name="second" label="在什么时间" hint="分:秒，例如 12:30。" optional width="short" defaultValue={asked.t === null ? undefined : clock(asked.t)} />;
}

/** 750 → "12:30" */
function clock(second: number): string {
  return `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;
}
