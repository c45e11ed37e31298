/** The clock of the application: the machine's, or one that stands still for tests and demonstrations. */
export function createClock(fixed: Temporal.Instant | null): () => Temporal.Instant {
  return fixed ? () => fixed : () => Temporal.Now.instant()
}
