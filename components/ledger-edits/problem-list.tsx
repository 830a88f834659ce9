import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CellProblem } from "#lib/domain/ledger-sheet/edits-problems.ts";

/** So many are read at once; more are folded. */
const SHOWN = 8;

/** Cells that say what cannot be imported, each by its address, with what to do. */
export function ProblemList({ problems }: { problems: readonly CellProblem[] }) {
  const folded = problems.slice(SHOWN);
  return (
    <>
      <Cells problems={problems.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <Disclosure summary={`其余${folded.length}处`}>
          <Cells problems={folded} />
        </Disclosure>
      )}
    </>
  );
}

function Cells({ problems }: { problems: readonly CellProblem[] }) {
  return (
    <ul role="list" className="@container font-sans">
      {problems.map(({ address, number, message }) => (
        <li
          key={`${address} ${message}`}
          className="grid break-inside-avoid gap-x-6 border-t border-line py-2.5 @xl:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <span>
            <span className="font-bold">{address}</span>
            {number !== null && (
              <>
                {"　"}
                <TextLink href={`/desk/findings/${number}`}>{`问题${number}`}</TextLink>
              </>
            )}
          </span>
          <span className="max-w-measure">{message}</span>
        </li>
      ))}
    </ul>
  );
}
