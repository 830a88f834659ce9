import { describe, expect, it } from "vitest";
import { bankCard, isCardNumber } from "#lib/domain/proofread/personal/bank-card.ts";
import { homeAddress } from "#lib/domain/proofread/personal/home-address.ts";
import { identityNumber } from "#lib/domain/proofread/personal/identity-number.ts";
import { leadOnPerson } from "#lib/domain/proofread/personal/lead-on-person.ts";
import { mobileNumber } from "#lib/domain/proofread/personal/mobile-number.ts";
import { personNamed } from "#lib/domain/proofread/personal/person-named.ts";
import { secrecyMark } from "#lib/domain/proofread/personal/secrecy-mark.ts";
import { said, severities } from "./proofread-words-cast.ts";

// Invented numbers with their check digits right; the example of GB 11643 among them.

describe("numbers of citizens", () => {
  it.each([
    ["身份证号130902197503151023。", "130902197503151023 → 1309**********1023"],
    ["１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ → 1101**********002X"],
    ["身份证号码：130902197503151024", "130902197503151024 → 1309**********1024"],
    ["老证130925811203305已换发", "130925811203305 → 1309*******3305"],
  ])("%s", (text, ...found) => expect(said(identityNumber, text)).toEqual(found));

  it.each(["130902197503151024", "订单202203091021000012345678", "130925811303305", "信用代码12130900MB0123456X", "1309**********1023"])("is none: %s", (text) =>
    expect(said(identityNumber, text)).toEqual([]),
  );
});

describe("mobile numbers", () => {
  it.each([
    ["与反映人13800001234联系", "13800001234 → 138****1234"],
    ["手机138-0000-5678。", "138-0000-5678 → 138****5678"],
    ["手机+86 13800005678。", "+86 13800005678 → +86 138****5678"],
    ["监督电话：13900004321。", "13900004321"],
  ])("%s", (text, ...found) => expect(said(mobileNumber, text)).toEqual(found));

  it.each(["联系电话0317-3026000", "12385热线", "12800001234", "编号2138000012345", "138****5678", "13000元、13100户"])("is none: %s", (text) =>
    expect(said(mobileNumber, text)).toEqual([]),
  );

  it("given for the public to call is only noted", () => {
    expect(severities(mobileNumber, "举报电话：13900004321")).toEqual(["note"]);
    expect(severities(mobileNumber, "家长13900004321反映")).toEqual(["error"]);
  });
});

describe("bank cards", () => {
  it.each([
    ["卡号6228480000000000018", "6228480000000000018 → 6228***********0018"],
    ["转入6217 0000 0000 0000 020", "6217 0000 0000 0000 020 → 6217***********0020"],
    ["账号95588000000000001230", "none"],
  ])("%s", (text, found) => expect(said(bankCard, text)).toEqual(found === "none" ? [] : [found]));

  it.each(["卡号6228480000000000019", "文号4367420000000016", "130902197503151023", "电话03173026000", "0000000000000000"])("is none: %s", (text) =>
    expect(said(bankCard, text)).toEqual([]),
  );

  it("are told by their last digit", () => {
    expect(isCardNumber("4367420000000017")).toBe(true);
    expect(isCardNumber("4367420000000018")).toBe(false);
    expect(isCardNumber("4444444444444444")).toBe(false);
  });
});

describe("home addresses", () => {
  it.each([
    ["到晨光小区12号楼3单元402室走访", "12号楼3单元402室 → ×号楼×单元×室"],
    ["为幸福家园8号楼1502室改造", "8号楼1502室 → ×号楼×室"],
    ["住址为青河区文昌路88号。", "青河区文昌路88号 → 青河××"],
    ["家住柳河镇前李村36号", "柳河镇前李村36号 → 柳河××"],
    ["家庭住址：柳河镇前李村3组。", "柳河镇前李村3组 → 柳河××"],
  ])("%s", (text, ...found) => expect(said(homeAddress, text)).toEqual(found));

  it.each([
    "地址：运河区北京路政务服务中心南5楼509",
    "来信请寄：文昌街88号市第二人民医院纪委办公室",
    "家住农村的残疾人，居住在本村的老人",
    "对老旧小区12号楼加装电梯",
    "在3单元、5单元教学中",
  ])("is none: %s", (text) => expect(said(homeAddress, text)).toEqual([]));
});

