import type { ReactNode } from "react";
import { FindingLight } from "#components/findings/finding-status.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { LIGHT_MEANINGS } from "#lib/domain/labels/words.ts";
import { LIGHTS } from "#lib/domain/light.ts";
import { type LedgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import type { Ledger } from "#lib/queries/ledger.ts";

/** How many findings stand in each light; each count leads to them. */
export function LightCounts({ filter, lights }: Pick<Ledger, "lights"> & { filter: LedgerFilter }) {
  const href = (light: LedgerFilter["light"]) => ledgerHref({ ...filter, light, page: 1 });
  const total = LIGHTS.reduce((sum, light) => sum + lights[light], 0);
  return (
    <nav aria-label="按红绿灯查看">
      <ul role="list" className="-mx-2 flex flex-wrap gap-x-1">
        <Count href={href(null)} count={total} current={filter.light === null}>
          全部
        </Count>
        {LIGHTS.map((light) => (
          <Count key={light} href={href(light)} count={lights[light]} current={filter.light === light}>
            <FindingLight light={light} />
          </Count>
        ))}
      </ul>
    </nav>
  );
}

type CountProps = { href: string; count: number; current: boolean; children: ReactNode };

function Count({ href, count, current, children }: CountProps) {
  const content = (
    <>
      {children}
      <span className={count > 0 ? "font-bold" : undefined}>{count}</span>
    </>
  );
  const look = "inline-flex min-h-11 items-center gap-1.5 border-b-2 px-2";
  if (count === 0 && !current) {
    return (
      <li>
        <span className={classNames(look, "border-transparent text-ink-soft")}>{content}</span>
      </li>
    );
  }
  return (
    <li>
      <a
        href={href}
        aria-current={current ? "true" : undefined}
        className={classNames(
          look,
          current ? "border-ink text-ink no-underline" : "border-transparent text-link underline underline-offset-4 hover:bg-wash hover:decoration-2",
        )}
      >
        {content}
      </a>
    </li>
  );
}

/** What each light means, one press away. */
export function LightLegend() {
  return (
    <Disclosure summary="红绿灯的含义">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {LIGHTS.map((light) => (
          <div key={light} className="contents">
            <dt>
              <FindingLight light={light} />
            </dt>
            <dd className="mb-1 text-ink-soft">{LIGHT_MEANINGS[light]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
