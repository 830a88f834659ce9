/**
 * Lines that a page puts around a text, not the text itself: source and date, font sizes, share links, copyright, page numbers.
 * Each pattern must hold for the whole of a folded, trimmed line.
 */
const PATTERNS: readonly RegExp[] = [
  /^[|·•\-=_*#~ ]*$/,
  /^-* ?\d{1,4} ?-*$/,
  /^第 ?\d{1,4} ?页.{0,12}$/,
  /^(?:来源|信息来源|文章来源|稿源|发布时间|发布日期|发文日期|发布机构|发布单位|作者|编辑|责任编辑|审核|初审|终审|校对|阅读量|阅读|浏览|浏览量|浏览次数|点击|点击数|字号|字体|索引号|文号)[:量次数 ].{0,120}$/,
  /^[【[(]?(?:字体|字号).{0,40}$/,
  /^(?:首页|当前位置|您(?:现在)?(?:的位置|所在的位置)|位置)[^。]{0,80}$/,
  /^.{0,40} ?> ?.{0,40}$/,
  /^(?:分享到?|扫一扫|打印|关闭|【?打印|【?关闭|上一[篇条]|下一[篇条]|返回|相关(?:链接|阅读|文章)|附件下载|收藏)[^。]{0,60}$/,
  /^.{0,30}(?:版权所有|All ?Rights|ICP备|公网安备|网站标识码|主办单位|技术支持|copyright|©).{0,200}$/i,
  /^(?:主办|承办|地址).{0,60}(?:ICP备|邮编|网站).{0,60}$/,
];

/** Is this folded line page furniture? */
export function isFurniture(line: string): boolean {
  return line.length <= 260 && PATTERNS.some((pattern) => pattern.test(line));
}
