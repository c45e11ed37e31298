import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { CareKind, Route as GuideRoute } from '#domain/care-guide/index.ts'
import { CareCard } from '#ui/care-card/care-card.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Sources } from '#ui/sources/sources.tsx'
import { words } from '#ui/words/words.ts'
import styles from './care-guide.module.css'
import type { Result } from './result-of.ts'

const t = words(en)

const LEVELS: Partial<Record<GuideRoute, 'alarm' | 'caution' | 'notice'>> = {
  emergency: 'alarm',
  'doctor-same-day': 'caution',
  'doctor-urgent': 'caution',
  'doctor-routine': 'caution',
  defer: 'notice',
}

export function WhatToDo({ recommendation: { route }, numbers }: Result) {
  const level = LEVELS[route]
  const advice = numbers.advice ?? numbers.emergency
  const title = t(`result.heading.${route}`, { emergency: numbers.emergency })
  const what = t(`result.what.${route}`, { emergency: numbers.emergency, advice })
  if (!level) return <HeadingGroup eyebrow={t('result.eyebrow')} title={title} lead={what} size="display" />
  const phones = [
    ...(route === 'emergency'
      ? [{ number: numbers.emergency, label: t('result.callEmergency', { number: numbers.emergency }) }]
      : []),
    ...(numbers.crisis
      ? [{ number: numbers.crisis, label: t('result.callCrisis', { number: numbers.crisis }) }]
      : []),
    ...(route === 'doctor-same-day'
      ? [{ number: advice, label: t('result.callAdvice', { number: advice }) }]
      : []),
  ]
  return (
    <CareCard level={level} label={t(`result.level.${level}`)} title={title} headingLevel={1} phones={phones}>
      <p>{what}</p>
      <p>{t('result.handsOnWaits')}</p>
    </CareCard>
  )
}

export function Why({ recommendation: { reasons, rules, route } }: Result) {
  const decided = rules.filter((rule) => rule.route === route)
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.whyTitle')} />
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {decided.some((rule) => rule.becauseUnknown) && <p>{t('result.unknownNote')}</p>}
        <Disclosure summary={t('result.sources')}>
          <Sources
            title={t('result.sources')}
            headingLevel={3}
            sources={decided.map((rule) => ({
              title: rule.source,
              note: `${rule.id} · ${t(`result.sourceReliability.${rule.reliability}`)}`,
            }))}
          />
        </Disclosure>
      </Stack>
    </section>
  )
}

export function Alternatives({ recommendation: { alternatives, setAside } }: Result) {
  if (alternatives.length + setAside.length === 0) return null
  const item = ({ careKind, why }: { careKind: CareKind; why: string }) => (
    <li key={careKind}>
      <TextLink href={`/services#${careKind}`}>{capital(t(`kind.${careKind}`))}</TextLink>. {why}
    </li>
  )
  return (
    <section>
      <Stack gap={4}>
        {setAside.length > 0 && <HeadingGroup level={2} size="section" title={t('result.setAsideTitle')} />}
        {setAside.length > 0 && <ul className={styles.reasons}>{setAside.map(item)}</ul>}
        {alternatives.length > 0 && (
          <HeadingGroup level={2} size="section" title={t('result.alternativesTitle')} />
        )}
        {alternatives.length > 0 && <ul className={styles.reasons}>{alternatives.map(item)}</ul>}
      </Stack>
    </section>
  )
}

/** How it usually goes, and how sure that is. */
export function WhatToExpect({ expect }: Result) {
  if (!expect) return null
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.expectTitle')} />
        <p>{expect.text}</p>
        <p className={styles.small}>
          {t('result.expectSource', {
            source: expect.source,
            reliability: t(`result.sourceReliability.${expect.reliability}`),
          })}
        </p>
      </Stack>
    </section>
  )
}

/** What the answers mean for the hands-on work: said to the visitor before they book, and to the therapist always. */
export function TakenCareOf({ takenCareOf }: Result) {
  if (takenCareOf.length === 0) return null
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup
          level={2}
          size="section"
          title={t('result.precautionsTitle')}
          lead={t('result.precautionsLead')}
        />
        <ul className={styles.reasons}>
          {takenCareOf.map(({ id, patientText, alternative }) => (
            <li key={id}>
              {patientText} {alternative}
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  )
}

export function WhatToWatch({ recommendation: { safetyNet } }: Result) {
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.watchTitle')} />
        {safetyNet.length > 0 && <p>{t('result.watchLead')}</p>}
        {safetyNet.length > 0 && (
          <ul className={styles.reasons}>
            {safetyNet.map((line) => (
              <li key={line.id}>{line.text}</li>
            ))}
          </ul>
        )}
        <p>{t('result.watchDefault')}</p>
      </Stack>
    </section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
