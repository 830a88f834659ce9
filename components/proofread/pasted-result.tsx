"use client";

import { useEffect, useRef } from "react";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { countWords, mendWords } from "#lib/domain/labels/mending.ts";
import type { PastedProof } from "#lib/domain/proofread/pasted.ts";
import { mendValue } from "#lib/input/proofread.ts";
import { MarkedText } from "./marked-text.tsx";
import { SlipItem } from "./slip-item.tsx";

/** What was found: the count, each slip with its mend, and the text with all of them marked. Stands inside the form that carries the text. */
export function PastedResult({ proof, mended }: { proof: PastedProof; mended: number | null }) {
  const { items, counts, mendable, text, confirmed } = proof;
  const total = counts.error + counts.warning + counts.note;
  return (
    <>
      <Found words={countWords(counts)} mended={mended} />
      {total === 0 && <p className="max-w-measure">机器核对不能代替人工校对，请再通读一遍。</p>}
      {mendable > 0 && (
        <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton variant="secondary" name="mend" value="all" pendingLabel="正在改正…">
            按建议改正全部{mendable}处
          </SubmitButton>
          <p className="text-ink-soft">改好的文字在上面的文本框里，可以全选复制。</p>
        </div>
      )}
      {total > items.length && <p className="my-3">共{total}处，先列前{items.length}处。改正以后重新核对，其余的会接着列出。</p>}
      {total > 0 && (
        <div className="grid gap-x-12 @4xl:grid-cols-2">
          <Section title="逐处核对" id="slips">
            <Slips items={items} />
          </Section>
          <Section title="文中的位置" id="marked" description="方框里的数字是第几处，点按可以回到这一处的说明。">
            <MarkedText text={text} slips={items} />
          </Section>
        </div>
      )}
      <Confirmed confirmed={confirmed} />
    </>
  );
}

/** What was worked out again and is right. */
function Confirmed({ confirmed }: Pick<PastedProof, "confirmed">) {
  if (confirmed.length === 0) return null;
  return (
    <Section title={`复算无误的比例（${confirmed.length}）`} id="confirmed">
      <ul role="list" className="max-w-measure list-disc ps-5">
        {confirmed.map((words, index) => (
          <li key={index}>{words}</li>
        ))}
      </ul>
    </Section>
  );
}

function Slips({ items }: Pick<PastedProof, "items">) {
  return (
    <ol role="list">
      {items.map((item, index) => (
        <SlipItem key={index} item={item} number={index + 1} href={`#place-${index + 1}`}>
          {item.mend !== undefined && (
            <SubmitButton variant="secondary" name="mend" value={mendValue(item)} pendingLabel="正在改正…">
              {mendWords(item.place.words, item.mend)}
              <span className="sr-only">（第{index + 1}处）</span>
            </SubmitButton>
          )}
        </SlipItem>
      ))}
    </ol>
  );
}

/** Takes the focus as it appears: what comes after sending a form is read from here. */
function Found({ words, mended }: { words: string; mended: number | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} id="result" className="mt-10 mb-4 border-t border-line pt-6 focus:outline-none">
      <h2 className="font-serif text-2xl font-bold">核对结果：{words}</h2>
      {mended !== null && <p role="status">{mended > 0 ? `已改正${mended}处。` : "文字在核对以后改动过，这一处已经不在原来的位置，没有改动。请按下面新的结果办理。"}</p>}
    </div>
  );
}
