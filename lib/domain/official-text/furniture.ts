/**
 * Lines that a page puts around a text, not the text itself: source and date, font sizes, share links, copyright, page numbers.
 * Each pattern must hold for the whole of a folded, trimmed line.
 */
const PATTERNS: readonly RegExp[] = [
  /^[|·•\-=_*#~ ]*$/,
  /^-* ?\d{1,4} ?-*$/,
  /^第 ?\d{1,4} ?页.{0,12}$/,
  /^(?:来源|信息来源|文章来源|稿源|发布时间|发布日期|发文日期|发布机构|发布单位|字号|字体|索引号)[: ].{0,160}$/,
  /^(?:作者|编辑|责任编辑|审核|初审|复审|终审|校对|文号):.{0,60}$/,
  /^(?:阅读|浏览|点击|访问)(?:量|数|次数|人数)?[: ]*\d.{0,40}$/,
  /^[【[(]?(?:字体|字号).{0,40}$/,
  /^(?:当前位置|您?(?:现在)?(?:所在)?的?位置):.{0,80}$/,
  /^(?:首页|主页|网站首页) ?(?:[>|/»·-].{0,80})?$/,
  /^(?:[^>。]{1,30} ?> ?){2,8}[^>。]{0,40}$/,
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|阅读|文章))[: ].{0,160}$/,
  /^.{0,30}(?:版权所有|All ?Rights|ICP备|公网安备|网站标识码|copyright|©).{0,200}$/i,
  /^(?:主办|承办|主办单位|承办单位|技术支持|运行维护|网站维护)[: ].{0,120}$/,
];

/** The words of buttons: a line of nothing else is one. */
const BUTTONS = /^[^\u4e00-\u9fa5]*(?:(?:分享到|分享|扫一扫|打印|关闭|返回|收藏|附件下载|本页|本文|窗口|页面|首页|顶部|列表|微信|微博|朋友圈|手机看|二维码|大|中|小)[^\u4e00-\u9fa5]*)+$/;

/** Is this folded line page furniture? */
export function isFurniture(line: string): boolean {
  return line.length <= 260 && (BUTTONS.test(line) || PATTERNS.some((pattern) => pattern.test(line)));
}
