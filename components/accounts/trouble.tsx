import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";

export type TroubleProps = {
  error: Error & { digest?: string };
  reset: () => void;
  home: { label: string; href: string };
};

/** What to do when the unexpected happened; the number finds the same event in the server's log. */
export function Trouble({ error, reset, home }: TroubleProps) {
  return (
    <>
      <p className="max-w-measure">
        请稍候再试。若仍然这样，请告诉系统管理员出现的时间{error.digest ? `和编号 ${error.digest}` : ""}。
      </p>
      <ButtonRow>
        <Button variant="primary" onClick={reset}>
          再试一次
        </Button>
        <ButtonLink href={home.href}>{home.label}</ButtonLink>
      </ButtonRow>
    </>
  );
}
