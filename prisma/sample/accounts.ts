import type { Role } from "#lib/domain/actor.ts";

/** The departments of the sample: those whose fields the notice speaks of. Who answers for what is illustrative (示例分工). */
export const sampleDepartments = {
  office: "办公室",
  rehabilitation: "康复部",
  rights: "组联维权部",
  service: "市残疾人服务中心",
  branch: "机关党支部",
} as const;
export type SampleDepartment = keyof typeof sampleDepartments;

/** An account of the sample: a role, never a person. */
export type SampleAccount = { account: string; name: string; role: Role; department?: SampleDepartment };

/** The accounts `npm start` prints. They exist only with the sample, all with one published password. */
export const sampleAccounts = [
  { account: "zhenggaiban", name: "整改办", role: "OFFICE" },
  { account: "zuzhang", name: "组长", role: "CHIEF" },
  { account: "fuzuzhang-jia", name: "副组长甲", role: "LEADER" },
  { account: "fuzuzhang-yi", name: "副组长乙", role: "LEADER" },
  { account: "fuzuzhang-bing", name: "副组长丙", role: "LEADER" },
  { account: "bangongshi", name: "办公室负责人", role: "DEPARTMENT", department: "office" },
  { account: "kangfubu", name: "康复部负责人", role: "DEPARTMENT", department: "rehabilitation" },
  { account: "zulianbu", name: "组联维权部负责人", role: "DEPARTMENT", department: "rights" },
  { account: "fuwuzhongxin", name: "服务中心负责人", role: "DEPARTMENT", department: "service" },
  { account: "dangzhibu", name: "机关党支部负责人", role: "DEPARTMENT", department: "branch" },
  { account: "jijianzu", name: "派驻纪检组", role: "INSPECTOR" },
  { account: "guanliyuan", name: "系统管理员", role: "ADMIN" },
] as const satisfies readonly SampleAccount[];
export type SampleAccountName = (typeof sampleAccounts)[number]["account"];

/** The password of every sample account; published, hence loopback only. */
export const SAMPLE_PASSWORD = "zhenggai-2022";

/** The day the sample opens on: the middle of the round. */
export const SAMPLE_TODAY = "2022-06-30";
