import { Notice } from "#components/ui/notice.tsx";

/** Said on every page that shows the sample round: what of it is real and what is not. */
export function SampleNotice() {
  return (
    <Notice title="示例数据">
      问题、措施和成效出自公开通报，会议、制度的数目也是；各问题的分工、时限和进度为示例，不代表实际情况。
    </Notice>
  );
}
