/** One thing wrong with a form. `field` is the id of the control to go to; without it the line is plain text. */
export type FormError = {
  field?: string;
  message: string;
};

/** The message for one field, to hand to that field's `error`. */
export function errorFor(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
