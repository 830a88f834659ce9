/**
 * A field that no reader meets, by eye, by ear or by key: what fills it in is a program. Moved out of sight rather than hidden, because
 * programs pass over what is hidden; without style sheets its label says what to do.
 */
export function UnseenField() {
  return (
    <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden print:hidden">
      <label>
        请不要填写这一栏
        <input name="remark" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
