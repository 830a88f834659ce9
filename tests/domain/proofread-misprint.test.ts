import { describe, expect, it, test } from "vitest";
import { CONFUSIONS, misprintsIn } from "#lib/domain/official-text/misprints/find.ts";
import { SEAMS } from "#lib/domain/official-text/misprints/seams.ts";
import { TORN } from "#lib/domain/official-text/misprints/torn.ts";
import { misprint } from "#lib/domain/proofread/words/misprint.ts";
import { said } from "./proofread-words-cast.ts";

describe("a misprint", () => {
  it.each([
    ["重点领城和关键环节监管缺位。", "领城 → 领域"],
    ["截止目前，未收到反映。", "截止 → 截至"],
    ["截止5月31日，已完成整改。", "截止 → 截至"],
    ["到阳光残疾人服中心讲授党课。", "服中心 → 服务中心"],
    ["学习基层残协工作要和专职委员职责。", "工作要 → 工作要求"],
    ["反应出日常工作的不足。", "反应出 → 反映出"],
    ["群众反应问题26件。", "反应问题 → 反映问题"],
    ["既要抓进度，即要抓质量又要抓安全。", "即要 → 既要"],
    ["既使条件有限，也按期完成。", "既使 → 即使"],
    ["问题以经整改。", "以经 → 已经"],
    ["把意识型态工作纳入考核。", "意识型态 → 意识形态"],
    ["会议纪录不规范。", "会议纪录 → 会议记录"],
    ["党风廉正责任制落实不到位。", "党风廉正 → 党风廉政"],
    ["做为一项政治任务来抓。", "做为 → 作为"],
    ["整治不做为、慢做为问题。", "不做为 → 不作为", "慢做为 → 慢作为"],
    ["台帐不清，转帐不及时。", "台帐 → 台账", "转帐 → 转账"],
    ["建全制度，修订办法。", "建全 → 健全"],
    ["末整改到位的问题。", "末整改 → 未整改"],
    ["民主生活活会质量不高。", "民主生活活会 → 民主生活会"],
    ["纪律检委员会派员列席。", "纪律检委员会 → 纪律检查委员会"],
    ["象家人一样对待，好象没有。", "象 → 像", "好象 → 好像"],
    ["残疾人联和会印发，纪律检察委员会列席。", "残疾人联和会 → 残疾人联合会", "纪律检察委员会 → 纪律检查委员会"],
    ["对其它问题举一反三。", "其它 → 其他"],
  ])("%s", (text, ...found) => expect(said(misprint, text)).toEqual(found));

  it.each([
    // Where a term ends, not where counting stops.
    "报名截止6月30日，逾期不予受理。",
    "公示截止日期为2022年6月30日。",
    // The end of one word and the beginning of the next.
    "康复机构通过微信开展指导。",
    "学习贯彻会议精神，学习贯穿始终。",
    "福建康复中心来访交流。",
    "同时问题整改同步推进，及时问题清零。",
    "相当既有基础，应当既抓又促。",
    "调整该项目的资金安排，规整该区域。",
    "叫做风险点，称做为民办实事。",
    "按装机容量计费，按装备清单领用。",
    "公布署名意见，发布署名文章。",
    "为自己经营的项目贷款，帮助自己完成训练。",
    "以经济建设为中心，以经常性教育为抓手。",
    "新建全民健身广场，创建全国文明城市。",
    "财政积极筹措，企业积极配合，构成积累。",
    "办事绩效明显提升，机制做法得到推广。",
    "兜底保障政策落实到位，年底保持稳定。",
    "成效显著，功勋卓著。",
    "成效明显着力点准。",
    "认可已有成果，许可已办理。",
    "来自已脱贫家庭的学生。",
    "年末完成盘点，期末按成绩排名。",
    "客服中心接听来电，军服中心、制服中心搬迁。",
    "其中共产党员36名。",
    "监察员会议、常务委员会委员。",
    "疫苗不良反应情况、过敏反应问题。",
    "快速反应，反应迅速。",
    "生活必需品供应充足，急需整改。",
    "有关予以补贴的规定，自由予以保障。",
    "搭建帐篷12顶，结帐篷租赁合同。",
    "工作要和群众需求相结合，基层工作要和上级部署衔接。",
    "防汛巡查组、夜间巡查组已到位。",
    "以极其重要的位置，意义及其重要作用。",
    "既使群众得实惠，又使企业得发展。",
    "在次年3月、在次要道路上。",
    "检查官员在岗情况，检查院内卫生。",
    "东领城镇、头领城乡。",
    "对象一样，现象一般，形象一样好，气象一般。",
    // Twice on purpose, or by meeting.
    "为了了解情况，除了了结积案。",
    "达到目的的同时，标的的价格。",
    "现在在职人员，存在在建工程。",
    "服务服务对象，组织组织部干部。",
    "一项一项盯，一件一件抓，一个问题一个问题解决，方方面面、实实在在。",
    "研究研究再定，大家学习学习。",
    // Numbers that are no counts.
    "第3党员活动室，2021年残疾人状况调查。",
    "40余名残疾人参加，残疾人1079名。",
  ])("is not: %s", (text) => expect(said(misprint, text)).toEqual([]));

  it.each([
    ["进一步落实落实要求。", "落实落实 → 落实"],
    ["完善体制机制机制。", "机制机制 → 机制"],
    ["群众反映的的问题。", "的的 → 的"],
    ["召开了了会议。", "了了 → 了"],
    ["市残联党组市残联党组召开会议。", "市残联党组市残联党组 → 市残联党组"],
    ["已为3614残疾人办理。", "3614 → 3614名"],
  ])("twice or without its measure: %s", (text, ...found) => expect(said(misprint, text)).toEqual(found));

  it("keeps a text in traditional characters from a mend in simplified ones", () => expect(said(misprint, "及時佈署，立既開展。")).toEqual(["佈署", "立既 → 立即"]));
});

describe("the list of misprints", () => {
  const own = CONFUSIONS.filter((confusion) => !TORN.includes(confusion));

  it("has many more than 150 of its own", () => expect(own.length).toBeGreaterThan(400));

  it("says nothing twice, and changes everything it names", () => {
    const seen = own.map(({ wrong }) => wrong);
    expect(seen.filter((wrong, index) => seen.indexOf(wrong) !== index)).toEqual([]);
    expect(own.filter(({ wrong, right }) => wrong === right || wrong.length < 2 || right === "")).toEqual([]);
  });

  it("mends nothing into another misprint", () => {
    const again = own.filter(({ right }) => misprintsIn(right, right).length > 0);
    expect(again.map(({ wrong, right }) => `${wrong} → ${right}`)).toEqual([]);
  });

  it("finds each of its own where nothing stands beside it", () => {
    const unguarded = own.filter(({ before, after, notBefore, notAfter }) => !before && !after && !notBefore && !notAfter);
    expect(unguarded.filter(({ wrong }) => misprintsIn(wrong, wrong).length === 0)).toEqual([]);
  });

  test("seams are of misprints it knows", () => {
    const known = new Set(CONFUSIONS.map(({ wrong }) => wrong));
    expect([...SEAMS.keys()].filter((wrong) => !known.has(wrong))).toEqual([]);
  });
});
