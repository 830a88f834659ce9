import { Notice } from "#components/ui/notice.tsx";

/** Said on every page that shows the sample round: what of it is real and what is not. */
export function SampleNotice() {
  return (
    <div className="-mt-6">
      <Notice>
        <strong>示例数据：</strong>问题、措施、成效和会议、制度的数目出自公开通报，各问题的分工、时限和进度为示例，不代表实际情况。
      </Notice>
    </div>
  );
}
