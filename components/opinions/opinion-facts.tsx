import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { opinionSubject } from "#lib/domain/labels/opinions.ts";
import type { OpinionSender, OpinionView } from "#lib/domain/opinions/views.ts";

/** What an opinion is about, who deals with it and, for the office, who sent it. */
export function OpinionFacts({ opinion: { finding, receivedAt, department, sender, publishedAt } }: { opinion: OpinionView }) {
  const subject = opinionSubject(finding);
  return (
    <div className="mb-8 max-w-measure">
      <SummaryList
        rows={[
          { key: "反映的事项", value: finding?.readable ? <TextLink href={`/desk/findings/${finding.number}`}>{subject}</TextLink> : subject },
          { key: "收到", value: longTime(receivedAt) },
          { key: "承办部室", value: department?.name ?? "未转办" },
          ...(sender ? senderRows(sender) : []),
          { key: "公开", value: publishedAt ? `已公开，${longTime(publishedAt)}` : "未公开" },
        ]}
      />
    </div>
  );
}

function senderRows({ name, phone }: OpinionSender) {
  return [
    { key: "姓名", value: name ?? "匿名" },
    { key: "联系电话", value: <Phone phone={phone} /> },
  ];
}

function Phone({ phone }: Pick<OpinionSender, "phone">) {
  if (phone.kind === "none") return "未留";
  if (phone.kind === "number") return <TextLink href={`tel:${phone.number.replace(/[^\d+]/g, "")}`}>{phone.number}</TextLink>;
  return "无法读取：这个号码是用以前的系统密钥加密的。恢复原密钥后可以看到，否则按没有留电话办理。";
}
