import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JobCard } from "#components/jobs/job-card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { jobList } from "#lib/queries/job-list.ts";

export const metadata: Metadata = { title: "定时任务" };

export default async function JobsPage() {
  const list = (await jobList(await requireActor())) ?? notFound();
  if (list === "none") {
    return (
      <>
        <PageHeader title="定时任务" lead={LEAD} />
        <EmptyState title="定时任务还没有启动过">
          系统启动后一分钟内会自动建立。若一直没有出现，请检查环境变量 JOBS 是否设为 off，或查看系统日志。
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="定时任务" lead={LEAD} kicker={`服务器时间 ${longTime(list.at)}，运行时间以此为准`} />
      {list.jobs.map((job) => (
        <JobCard key={job.name} job={job} at={list.at} />
      ))}
    </>
  );
}

const LEAD = "系统按时自动办理的工作。几台服务器共用一个数据库时，每项只运行一次。";
