import { Button } from "#components/ui/button.tsx";

/** Downloads an archive. A form and no link, because the taking goes on record. */
export function TakeArchive({ from, children }: { from: string; children: string }) {
  return (
    <form method="post" action={from}>
      <Button variant="primary" type="submit">
        {children}
      </Button>
    </form>
  );
}
