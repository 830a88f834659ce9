import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";

const figures = {
  ...{ total: 28, closed: 11, completed: 8, longTerm: 3, awaiting: 6, inProgress: 10, notStarted: 1 },
  ...{ measures: 110, measuresDone: 93, red: 2, yellow: 4 },
};

/** A week in which everything happened that a bulletin tells of. */
export function sampleBulletin(change: Partial<Bulletin> = {}): Bulletin {
  return {
    week: "2022-W25",
    round: "十届市委第一轮巡察",
    party: "中共沧州市残疾人联合会党组",
    partyShort: "市残联党组",
    sample: true,
    from: "2022-06-20",
    asOf: "2022-06-26T15:59:59.999Z",
    figures,
    before: { week: "2022-W24", figures: { ...figures, closed: 10, completed: 7, awaiting: 8, inProgress: 9, measuresDone: 89, red: 3 } },
    reporting: { owed: 17, reported: 14, late: 1, notReported: 3 },
    notReported: [
      { department: "康复部", findings: [{ number: 17, title: "专项资金使用效益低下", returned: true }] },
      { department: "组联维权部", findings: [{ number: 8, title: "指导督导村残协履职有欠缺", returned: false }] },
      { department: null, findings: [{ number: 28, title: null, returned: false }] },
    ],
    late: [{ department: "办公室", findings: [{ number: 9, title: "为残疾人发声不够有力" }] }],
    changes: [
      { kind: "closed", number: 4, title: "残疾人证办理不规范", on: "2022-06-24", ordinal: null, to: null, remark: null },
      { kind: "applied", number: 12, title: "残疾人职业技能测评室利用不足", on: "2022-06-20", ordinal: null, to: null, remark: null },
      { kind: "returned", number: 22, title: "工作效率低下，审核监管不严", on: "2022-06-22", ordinal: null, to: null, remark: "请补充重点督导的记录。" },
      { kind: "reopened", number: 5, title: "资金拨付不及时", on: "2022-06-23", ordinal: null, to: null, remark: "同类问题再次出现" },
      { kind: "started", number: 28, title: null, on: "2022-06-21", ordinal: null, to: null, remark: null },
      { kind: "deadlineMoved", number: 16, title: "国有资产监管有漏洞", on: "2022-06-22", ordinal: null, to: "2022-11-27", remark: "房屋使用设一年过渡期" },
      { kind: "measureDone", number: 1, title: "把方向促落实职能发挥不够充分", on: "2022-06-22", ordinal: 4, to: null, remark: null },
      { kind: "measureDone", number: 1, title: "把方向促落实职能发挥不够充分", on: "2022-06-21", ordinal: 3, to: null, remark: null },
    ],
    dueUntil: "2022-07-10",
    due: [
      { number: 2, title: "协调推动无障碍环境建设和服务不到位", on: "2022-07-01", department: "组联维权部", measure: { ordinal: 5, text: "召开专题协调会，反馈问题并督促立行立改" } },
      { number: 2, title: "协调推动无障碍环境建设和服务不到位", on: "2022-07-06", department: "组联维权部", measure: null },
    ],
    difficulties: [
      {
        ...{ number: 27, title: "机关党建工作不到位", department: "机关党支部", leader: "副组长丙" },
        ...{ difficulty: "=1+1 未收到3名群众的入党申请，发展党员计划暂未落实。", nextStep: "继续推进措施三。" },
      },
    ],
    ...change,
  };
}
