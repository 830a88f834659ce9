import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import type { PublicContact } from "#lib/domain/public-progress.ts";
import { ContactList } from "./opinions.tsx";

/** 无障碍说明: what each reader can rely on, what is still lacking, and whom to tell. */
export function AccessibilityStatement({ contact }: { contact: PublicContact | null }) {
  return (
    <>
      <h1 className="font-serif text-2xl font-bold @3xl:text-3xl">无障碍说明</h1>
      <p className="mt-3 max-w-measure font-serif text-lg leading-[1.9]">
        这些页面供所有人阅读，包括看不见、看不清、听不见和不用鼠标的读者。设计依据是国际标准《网页内容无障碍指南》（WCAG 2.2）AA
        级，文字与底色的对比达到 AAA 级。
      </p>
      <Section title="可以怎样读">
        <Points>
          <li>用读屏软件：标题逐级排列，可以按标题、列表、链接跳读；图里的每个数字在文字或表格里都有。</li>
          <li>放大：页面上方可以选大字号、特大字号，也可以用浏览器放大到 400%，文字自动换行，不用左右拖动。</li>
          <li>看清：页面上方可以选高对比度；系统里设置的高对比度配色同样有效。颜色之外都另有形状和文字。</li>
          <li>用键盘：只用 Tab 键和回车键就能到达所有链接；可以跳过页头和对账图，当前位置有明显的框线。</li>
          <li>不用听：页面没有只靠声音传达的内容。</li>
          <li>网络慢、设备旧：不运行脚本也能读到全部内容。</li>
          <li>打印：直接打印即可，所有问题和措施都会印出。</li>
        </Points>
      </Section>
      <Section title="还有哪些不足">
        <Points>
          <li>问题和措施用的是公文语言，还没有易读版。</li>
          <li>还没有手语视频和朗读录音。</li>
          <li>已用自动工具和人工方式检查，还没有请残疾人读者逐一试用。</li>
          <li>2023 年以前的浏览器里，字号和对比度的选择可能不起作用，请改用浏览器自带的放大功能。</li>
        </Points>
      </Section>
      <Section title="遇到困难怎么办" description="哪里读不了、按不着、看不懂，请告诉我们，说明用的是什么设备或软件。我们也可以用您方便的方式提供内容。">
        {contact ? <ContactList contact={contact} /> : <p>联系方式尚未公布。</p>}
      </Section>
    </>
  );
}

function Points({ children }: { children: ReactNode }) {
  return <ul className="grid max-w-measure list-disc gap-2 ps-[1.25em] font-serif leading-[1.85]">{children}</ul>;
}
