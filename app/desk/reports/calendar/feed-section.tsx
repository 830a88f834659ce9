import { ActionForm } from "#components/form/action-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { endFeed, makeFeed } from "./actions.ts";

/** The private address under which a calendar program finds the same. `since`: when the one in use was made. */
export function FeedSection({ since }: { since: Date | null }) {
  return (
    <div className="print:hidden">
      <Section title="在自己的日历中查看" id="feed">
        <div className="max-w-measure">
          <p>把订阅地址添加到手机或电脑的日历程序，到期事项就会出现在那里，并随台账更新。内容以您的权限为限。</p>
          <p className="mt-2">谁有这个地址，谁就能看到同样的内容，请不要转给他人。地址泄露时请立即停用或重新生成。</p>
          <p className="mt-2">{since ? `现有一个地址，于${longTime(since)}生成。重新生成之后，原地址随即失效。` : "现在没有在用的地址。"}</p>
        </div>
        <div className="mt-4">
          <ActionForm action={makeFeed} name="make-feed" submit={since ? "重新生成订阅地址" : "生成订阅地址"} variant="secondary" />
        </div>
        {since && <ActionForm action={endFeed} name="end-feed" submit="停用订阅地址" variant="danger" />}
      </Section>
    </div>
  );
}
