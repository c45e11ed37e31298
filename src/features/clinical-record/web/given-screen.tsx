import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { CareCard } from '#ui/care-card/care-card.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { AnswerList } from './answer-list.tsx'
import type { Contact } from './closed-screen.tsx'
import styles from './history.module.css'
import type { givenView } from './history-view.ts'

const t = words(en)

type View = ReturnType<typeof givenView>

/** Thank you; what it means for the visit; what was given, to read. */
export function GivenScreen({ view, contact }: { view: View; contact: Contact }) {
  const { visit } = view
  return (
    <Page width="form">
      <Stack gap={8}>
        <HeadingGroup
          title={t('given.title')}
          eyebrow={t('forVisit', { when: visit.when })}
          lead={t('given.lead', { practitioner: visit.practitioner })}
          size="display"
        />
        <Meaning view={view} contact={contact} />
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t('given.changesTitle')}</h2>
          <p>{t('given.changes', { practitioner: visit.practitioner })}</p>
          {contact.phone && (
            <p>
              <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                {t('given.call', { phone: contact.phone })}
              </a>
            </p>
          )}
          {contact.email && (
            <p>
              <a href={`mailto:${contact.email}`}>{t('given.write', { email: contact.email })}</a>
            </p>
          )}
        </section>
        <Disclosure summary={t('given.show')} lined>
          <Stack gap={6}>
            <p className={styles.small}>
              {t('given.signed', { name: view.signedName, date: view.signedOn })}
            </p>
            {view.parts.map((part) => (
              <section key={part.id} className={styles.part}>
                <h2 className={styles.partTitle}>{part.title}</h2>
                <AnswerList
                  noAnswer={t('given.noAnswer')}
                  answers={part.answers.map(({ id, text, answer, counts }) => ({
                    id,
                    question: text,
                    answer,
                    note: counts ? undefined : t('given.notCounted'),
                  }))}
                />
              </section>
            ))}
          </Stack>
        </Disclosure>
      </Stack>
    </Page>
  )
}

function Meaning({ view, contact }: { view: View; contact: Contact }) {
  switch (view.session) {
    case 'may-start':
      return null
    case 'needs-clearance':
      return (
        <CareCard level="notice" label={t('given.clearance.label')} title={t('given.clearance.title')}>
          <p>{t('given.clearance.text')}</p>
          <Reasons texts={view.clearances} />
        </CareCard>
      )
    case 'stop':
      return (
        <CareCard
          level="caution"
          label={t('given.stop.label')}
          title={t('given.stop.title')}
          phones={
            contact.phone
              ? [{ number: contact.phone, label: t('given.stop.call', { phone: contact.phone }) }]
              : []
          }
        >
          <p>{t('given.stop.text')}</p>
          <Reasons texts={view.stops} />
          <p>
            {t('given.stop.urgent')}{' '}
            <a href={`tel:${contact.emergencyNumber}`}>
              {t('given.stop.urgentCall', { number: contact.emergencyNumber })}
            </a>
          </p>
        </CareCard>
      )
  }
}

function Reasons({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul className={styles.points}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
