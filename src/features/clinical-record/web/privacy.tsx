import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { words } from '#ui/words/words.ts'

const t = words(en)

/** Who reads what is told here. */
export function Privacy({ practitioner }: { practitioner: string }) {
  return (
    <InsetNote title={t('privacy.title')}>
      <p>
        {t('privacy.text', { practitioner })} {t('privacy.draft')}
      </p>
    </InsetNote>
  )
}
