import type { Diagnostic } from "../diagnostic.ts";
import type { Outline } from "../outline.ts";
import { spanAt } from "../span-at.ts";
import { valuesOf } from "./values.ts";

/** Slips that typing Chinese makes again and again, each told from its right use by what stands around it. */
const SLIPS: readonly { wrong: RegExp; right: string }[] = [
  { wrong: /领城(?![乡市镇区])/g, right: "领域" },
  { wrong: /(?<![客制服军校西])服中心/g, right: "服务中心" },
  { wrong: /截止(?=目前|今|\d{4}年|\d{1,2}月)/g, right: "截至" },
  { wrong: /既使/g, right: "即使" },
  { wrong: /即然/g, right: "既然" },
  { wrong: /布署/g, right: "部署" },
  { wrong: /松驰/g, right: "松弛" },
  { wrong: /按装/g, right: "安装" },
  { wrong: /座谈回/g, right: "座谈会" },
  { wrong: /贯彻落时/g, right: "贯彻落实" },
  { wrong: /整该/g, right: "整改" },
  { wrong: /巡查(?=组|整改|反馈|意见)/g, right: "巡察" },
  { wrong: /机枸/g, right: "机构" },
  { wrong: /做风/g, right: "作风" },
  { wrong: /坚韧不拨/g, right: "坚韧不拔" },
  { wrong: /一如继往/g, right: "一如既往" },
  { wrong: /再接再励/g, right: "再接再厉" },
  { wrong: /迫不急待/g, right: "迫不及待" },
  { wrong: /脉博/g, right: "脉搏" },
  { wrong: /幅射/g, right: "辐射" },
];

/** 领城, 服中心, 截止目前: likely misprints, each with its mend where it stands in what is imported. */
export function misprints(text: string, outline: Outline): Diagnostic[] {
  const values = valuesOf(outline);
  return SLIPS.flatMap(({ wrong, right }) =>
    [...text.matchAll(wrong)].flatMap((match): Diagnostic[] => {
      const [from] = match;
      const [start, end] = [match.index, match.index + from.length];
      const value = spanAt(values, start);
      // Mended since.
      if (value && !value.words.includes(from)) return [];
      const message = `“${from}”可能是“${right}”之误，请核对。`;
      if (!value) return [{ code: "misprint", severity: "note", message, start, end }];
      const mend = { label: `改为“${right}”`, correction: { kind: "respell" as const, start, end, from, to: right } };
      return [{ code: "misprint", severity: "warning", message, start, end, mend }];
    }),
  );
}
