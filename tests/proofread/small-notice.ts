export type SmallFinding = { title: string; measures: readonly string[] };
type Told = { lead?: string; findings?: readonly SmallFinding[]; tail?: string; number?: (index: number) => string; stop?: (index: number) => string };

export const POINTS = ["一是", "二是", "三是", "四是", "五是"] as const;

const FINDINGS: readonly SmallFinding[] = [
  { title: "理论学习计划性不强", measures: ["制定全年学习计划，已开展集中学习14次。", "把学习情况纳入年度考核，每季度通报一次。"] },
  { title: "窗口服务不够规范", measures: ["修订《窗口服务规范》，公开办事指南36项。", "设立意见箱，办理群众来信9件。"] },
  { title: "固定资产账实不符", measures: ["对库存物资逐件清点，补录资产212件。", "落实专人管理，每半年盘点一次。"] },
];

/** A notice of an invented office, short and right, save for what is put into it. */
export function smallNotice({ lead, findings = FINDINGS, tail, number = (index) => `${index + 1}.`, stop = () => "。" }: Told = {}): string {
  const body = findings.flatMap(({ title, measures }, index) => [
    `${number(index)}关于“${title}”的问题${stop(index)}`,
    measures.map((measure, point) => `${POINTS[point]}${measure}`).join(""),
  ]);
  return [
    "中共云溪县供排水管理处党组关于巡察整改进展情况的通报",
    lead ?? `根据县委统一部署，县委第二巡察组对供排水管理处党组进行了巡察，反馈了${findings.length}个问题。现将整改进展情况予以公布。`,
    "一、整改落实情况",
    ...body,
    "二、下一步打算",
    tail ?? "下一步，供排水管理处党组将继续抓好后续整改，巩固整改成果。",
  ].join("\n");
}
