import { TextLink } from "#components/ui/link.tsx";
import { CopyButton } from "./copy-button.tsx";

/** 回执: the number that alone leads back to the opinion, large, to be written down. */
export function Receipt({ receipt, lookUpHref }: { receipt: string; lookUpHref: string }) {
  return (
    <section aria-labelledby="receipt-title" className="max-w-measure border-t-3 border-cinnabar bg-wash px-6 py-6 print:bg-transparent">
      <h2 id="receipt-title" className="font-serif text-2xl font-bold">
        意见已收到
      </h2>
      <p className="mt-4 font-sans">您的回执号</p>
      <p className="mt-1 font-mono text-4xl font-bold tracking-wider select-all @3xl:text-5xl">{receipt}</p>
      <CopyButton text={receipt} label="复制回执号" done="回执号已复制" />
      <div className="mt-4 grid gap-2 border-t border-line pt-4">
        <p>
          <strong>请现在抄下来、复制保存或者打印本页。</strong>离开本页以后，谁也不能再告诉您这个号码。
        </p>
        <p>
          凭回执号可以<TextLink href={lookUpHref}>查询办理结果</TextLink>。有回执号的人都能看到办理结果，请自己保管好。
        </p>
      </div>
    </section>
  );
}
