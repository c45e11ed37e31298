import en from '#content/locales/en/booking.json' with { type: 'json' }
import { type Words, words } from '#ui/words/words.ts'
import type { LocatedReason, OfferedAlternatives, Opening, OpeningsFound } from '../opening.ts'
import { timeValue } from './chosen-time.ts'
import { clockWords } from './clock-words.ts'

const t: Words<typeof en> = words(en)

/** Days that the strip shows at once. */
export const STRIP_DAYS = 14
const NEXT_FREE = 3
const NOON = '12:00'
const EVENING = '17:00'

export interface TimesWanted {
  locale: string
  timeZone: string
  /** First local date of the strip. */
  from: Temporal.PlainDate
  /** The chosen local date; null: the first with a time. */
  day: Temporal.PlainDate | null
  today: Temporal.PlainDate
  /** The practitioner who was asked for, or null. */
  practitionerId: string | null
  placeOf: (locationId: string) => string
  /** Link to this page with another first or chosen day. */
  href: (change: Record<string, string>) => string
}

export type TimesView = ReturnType<typeof timesView>

/** Everything the page of times shows, as strings: list first, then days, then the chosen day's times. */
export function timesView(found: OpeningsFound, wanted: TimesWanted) {
  const clock = clockWords(wanted.locale, wanted.timeZone)
  const byDay = Map.groupBy(found.openings, (opening) => opening.localDate as string)
  const dates = Array.from({ length: STRIP_DAYS }, (_, offset) => wanted.from.add({ days: offset }))
  const chosen =
    wanted.day?.toString() ??
    dates.find((date) => byDay.has(date.toString()))?.toString() ??
    dates[0]!.toString()
  const choice = timeChoice(wanted)
  const ofDay = byDay.get(chosen) ?? []
  const before = wanted.from.subtract({ days: STRIP_DAYS })
  return {
    timeZone: wanted.timeZone,
    zone: clock.zone(found.openings[0]?.start ?? wanted.from.toZonedDateTime(wanted.timeZone).toInstant()),
    chosenDay: clock.date(Temporal.PlainDate.from(chosen)),
    next: found.openings.slice(0, NEXT_FREE).map((opening) => ({
      ...choice(opening),
      label: clock.dayAndTime(opening.start),
      more: t('chooseTime.at', { place: wanted.placeOf(opening.locationId) }),
    })),
    days: dates.map((date) => {
      const count = byDay.get(date.toString())?.length ?? 0
      return {
        date: date.toString(),
        weekday: clock.weekday(date),
        day: String(date.day),
        month: clock.month(date),
        note: count > 0 ? t('chooseTime.dayNote', { count }) : t('chooseTime.dayNone'),
        href: count > 0 ? wanted.href({ from: wanted.from.toString(), day: date.toString() }) : undefined,
        current: date.toString() === chosen,
      }
    }),
    earlier:
      Temporal.PlainDate.compare(wanted.from, wanted.today) > 0
        ? wanted.href({ from: laterOf(before, wanted.today).toString() })
        : null,
    later: wanted.href({ from: wanted.from.add({ days: STRIP_DAYS }).toString() }),
    groups: [
      {
        title: t('chooseTime.morning'),
        times: ofDay.filter((opening) => opening.localTime < NOON).map(choice),
      },
      {
        title: t('chooseTime.afternoon'),
        times: ofDay
          .filter((opening) => opening.localTime >= NOON && opening.localTime < EVENING)
          .map(choice),
      },
      {
        title: t('chooseTime.evening'),
        times: ofDay.filter((opening) => opening.localTime >= EVENING).map(choice),
      },
    ],
    isEmpty: found.openings.length === 0,
    reasons: found.openings.length === 0 ? reasonsInWords(found.reasons, wanted.locale) : [],
    nextPossible: found.nextPossible && {
      label: t('chooseTime.tryDay', { day: clock.date(Temporal.PlainDate.from(found.nextPossible)) }),
      href: wanted.href({ from: found.nextPossible }),
    },
  }
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) > 0 ? a : b
}

/** Makes the button of one time. */
export function timeChoice(wanted: Pick<TimesWanted, 'locale' | 'timeZone' | 'practitionerId' | 'placeOf'>) {
  const clock = clockWords(wanted.locale, wanted.timeZone)
  return (opening: Opening) => {
    const { practitionerName: name, locationId } = opening
    return {
      label: opening.localTime,
      dateTime: opening.startText,
      detail: wanted.practitionerId ? undefined : t('chooseTime.with', { name }),
      more: t('chooseTime.dayAt', { day: clock.day(opening.start), place: wanted.placeOf(locationId) }),
      name: 'time',
      value: timeValue(opening.start, locationId, wanted.practitionerId),
    }
  }
}

/** The alternatives of a refusal in one list, nearest first, each once; the person who was wanted comes first. */
export function alternativesView(
  alternatives: OfferedAlternatives,
  wanted: Parameters<typeof timeChoice>[0],
  most = 6,
) {
  const clock = clockWords(wanted.locale, wanted.timeZone)
  const choice = timeChoice({ ...wanted, practitionerId: null })
  const all = [...alternatives.sameTime, ...alternatives.samePractitioner, ...alternatives.nearby]
  const once = [
    ...new Map(all.map((opening) => [`${opening.startText} ${opening.practitionerId}`, opening])).values(),
  ]
  return once.slice(0, most).map((opening) => ({
    ...choice(opening),
    label: clock.dayAndTime(opening.start),
    more: t('chooseTime.at', { place: wanted.placeOf(opening.locationId) }),
    value: timeValue(opening.start, opening.locationId, opening.practitionerId),
  }))
}

/** Why there is nothing, each reason once, in words. */
export function reasonsInWords(reasons: readonly LocatedReason[], locale: string): string[] {
  const said = reasons.map((reason) => {
    const lastDate =
      reason.kind === 'beyond_horizon'
        ? clockWords(locale, 'UTC').date(Temporal.PlainDate.from(reason.lastDate))
        : ''
    return t(`reason.${reason.kind}`, { lastDate })
  })
  return [...new Set(said)]
}
