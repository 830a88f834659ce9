import { Button } from "#components/ui/button.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { addressIn, type ReadingMode } from "./reading-mode.ts";
import { SECTIONS } from "./sections.ts";

export type Search = { typed: string; found: number; of: number };

/** 查找问题: a GET form, so that it works without JavaScript and its answer can be sent on. `search` null: nothing is looked for. */
export function FindForm({ mode, search }: { mode: ReadingMode; search: Search | null }) {
  const { text, contrast } = mode;
  return (
    <form
      action={`/#${SECTIONS.findings.id}`}
      method="get"
      role="search"
      aria-label="查找问题"
      className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 font-sans *:mb-0 print:hidden"
    >
      <HiddenInputs values={{ text: text === "normal" ? null : text, contrast: contrast === "normal" ? null : contrast }} />
      <TextInput id="find" name="find" label="按词语查找问题" hint="可以写几个词，用空格隔开。" defaultValue={search?.typed ?? ""} optional="unmarked" />
      <Button type="submit">查找</Button>
      {search && (
        <p role="status" className="w-full">
          {search.found === 0
            ? `没有问题写到“${search.typed}”。请换一个词，或者减少几个词。`
            : `有 ${search.found} 个问题写到“${search.typed}”（公开的共 ${search.of} 个），以下只列出这些。`}{" "}
          <TextLink href={`${addressIn("/", mode)}#${SECTIONS.findings.id}`} className="inline-block py-1.5">
            列出全部问题
          </TextLink>
        </p>
      )}
    </form>
  );
}
