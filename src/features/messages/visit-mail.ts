import en from '#content/locales/en/messages.json' with { type: 'json' }
import { words } from '#ui/words/words.ts'
import type { MessageKind, VisitForMessage } from './messages.queries.ts'

const t = words(en)

export interface MailSurroundings {
  clinicName: string
  locale: string
  emergencyNumber: string
  manageUrl: string
  historyUrl: string
  bookUrl: string
  /** Until when the patient may move or cancel without asking. */
  changeUntil: Temporal.Instant
  asksForHistory: boolean
}

export interface Mail {
  subject: string
  text: string
  html: string
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
  const blocks: Block[] = [
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
          {
            text: t('manageText', {
              until: `${when.day(around.changeUntil)}, ${when.time(around.changeUntil)}`,
            }),
          },
          { link: around.manageUrl, label: t('manageLink') },
          { text: t('feelWorse', { emergency: around.emergencyNumber }) },
        ]),
    { text: t('signature', { clinic: around.clinicName }) },
  ]
  return {
    subject: t(`subject.${kind}`, { day, time: when.time(visit.startsAt) }),
    text: blocks.map(asText).join('\n\n'),
    html: asHtml(blocks),
  }
}

type Block =
  | { text: string }
  | { heading: string }
  | { facts: [string, string][] }
  | { link: string; label: string }

function asText(block: Block): string {
  if ('text' in block) return block.text
  if ('heading' in block) return block.heading.toUpperCase()
  if ('facts' in block) return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${block.label}:\n${block.link}`
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!)

function asHtml(blocks: Block[]): string {
  const body = blocks.map((block) => {
    if ('text' in block) return `<p style="margin:0 0 16px">${escaped(block.text)}</p>`
    if ('heading' in block)
      return `<h2 style="font:600 20px/1.3 Georgia,serif;margin:24px 0 8px">${escaped(block.heading)}</h2>`
    if ('link' in block)
      return `<p style="margin:0 0 24px"><a href="${escaped(block.link)}" style="display:inline-block;background:#1f5c4d;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none">${escaped(block.label)}</a></p>`
    const rows = block.facts.map(
      ([name, value]) =>
        `<tr><th scope="row" style="text-align:left;padding:8px 16px 8px 0;vertical-align:top;font-weight:400;color:#5c6862">${escaped(name)}</th><td style="padding:8px 0">${escaped(value)}</td></tr>`,
    )
    return `<table style="border-collapse:collapse;margin:0 0 24px">${rows.join('')}</table>`
  })
  return `<!doctype html><html lang="en"><body style="margin:0;background:#fbf8f3;color:#24302c;font:17px/1.5 Verdana,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 20px">${body.join('')}</div></body></html>`
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
