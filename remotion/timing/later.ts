/** The same stretch of time, so many seconds later; earlier when they are negative. */
export const later = <T extends { startSeconds: number; endSeconds: number }>(span: T, bySeconds: number): T => ({
  ...span,
  startSeconds: span.startSeconds + bySeconds,
  endSeconds: span.endSeconds + bySeconds,
});
