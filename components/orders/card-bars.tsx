import { useId } from "react";
import type { CardLine } from "#lib/domain/orders/views.ts";

/** The pictures' words: which department has how many of which. */
function cardWords({ department, yellow, red }: CardLine): string {
  return `${department}红牌${red}张、黄牌${yellow}张`;
}

/** How tall a bar is, how far the next lies below, and where a department's two bars end, in the picture's own units. */
const BAR = 22;
const STEP = 28;
const BAND = 2 * STEP + 20;
const HEAD = 26;

/**
 * 红黄牌 as a picture: two bars a department, the red ones full, the yellow ones hatched in a frame, each with its number at its end.
 * The table beside it says the same in words.
 */
export function CardBars({ lines, caption }: { lines: readonly CardLine[]; caption: string }) {
  const most = Math.max(1, ...lines.flatMap(({ yellow, red }) => [yellow, red]));
  const hatch = useId();
  return (
    <figure className="max-w-measure font-sans">
      <figcaption className="mb-3">{caption}</figcaption>
      <CardLegend hatch={hatch} />
      <svg
        role="img"
        aria-label={`${caption}：${lines.map(cardWords).join("；")}`}
        className="ui-svg-fill ui-fill block w-full"
        height={lines.length * (BAND + HEAD)}
      >
        <HatchPattern id={hatch} />
        {lines.map((line, index) => (
          <svg key={line.departmentId} y={index * (BAND + HEAD)} width="100%" height={BAND + HEAD} overflow="visible">
            <text y="18" className="fill-ink font-bold">
              {line.department}
            </text>
            <Bar y={HEAD} value={line.red} most={most} />
            <Bar y={HEAD + STEP} value={line.yellow} most={most} hatch={hatch} />
          </svg>
        ))}
      </svg>
    </figure>
  );
}

/** One bar, hatched or full, with its number where it ends. The picture leaves room for that at the right. */
function Bar({ y, value, most, hatch }: { y: number; value: number; most: number; hatch?: string }) {
  const share = (value / most) * 88;
  return (
    <>
      {value > 0 && <rect x="1" y={y} width={`${share}%`} height={BAR} strokeWidth="2" {...fillOf(hatch)} />}
      <text x={`${share}%`} y={y + BAR - 6} dx="10" className="fill-ink tabular-nums">
        {value}
      </text>
    </>
  );
}

function fillOf(hatch: string | undefined) {
  return hatch === undefined ? { className: "fill-cinnabar stroke-cinnabar" } : { fill: `url(#${hatch})`, className: "stroke-ink" };
}

function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" className="fill-surface" />
      <line y2="7" strokeWidth="4" className="stroke-amber" />
    </pattern>
  );
}

function CardLegend({ hatch }: { hatch: string }) {
  return (
    <ul role="list" className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <LegendItem words="红牌：收到督办单" />
      <LegendItem words="黄牌：部室负责人被提醒" hatch={hatch} />
    </ul>
  );
}

function LegendItem({ words, hatch }: { words: string; hatch?: string }) {
  return (
    <li className="inline-flex items-center gap-2">
      <svg aria-hidden="true" className="ui-svg-fill ui-fill h-4 w-6">
        <rect x="1" y="1" width="22" height="14" strokeWidth="2" {...fillOf(hatch)} />
      </svg>
      {words}
    </li>
  );
}
