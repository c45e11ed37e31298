import type { DayRequest } from '../read-day.ts'

/** What an address of the day's page asks for; what can't be read counts as not asked. */
export function dayRequest(params: URLSearchParams): DayRequest {
  return {
    date: dateOf(params.get('date')),
    practitionerId: params.get('with') || null,
    locationId: params.get('at') || null,
  }
}

/** The address of a day's page. Today needs no date, so that the page may stay open overnight. */
export function dayAddress(request: DayRequest, today: Temporal.PlainDate): string {
  const params = new URLSearchParams()
  if (request.date && !request.date.equals(today)) params.set('date', request.date.toString())
  if (request.practitionerId) params.set('with', request.practitionerId)
  if (request.locationId) params.set('at', request.locationId)
  return params.size > 0 ? `/staff?${params}` : '/staff'
}

function dateOf(text: string | null): Temporal.PlainDate | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
