/** One thing wrong with a form. `field` is the id of the control to go to; without it the line is plain text. */
export type FormError = {
  field?: string;
  message: string;
};
