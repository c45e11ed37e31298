import booking from '#content/locales/en/booking.json' with { type: 'json' }
import guide from '#content/locales/en/care-guide.json' with { type: 'json' }
import { ButtonLink } from '#ui/button/button.tsx'
import { CareCard } from '#ui/care-card/care-card.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { words } from '#ui/words/words.ts'
import type { LimitsView } from './match-view.ts'

const t = words(booking)
const g = words(guide)

/** The guide's answers rule the chosen service out, or ask for a written yes before it. */
export function LimitsNotice({ limits }: { limits: LimitsView }) {
  if (limits.kind === 'needs-clearance') return <ClearanceNote />
  const { isEveryService, careKind, reasons } = limits
  return (
    <CareCard
      level={isEveryService ? 'caution' : 'notice'}
      label={g(isEveryService ? 'result.level.caution' : 'result.eyebrow')}
      title={t(isEveryService ? 'limits.everyTitle' : 'limits.title')}
      actions={
        isEveryService ? (
          <ButtonLink href="/care-guide/result">{t('details.stopAgain')}</ButtonLink>
        ) : (
          <ButtonLink href={`/book?care=${careKind}`}>{t('limits.others')}</ButtonLink>
        )
      }
    >
      <p>{t('limits.why')}</p>
      <Reasons reasons={reasons} />
    </CareCard>
  )
}

/** Why a service is out, each with what can be done instead. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return reasons.map((reason) => <p key={reason}>{reason}</p>)
}

/** What to bring to a visit that needs a written yes. */
export function ClearanceNote() {
  return (
    <InsetNote tone="clay" title={t('limits.clearanceTitle')}>
      <p>{t('limits.clearanceText')}</p>
    </InsetNote>
  )
}
