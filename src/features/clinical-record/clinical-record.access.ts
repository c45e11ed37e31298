import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { HistoryClosed, StoredHistory } from './health-history.ts'

/** Whether the person with the link may see this history: not once the visit is called off, and not an unfinished one of a visit that is over. */
export function mayOpen(history: StoredHistory | null): Result<StoredHistory, HistoryClosed> {
  if (!history) return refused({ kind: 'unknown_history' })
  const { visit, status } = history
  switch (visit.status) {
    case 'cancelled':
      return refused({ kind: 'visit_cancelled', visit })
    case 'fulfilled':
    case 'noshow':
      return status === 'given' ? ok(history) : refused({ kind: 'visit_over', visit })
    case 'booked':
    case 'arrived':
      return ok(history)
  }
}

/** Whether the person may change it: while it is open, and until it was given. What was signed stays as it is. */
export function mayChange(
  history: StoredHistory | null,
): Result<StoredHistory, HistoryClosed | { readonly kind: 'already_given' }> {
  const open = mayOpen(history)
  if (open.ok && open.value.status === 'given') return refused({ kind: 'already_given' })
  return open
}

/** Whether this link was sent to the patient's own mailbox. A link on a page is only as good as what was typed there. */
export function isOwnMailbox(history: StoredHistory, linkId: string): boolean {
  return history.healthHistoryId === linkId
}
