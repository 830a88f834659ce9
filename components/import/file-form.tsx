import { Button, ButtonRow } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FileInput } from "#components/ui/file-input.tsx";

export type FileFormProps = {
  /** Where the file goes. */
  action: string;
  /** Of the field, so that the summary can lead to it. */
  id: string;
  label: string;
  hint?: string;
  accept: string;
  submit: string;
  /** Why the last file was not taken. */
  error: string | null;
};

/** One file, sent by a plain form. */
export function FileForm({ action, id, label, hint, accept, submit, error }: FileFormProps) {
  return (
    <form method="post" encType="multipart/form-data" action={action}>
      {error && <ErrorSummary title="文件没有读取" errors={[{ message: error, field: id }]} />}
      <FileInput id={id} name="file" label={label} hint={hint} accept={accept} error={error ?? undefined} />
      <ButtonRow>
        <Button type="submit" variant="secondary">
          {submit}
        </Button>
      </ButtonRow>
    </form>
  );
}
