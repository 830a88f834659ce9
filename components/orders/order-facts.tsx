import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { TROUBLE_WORDS } from "#lib/domain/labels/ladder.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { OrderView } from "#lib/domain/orders/views.ts";

/** What an order is about, to whom it goes and until when, line by line. */
export function OrderFacts({ order }: { order: OrderView }) {
  const { number, title, department, replyBy, issued, dropReason, findingReadable } = order;
  const name = `问题${number}　${title ?? UNTITLED_FINDING}`;
  return (
    <div className="mb-8 max-w-measure">
      <SummaryList
        rows={[
          { key: "督办的问题", value: findingReadable ? <TextLink href={`/desk/findings/${number}`}>{name}</TextLink> : name },
          { key: "责任部室", value: department },
          { key: "回复期限", value: `${longDay(replyBy)}前` },
          { key: "由来", value: originWords(order) },
          ...(issued ? [{ key: "发出", value: `${issued.by}，${longTime(issued.at)}` }] : []),
          ...(dropReason ? [{ key: "不予发出的理由", value: dropReason }] : []),
        ]}
      />
    </div>
  );
}

function originWords({ trouble }: OrderView): string {
  return trouble ? `按逐级督办规则自动拟制：自${longDay(trouble.since)}起${TROUBLE_WORDS[trouble.kind]}` : "整改办拟制";
}

/** 督办事由 and 督办要求, as they stand in the order. */
export function OrderWords({ cause, requirement }: { cause: string; requirement: string }) {
  return (
    <div className="max-w-measure">
      {[["督办事由", cause], ["督办要求", requirement]].map(([head, words]) => (
        <section key={head} className="mb-6">
          <h2 className="mb-2 font-serif text-xl font-bold">{head}</h2>
          <p className="whitespace-pre-line break-words">{words}</p>
        </section>
      ))}
    </div>
  );
}
