import { conditionWords } from "#components/evidence/file-condition.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { EvidenceRoom } from "#lib/domain/evidence/room.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { returnWords } from "#lib/domain/labels/evidence-review.ts";
import { roomHref } from "#lib/input/evidence-room.ts";

/** What must be known of a file before it is looked at: that it no longer counts, or cannot be opened, or not be relied on. */
export function FileState({ room: { file, versions, rights } }: { room: EvidenceRoom }) {
  const { id, withdrawn, replacedAt, review, condition } = file;
  const newest = versions.at(-1);
  const wrong = conditionWords(condition);
  // The office has its own words beside the file.
  const returned = review !== null && !review.accepted && !withdrawn && !replacedAt && !rights.review;
  return (
    <>
      {wrong && <Notice tone="warning" title={wrong} />}
      {withdrawn && (
        <Notice title="这份材料已经撤下，不再作为佐证">
          {longTime(withdrawn.at)}，理由：{withdrawn.reason}
        </Notice>
      )}
      {replacedAt && newest && !newest.current && (
        <Notice title="这是旧版本，不再作为佐证">
          {longTime(replacedAt)}由<TextLink href={roomHref(newest.id)}>新版本</TextLink>代替。
        </Notice>
      )}
      {returned && (
        <Notice tone="warning" title={rights.change ? "材料被退回，请更换" : "材料已被退回，责任部室还没有更换"}>
          <p className="whitespace-pre-line">{returnWords(review)}</p>
          {rights.change && <TextLink href={`/desk/evidence/${id}/version`}>上传新版本</TextLink>}
        </Notice>
      )}
    </>
  );
}
