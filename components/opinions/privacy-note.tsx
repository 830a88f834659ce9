import { SummaryList } from "#components/ui/summary-list.tsx";

/** 个人信息怎样处理, in plain words. */
export function PrivacyNote() {
  return (
    <section aria-labelledby="privacy-title" className="mt-8 max-w-measure">
      <h2 id="privacy-title" className="mb-2 font-serif text-lg font-bold">
        您的信息怎样处理
      </h2>
      <SummaryList
        rows={[
          { key: "保存什么", value: "意见内容、提交时间，您愿意留下的姓名和电话。电话加密保存。" },
          { key: "谁能看到", value: "姓名和电话只有整改办能看到。意见内容由整改办、组长、派驻纪检组和承办的部室看。" },
          { key: "是否公开", value: "整改办可能公开意见和答复，公开前删去能认出人的内容，姓名和电话不公开。" },
          { key: "不跟踪", value: "本页不用 Cookie，不统计访问。为防滥发，网络地址换算成不能还原的记号，一天后清除。" },
        ]}
      />
    </section>
  );
}
