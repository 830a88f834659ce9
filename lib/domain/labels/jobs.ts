import type { JobRun, JobState } from "../job-views.ts";

/** What each job is called, and what it does. One that is not named here goes by its code. */
const JOB_WORDS: Record<string, { name: string; what: string }> = {
  openWeeks: { name: "开启跟进周", what: "每周一为在办轮次开启新的跟进周。" },
  putReminders: { name: "生成提醒", what: "按提醒规则，把当天该提醒的事项放到各人的提醒中。" },
  climbLadder: { name: "逐级督办", what: "按跟进规则，把逾期和未填报的问题逐级报送。" },
  makeDigests: { name: "汇总当日提醒", what: "为选择了系统外提醒的人员，每个工作日汇总一次。" },
  readEvidence: { name: "读取材料内容", what: "读取还没有读过的佐证材料：供按内容查找的文字，以及来源信息、身份证号码提示。" },
  deliver: { name: "发送提醒", what: "把汇总好的提醒发往电子邮箱和群，不成功的按间隔重发。" },
  sweepUploads: { name: "清理上传", what: "补办因故障没有办完的上传，清理七天没有继续的上传。" },
  scanEvidence: { name: "查毒", what: "对没有查过毒的佐证材料查毒，查出病毒的隔离。没有接入查毒程序时不做。" },
  removePurged: { name: "清除已销毁的文件", what: "已确认销毁、存储中还留有内容的文件，在这里清除干净。" },
  forgetSenders: { name: "清除来信频次", what: "防止滥发用的来信频次记录满一天即清除，不留来信人的网络痕迹。" },
  checkNightly: { name: "复核存储文件", what: "每夜重新读取最久没有复核的材料文件，核对哈希，并清理没有登记的残留文件。" },
};

export function jobName(name: string): string {
  return JOB_WORDS[name]?.name ?? name;
}

export function jobPurpose(name: string): string | null {
  return JOB_WORDS[name]?.what ?? null;
}

/** "每10分钟", "每10分钟（逢5分）", "每天 08:05"; what is none of these is shown as it is written. */
export function timetableWords(cron: string): string {
  const [minute = "", hour = "", ...days] = cron.split(" ");
  if (days.some((field) => field !== "*")) return cron;
  const step = /^(?:\*|(\d+)-59)\/(\d+)$/.exec(minute);
  if (cron === "* * * * *") return "每分钟";
  if (hour === "*" && step) return step[1] === undefined ? `每${step[2]}分钟` : `每${step[2]}分钟（从第${step[1]}分起）`;
  if (hour === "*" && /^\d+$/.test(minute)) return `每小时第${minute}分`;
  if (/^\d+$/.test(minute) && /^\d+$/.test(hour)) return `每天 ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  return cron;
}

export const JOB_STATE_WORDS: Record<JobState, string> = {
  waiting: "等待运行",
  running: "正在运行",
  retrying: "出错，等待重试",
  done: "完成",
  failed: "失败",
};

/** How long a run took, for people. */
export function durationWords({ startedAt, endedAt }: Pick<JobRun, "startedAt" | "endedAt">): string {
  if (!startedAt || !endedAt) return "—";
  const seconds = (endedAt.getTime() - startedAt.getTime()) / 1000;
  if (seconds < 0.1) return "不到 0.1 秒";
  return seconds < 60 ? `${seconds.toFixed(1)} 秒` : `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`;
}

const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/the store of evidence does not answer/, "与材料存储服务的连接中断，恢复后会自动再运行。"],
  [/heartbeat|timed? ?out|expired/i, "运行中途停止（程序被终止，或超过规定时间），系统会自动再运行。"],
  [/ECONNREFUSED|ENOTFOUND|terminat|Can't reach database|connection/i, "与数据库的连接中断，恢复后会自动再运行。"],
  [/deadlock|could not serialize/i, "与其他操作同时改动了同一批数据，系统会自动再运行。"],
  [/ENOSPC|disk full|No space/i, "磁盘空间不足，清理后会自动再运行。"],
];

/** Why a run failed, as far as it can be told; the first line of the error itself is for whoever maintains the system. */
export function failureWords(error: string | null): string {
  return FAILURES.find(([pattern]) => pattern.test(error ?? ""))?.[1] ?? "程序出错，系统会自动再运行；反复出现时请联系维护人员，并提供下面的错误信息。";
}
