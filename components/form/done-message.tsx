import { FormMessage } from "#components/ui/form-message.tsx";
import { doneWords } from "#lib/domain/labels/done.ts";

/** The word that something done elsewhere is on record, out of the page's address; nothing when there is none. */
export function DoneMessage({ done }: { done: string | string[] | undefined }) {
  const words = doneWords(done);
  return words && <FormMessage outcome="done" title={words} />;
}
