/** What the record says a step was done to: 通报《……》. */
export function noticeSubject({ title }: { title: string }): string {
  return `通报《${title}》`;
}
