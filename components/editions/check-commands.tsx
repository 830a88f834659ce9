import { checkCommands } from "#lib/domain/labels/edition-check.ts";

/** How anyone checks by themselves, with what their machine has. `address` is where the page's exact bytes are fetched from. */
export function CheckCommands({ address }: { address: string }) {
  return (
    <dl className="font-sans">
      {checkCommands(address).map(({ system, lines }) => (
        <div key={system}>
          <dt className="mt-3 font-bold">{system}</dt>
          <dd>
            <pre className="mt-1 border border-line bg-wash p-3 font-mono text-sm whitespace-pre-wrap break-all">{lines.join("\n")}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}
