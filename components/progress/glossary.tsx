import { Section } from "#components/ui/section.tsx";
import { GLOSSARY } from "#lib/domain/labels/glossary.ts";
import { SECTIONS } from "./sections.ts";

/** 词语说明: the official words in plain ones. */
export function Glossary() {
  return (
    <Section {...SECTIONS.glossary}>
      <dl className="grid max-w-measure gap-4">
        {GLOSSARY.map(({ word, meaning }) => (
          <div key={word} className="break-inside-avoid">
            <dt className="font-sans font-bold">{word}</dt>
            <dd className="font-serif leading-[1.8]">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
