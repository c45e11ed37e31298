import en from '#content/locales/en/booking.json' with { type: 'json' }
import { words } from '#ui/words/words.ts'

const t = words(en)
const STEPS = ['service', 'length', 'time', 'details'] as const

/** Where one is on the way to a visit. */
export function bookingSteps(name: (typeof STEPS)[number]) {
  const current = STEPS.indexOf(name) + 1
  return {
    current,
    total: STEPS.length,
    label: t('step', { current, total: STEPS.length, name: t(`steps.${name}`) }),
  }
}
