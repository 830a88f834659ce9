import { longDay, weekName } from "#lib/domain/labels/dates.ts";
import { EXTENSION_WORDS } from "#lib/domain/labels/extensions.ts";
import { GRADE_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import type { AskedOfMeeting } from "#lib/domain/meeting-views.ts";
import { ScreenPart } from "./screen-part.tsx";

/** What is asked of the meeting; nothing where nothing is. */
export function ScreenAsks({ difficulty, closure, extension }: AskedOfMeeting) {
  if (!difficulty && !closure && !extension) return null;
  return (
    <div className="mb-4 border-s-8 border-cinnabar bg-cinnabar-wash py-2 ps-5 pe-4">
      <ScreenPart title="请会议研究">
        <ul role="list" className="grid gap-2">
          {difficulty && (
            <li>
              <strong>困难：</strong>
              {difficulty.text}（{weekName(difficulty.week)}填报）
            </li>
          )}
          {closure && (
            <li>
              <strong>销号申请（{STATUS_WORDS[closure.status]}）：</strong>
              {closure.appliedBy}申请以“{GRADE_WORDS[closure.grade]}”销号。{closure.statement}
              {closure.longTermWork && ` 长期坚持：${closure.longTermWork}`}
            </li>
          )}
          {extension && (
            <li>
              <strong>延期申请（{EXTENSION_WORDS[extension.status]}）：</strong>
              {extension.askedBy}申请延至{longDay(extension.to)}。{extension.reason}
            </li>
          )}
        </ul>
      </ScreenPart>
    </div>
  );
}
