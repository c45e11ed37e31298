import booking from '#content/locales/en/booking.json' with { type: 'json' }
import guide from '#content/locales/en/care-guide.json' with { type: 'json' }
import { ButtonLink } from '#ui/button/button.tsx'
import { CareCard } from '#ui/care-card/care-card.tsx'
import { words } from '#ui/words/words.ts'
import { LimitsNotice } from './limits-notice.tsx'
import type { GuideView, NoticeView } from './match-view.ts'

const t = words(booking)
const g = words(guide)

/** All that the guide has to say about a choice. */
export function GuideNotices({ guide: { notice, limits } }: { guide: GuideView }) {
  return (
    <>
      {notice && <GuideNotice notice={notice} />}
      {limits && <LimitsNotice limits={limits} />}
    </>
  )
}

/** The guide's result and the chosen service disagree: the better choice is one tap away, or hands-on care waits. */
function GuideNotice({ notice }: { notice: NoticeView }) {
  if (notice.level === 'stop') {
    const phones = notice.emergency
      ? [{ number: notice.emergency, label: g('result.callEmergency', { number: notice.emergency }) }]
      : []
    return (
      <CareCard
        level={notice.emergency ? 'alarm' : 'caution'}
        label={g(notice.emergency ? 'result.level.alarm' : 'result.level.caution')}
        title={t('details.stopTitle')}
        phones={phones}
        actions={<ButtonLink href="/care-guide/result">{t('details.stopAgain')}</ButtonLink>}
      >
        <p>{t('details.stopText')}</p>
      </CareCard>
    )
  }
  if (notice.key === 'emergency' || notice.key === 'doctor-first' || notice.key === 'not-today') return null
  const better = g(`kind.${notice.betterCareKind}`)
  return (
    <CareCard
      level="notice"
      label={g('result.eyebrow')}
      title={t('match.betterTitle')}
      actions={
        <ButtonLink href={`/book?care=${notice.betterCareKind}`}>{t('match.choose', { better })}</ButtonLink>
      }
    >
      <p>
        {t(`match.${notice.key}`, {
          better: notice.key === 'physiotherapy-assesses-first' ? capital(better) : better,
        })}{' '}
        {t('match.stay')}
      </p>
    </CareCard>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
