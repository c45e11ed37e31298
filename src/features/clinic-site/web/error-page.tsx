import { isRouteErrorResponse } from 'react-router'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { UnwindingLine } from '#ui/unwinding-line/unwinding-line.tsx'
import { words } from '#ui/words/words.ts'
import styles from './error-page.module.css'

const t = words(en)

type Problem = 'notFound' | 'away' | 'refused' | 'broken'

function problemOf(error: unknown): Problem {
  if (!isRouteErrorResponse(error)) return 'broken'
  if (error.status === 404 || error.status === 410) return 'notFound'
  if (error.status === 401 || error.status === 403) return 'refused'
  return error.status === 503 ? 'away' : 'broken'
}

/** What happened, that nothing is lost, and the ways on. Never shows what the error itself says. */
export function ErrorPage({ error, phone }: { error: unknown; phone?: string | null }) {
  const problem = problemOf(error)
  const mayRetry = problem === 'away' || problem === 'broken'
  return (
    <Page width="text">
      <title>{t(`errors.${problem}.title`)}</title>
      <meta name="robots" content="noindex" />
      <Stack gap={6}>
        <div className={styles.line}>
          <UnwindingLine />
        </div>
        <HeadingGroup title={t(`errors.${problem}.title`)} lead={t(`errors.${problem}.text`)} />
        {problem === 'notFound' && <p>{t('errors.notFound.mail')}</p>}
        <Actions>
          {mayRetry && (
            <ButtonLink href="" reload>
              {t('errors.again')}
            </ButtonLink>
          )}
          <ButtonLink href="/" kind={mayRetry ? 'secondary' : 'primary'}>
            {t('errors.home')}
          </ButtonLink>
          {!mayRetry && (
            <>
              <ButtonLink href="/care-guide" kind="secondary">
                {t('errors.guide')}
              </ButtonLink>
              <ButtonLink href="/book" kind="secondary">
                {t('errors.book')}
              </ButtonLink>
            </>
          )}
        </Actions>
        {phone && (
          <p>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('errors.call', { number: phone })}</a>
          </p>
        )}
        {mayRetry && <p className={styles.unwell}>{t('errors.unwell')}</p>}
      </Stack>
    </Page>
  )
}
