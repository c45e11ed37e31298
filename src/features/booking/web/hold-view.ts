import en from '#content/locales/en/booking.json' with { type: 'json' }
import type { ClinicContext } from '#server/context.ts'
import { formatPrice } from '#ui/price/format-price.ts'
import { words } from '#ui/words/words.ts'
import type { OfferedAlternatives } from '../opening.ts'
import type { Hold } from '../visit.ts'
import { clockWords } from './clock-words.ts'
import { alternativesView } from './times-view.ts'

const t = words(en)

/** A kept time as the page of details shows it: strings only. */
export function holdView(ctx: ClinicContext, hold: Hold) {
  const clock = clockWords(ctx.clinic.locale, hold.timeZone)
  const where = {
    locale: ctx.clinic.locale,
    timeZone: hold.timeZone,
    practitionerId: null,
    placeOf: () => hold.locationName,
  }
  // Going back to the times names the kept one, so that choosing another gives it back at once.
  const timesHref = `/book/${hold.serviceId}/${hold.minutes}?instead=${ctx.tokens.sign('hold', hold.id)}`
  return {
    /** Buttons for other times. */
    choices: (alternatives: OfferedAlternatives) => alternativesView(alternatives, where),
    shown: {
      careKind: hold.careKind,
      needsHealthHistory: hold.needsHealthHistory,
      isExpired: hold.isExpired,
      expiresAt: clock.time(hold.expiresAt),
      expiresAtIso: hold.expiresAt.toString(),
      timesHref,
      rows: [
        { term: t('details.what'), value: `${hold.serviceName}, ${t('minutes', { minutes: hold.minutes })}` },
        {
          term: t('details.when'),
          value: clock.dayAndTime(hold.start),
          action: {
            href: timesHref,
            label: t('details.change'),
            context: t('details.changeTime'),
          },
        },
        { term: t('details.who'), value: hold.practitionerName },
        { term: t('details.where'), value: hold.locationName },
        {
          term: t('details.price'),
          value: formatPrice(hold.price.amount / 100, hold.price.currency, ctx.clinic.locale),
        },
      ],
    },
  }
}