describe("names of those who must not be named", () => {
  it.each([
    ["患儿王小虎，已转诊", "王小虎 → 王某某"],
    ["残疾人李强的补贴", "none"],
    ["残疾儿童王小虎在中心训练", "王小虎 → 王某某"],
    ["残疾人李强、赵秀兰", "李强 → 李某"],
    ["精神残疾人欧阳明亮，", "欧阳明亮 → 欧阳某某"],
    ["低保户孙桂花反映", "孙桂花 → 孙某某"],
    ["刘志强（男，46岁）", "刘志强 → 刘某某"],
  ])("%s", (text, found) => expect(said(personNamed, text)).toEqual(found === "none" ? [] : [found]));

  it.each([
    "残疾人康复、托养，残疾人管理，残疾人安置，残疾人高质量就业。",
    "患者白内障，患者高血压，患者黄疸，学生严重偏科。",
    "残疾人王某某、患儿李某，学生张××。",
    "副市长、市政府残工委主任薛青松，理事长周正。",
    "残疾人专门协会主席、残疾人代表，村民代表、居民小组。",
    "残疾儿童家长、学生家长，村民任务、居民江边。",
    "学生成绩已公布，残疾人程度已评定，患者黄金时间在前，儿童安全于心。",
    "残疾人万余名，儿童万人，村民马上行动。",
    "李明（女）、王强同志列席会议。",
    "赵刚，男，1975年出生，中共党员，现任副局长。",
  ])("are not here: %s", (text) => expect(said(personNamed, text)).toEqual([]));
});

describe("leads on persons", () => {
  it.each([
    ["原站长张某涉嫌违纪，已被立案审查。", "原站长张某涉嫌违纪"],
    ["收到问题线索3件，均已移交。", "收到问题线索3件"],
    ["将反映李明同志的问题线索转交核查。", "李明同志的问题线索"],
    ["对2名责任人立案审查。", "立案审查"],
  ])("%s", (text, ...found) => expect(said(leadOnPerson, text)).toEqual(found));

  it.each([
    "加强问题线索管理，健全问题线索处置机制。",
    "完善线索移送制度，规范立案审查程序。",
    "学习《问题线索处置办法》，通报涉嫌违纪典型案例。",
    "给予党纪政务处分3人，诫勉谈话2人。",
    "对发现的违纪问题，一律移送纪检监察机关。",
    "畅通举报渠道，未收到问题线索。",
  ])("are not here: %s", (text) => expect(said(leadOnPerson, text)).toEqual([]));

  it("are worse where somebody is named", () => {
    expect(severities(leadOnPerson, "原站长张某涉嫌违纪，已被立案审查。")).toEqual(["error"]);
    expect(severities(leadOnPerson, "收到问题线索3件。")).toEqual(["warning"]);
  });
});

describe("marks of secrecy", () => {
  it.each([
    ["机密★1年\n\n通报", "机密★1年"],
    ["秘密\n\n通报", "秘密"],
    ["机密 ★ 5年\n通报", "机密 ★ 5年"],
    ["密级：机密\n通报", "机密"],
    ["内部资料，注意保存\n通报", "内部资料，注意保存"],
    ["（此件不公开）", "此件不公开"],
    ["工作秘密★3年", "工作秘密"],
    ["附件仅供内部掌握。", "仅供内部"],
    ["1个问题涉及商业秘密，不予公开。", "不予公开"],
  ])("%s", (text, ...found) => expect(said(secrecyMark, text)).toEqual(found));

  it.each([
    "加强保密工作，严防泄露国家秘密、商业秘密。",
    "签订保守工作秘密承诺书，规范工作秘密管理。",
    "组织内部审计，完善内部控制，加强内部管理。",
    "学习《保守国家秘密法》，开展机密性评估。",
  ])("are not here: %s", (text) => expect(said(secrecyMark, text)).toEqual([]));
});
