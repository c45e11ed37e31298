import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { words } from '#ui/words/words.ts'
import type { NextFreeView } from '../next-free.ts'

const t = words(en)

/** "Today, 14:30". */
export function whenText({ day, time }: NextFreeView): string {
  return t('nextFree.when', { day: day.kind === 'date' ? day.text : t(`nextFree.${day.kind}`), time })
}
