import en from '#content/locales/en/messages.json' with { type: 'json' }
import { words } from '#ui/words/words.ts'
import { type Mail, type MailBlock, mailBody } from './mail-body.ts'
import type { MessageKind, VisitForMessage } from './messages.queries.ts'

const t = words(en)

export interface MailSurroundings {
  clinicName: string
  locale: string
  emergencyNumber: string
  manageUrl: string
  historyUrl: string
  bookUrl: string
  /** Until when the patient may move or cancel without asking; null when that is over already. */
  changeUntil: Temporal.Instant | null
  asksForHistory: boolean
}

/** Where the visit is, on one line. */
export function placeOf(
  visit: Pick<VisitForMessage, 'locationName' | 'addressLines' | 'city' | 'postalCode'>,
): string {
  return [visit.locationName, ...visit.addressLines, visit.city, visit.postalCode].filter(Boolean).join(', ')
}

/** The mail about a visit, as text and as HTML. The times are those of the location's wall clock. */
export function visitMail(kind: MessageKind, visit: VisitForMessage, around: MailSurroundings): Mail {
  const when = wallClock(visit.timeZone, around.locale)
  const day = when.day(visit.startsAt)
  const minutes = Math.round(visit.startsAt.until(visit.endsAt).total('minutes'))
  const facts: [string, string][] = [
    [t('what'), t('service', { service: visit.serviceName, minutes })],
    [
      t('when'),
      t('whenValue', {
        day,
        start: when.time(visit.startsAt),
        end: when.time(visit.endsAt),
        zone: when.zone(visit.startsAt),
      }),
    ],
    [t('who'), `${visit.practitionerGivenName} ${visit.practitionerFamilyName}`],
    [t('where'), placeOf(visit)],
  ]
  const blocks: MailBlock[] = [
    { text: t('greeting', { name: visit.patientGivenName }) },
    { text: t(`opening.${kind}`) },
    { facts },
    ...(kind === 'booking-cancelled'
      ? [{ link: around.bookUrl, label: t('bookAgainLink') }]
      : [
          ...(around.asksForHistory
            ? [
                { heading: t('historyTitle') },
                { text: t('historyText') },
                { link: around.historyUrl, label: t('historyLink') },
              ]
            : []),
          ...manage(around, when),
          { text: t('feelWorse', { emergency: around.emergencyNumber }) },
        ]),
    { text: t('signature', { clinic: around.clinicName }) },
  ]
  return { subject: t(`subject.${kind}`, { day, time: when.time(visit.startsAt) }), ...mailBody(blocks) }
}

/** The page of the visit says what to do instead once it is too late to change it there. */
function manage(
  { changeUntil, manageUrl }: MailSurroundings,
  when: ReturnType<typeof wallClock>,
): MailBlock[] {
  if (!changeUntil) return [{ link: manageUrl, label: t('seeLink') }]
  const until = `${when.day(changeUntil)}, ${when.time(changeUntil)}`
  return [{ text: t('manageText', { until }) }, { link: manageUrl, label: t('manageLink') }]
}

function wallClock(timeZone: string, locale: string) {
  const part = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (at: Temporal.Instant) => format.format(at.epochMilliseconds)
  }
  const zoneName = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
  return {
    day: part({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: part({ hour: '2-digit', minute: '2-digit' }),
    zone: (at: Temporal.Instant) =>
      zoneName.formatToParts(at.epochMilliseconds).find((found) => found.type === 'timeZoneName')?.value ??
      timeZone,
  }
}
