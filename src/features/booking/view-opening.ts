import {
  type Opening as FoundOpening,
  instantOf,
  type ZoneClock,
  zoneClock,
} from '#domain/scheduling/index.ts'
import type { Location } from './offer.ts'
import type { Opening } from './opening.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** Makes openings readable: with names, and on the location's clock. */
export function openingViewer(wanted: WantedVisit, location: Location, from: string, to: string) {
  const clock: ZoneClock = zoneClock(location.timeZone, from, to)
  const names = new Map(
    wanted.rows.practitioners.map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
  )
  return ({ start, end, practitionerId }: FoundOpening): Opening => ({
    start: instantOf(start),
    end: instantOf(end),
    locationId: location.id,
    timeZone: location.timeZone,
    practitionerId,
    practitionerName: names.get(practitionerId) ?? '',
    localDate: clock.date(start),
    localTime: clock.time(start),
    startText: clock.rfc3339(start),
    endText: clock.rfc3339(end),
  })
}
