/** Which screen of the form: one part, counted from 0, and whether it leads back to the check of all answers. */
export type HistoryPlace = 'start' | 'review' | { readonly index: number; readonly toReview: boolean }

/** Reads `?section=3`, `?section=review`, `?section=3&then=review`. A part that does not exist is the start. */
export function placeIn({ sections }: { readonly sections: readonly unknown[] }, url: URL): HistoryPlace {
  const wanted = url.searchParams.get('section')
  if (wanted === 'review') return 'review'
  const index = /^[1-9]\d?$/.test(wanted ?? '') ? Number(wanted) - 1 : -1
  if (!(index in sections)) return 'start'
  return { index, toReview: url.searchParams.get('then') === 'review' }
}
