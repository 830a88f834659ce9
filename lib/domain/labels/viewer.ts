import type { InsideBlock } from "../evidence/inside.ts";

/** What the picture of a page is called where it is not seen. `hasText` null: nobody has read the file yet. */
export function pagePictureWords(page: number, hasText: boolean | null): string {
  if (hasText === null) return `第${page}页的图像，文字还没有读出`;
  return hasText ? `第${page}页的图像，文字见下` : `第${page}页的图像，没有读出文字，可能是扫描件`;
}

/** The same for a photo, or a page of a scan. */
export function photoWords(fileName: string, page: number, pages: number): string {
  return pages === 1 ? `图片“${fileName}”` : `图片“${fileName}”第${page}页`;
}

/** "第 3 / 12 页" */
export function pageOfPages(page: number, pages: number): string {
  return `第 ${page} / ${pages} 页`;
}

/** Where in a film or a sound: 95 → "1 分 35 秒". */
export function secondWords(second: number): string {
  const minutes = Math.floor(second / 60);
  return minutes === 0 ? `${second} 秒` : `${minutes} 分 ${second % 60} 秒`;
}

/** Headings below the one of the page, so that none is left out between two: 3 to 6, in the order of the blocks; null for other blocks. */
export function headingLevels(blocks: readonly InsideBlock[]): (number | null)[] {
  let before = 2;
  return blocks.map((block) => {
    if (block.kind !== "heading") return null;
    before = Math.min(block.level + 2, before + 1, 6);
    return before;
  });
}
