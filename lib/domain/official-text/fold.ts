/**
 * Traditional characters that the parser's own words are made of, each before its simplified form. One for one, so that
 * positions hold; values are taken from the text as it stands.
 */
const TRADITIONAL =
  "關关於于問问題题針针對对個个體体領领導导實实電电話话郵邮區区與与發发佈布時时間间來来閱阅讀读後后並并為为無无現现設设處处黨党組组織织報报視视動动員员務务責责風风險险監监機机構构標标準准規规範范訂订強强學学習习貫贯徹彻決决" +
  "項项確确認认紀纪檢检積积極极進进際际團团隊队議议論论調调結结業业資资產产財财會会計计數数據据單单縣县鎮镇鄉乡醫医場场貧贫難难聯联繫系係系網网絡络從从嚴严軟软環环節节較较過过還还這这們们萬万億亿將将應应該该開开啟启歸归類类" +
  "滿满補补錯错誤误虛虚層层級级幹干門门協协辦办號号碼码傳传東东點点線线態态勢势劃划畫画續续繼继長长堅坚終终銷销輪轮屆届審审簽签複复復复屬属齊齐壓压淺浅夠够職职權权鬆松慣惯隱隐執执創创優优質质廣广養养護护備备辯辩證证詢询請请" +
  "講讲談谈諮咨謹谨識识譽誉變变讓让讚赞貼贴費费賬账賴赖趕赶跡迹農农運运達达違违遠远適适選选遺遗鐵铁錢钱鎖锁閉闭閑闲隨随頁页頂顶順顺須须預预頭头顯显驗验麼么麗丽龍龙獨独獲获擔担擴扩撥拨攝摄敗败斷断曆历歷历歲岁殘残氣气滯滞滲渗" +
  "漸渐災灾爭争狀状盡尽眾众禮礼稅税窮穷競竞築筑約约納纳紅红細细統统維维緊紧編编緩缓練练縮缩總总績绩罰罚聲声聽听腦脑臺台舉举舊旧莊庄華华著着蓋盖薦荐藝艺藥药蘇苏衛卫裝装裡里覺觉觀观訊讯記记許许訴诉評评詳详誠诚說说課课饋馈況况牽牵檔档採采託托擬拟佔占價价戶户師师種种異异徵征館馆覽览診诊鑒鉴證证遞递帶带愛爱";

const TABLE = new Map<string, string>();
const pairs = [...TRADITIONAL];
for (let index = 0; index + 1 < pairs.length; index += 2) TABLE.set(pairs[index] ?? "", pairs[index + 1] ?? "");
for (let code = 0xff01; code <= 0xff5e; code += 1) TABLE.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
const SIGNS: readonly (readonly [from: string, to: string])[] = [
  ["\u3000\u00a0\t\v\f\u2002\u2003\u2009\u200b\u200c\u200d\u2060\ufeff\u202f", " "],
  ["〔〖﹙", "("],
  ["〕〗﹚", ")"],
  ["「﹁＂", "“"],
  ["」﹂", "”"],
  ["『﹃", "‘"],
  ["』﹄", "’"],
  ["﹑､", "、"],
  ["｡", "。"],
  ["﹒", "."],
  ["﹔", ";"],
  ["﹕︰∶", ":"],
  ["—―–﹣－", "-"],
];
for (const [froms, to] of SIGNS) for (const from of froms) TABLE.set(from, to);

const FOLDABLE = new RegExp(`[${[...TABLE.keys()].map((sign) => sign.replace(/[\\\]^-]/g, "\\$&")).join("")}]`, "g");

/**
 * The text as the parser compares it: half-width digits and punctuation, plain spaces, one kind of quotation marks, simplified
 * characters where the parser has a word to find. As long as the text itself, so that a place in one is a place in the other.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (sign) => TABLE.get(sign) ?? sign);
}
