import type { FileKind } from "../evidence/kinds.ts";
import {
  type EvidenceChoices,
  type EvidenceFilter,
  type EvidenceSort,
  type EvidenceState,
  type EvidenceView,
} from "../evidence/search.ts";
import { longDay } from "./dates.ts";
import { VERDICT_WORDS } from "./evidence-review.ts";

export const FILE_KIND_WORDS: Record<FileKind, string> = {
  picture: "图片",
  page: "PDF、OFD",
  document: "文档",
  sheet: "表格",
  slides: "演示",
  media: "音视频",
  archive: "压缩包",
};

export const EVIDENCE_STATE_WORDS: Record<EvidenceState, string> = {
  AWAITING: VERDICT_WORDS.waiting,
  ACCEPTED: VERDICT_WORDS.accepted,
  RETURNED: VERDICT_WORDS.returned,
  WITHDRAWN: "已撤下",
  REPLACED: "旧版本",
  QUARANTINED: "已隔离",
};

export const EVIDENCE_VIEW_WORDS: Record<EvidenceView, string> = { ...EVIDENCE_STATE_WORDS, ALL: "全部，含已撤下的" };

/** Of a file whose bytes were destroyed after the years it was to be kept. */
export const PURGED_WORDS = "已销毁";

/** What is shown when no view is chosen: what proves something now. */
export const STANDING_WORDS = "现行有效的";

export const EVIDENCE_SORT_WORDS: Record<EvidenceSort, string> = { newest: "最近上传在前", finding: "按问题编号" };

/** Where in a file a passage stands; null where the file has no pages. */
export function passagePlace(kind: FileKind | null, page: number | null): string | null {
  if (page === null) return null;
  return kind === "sheet" ? `第${page}张工作表` : `第${page}页`;
}

/** Each narrowing that is on, in words, with the field it stands in. */
export function evidenceFilterWords(filter: EvidenceFilter, { departments, uploaders }: EvidenceChoices): { field: keyof EvidenceFilter; words: string }[] {
  const named = (list: EvidenceChoices["uploaders"], value: string) => list.find((choice) => choice.value === value)?.label ?? value;
  const { search, finding, department, uploader, kind, view, from, to } = filter;
  const words: { field: keyof EvidenceFilter; words: string | null }[] = [
    { field: "search", words: search && `关键词：${search}` },
    { field: "finding", words: finding === null ? null : `问题${finding}` },
    { field: "department", words: department && `部室：${named(departments, department)}` },
    { field: "uploader", words: uploader && `上传人：${named(uploaders, uploader)}` },
    { field: "kind", words: kind && `类型：${FILE_KIND_WORDS[kind]}` },
    { field: "view", words: view && `状态：${EVIDENCE_VIEW_WORDS[view]}` },
    { field: "from", words: from && `${longDay(from)}起` },
    { field: "to", words: to && `到${longDay(to)}止` },
  ];
  return words.flatMap(({ field, words: each }) => (each ? [{ field, words: each }] : []));
}
