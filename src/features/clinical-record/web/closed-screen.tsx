import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'

const t = words(en)

export interface Contact {
  readonly phone: string | null
  readonly email: string | null
  readonly emergencyNumber: string
}

/** There is nothing to fill in here, and why. */
export function ClosedScreen({ why, contact }: { why: 'unknown' | 'cancelled' | 'over'; contact: Contact }) {
  return (
    <Page width="form">
      <Stack gap={6}>
        <HeadingGroup title={t(`closed.${why}Title`)} lead={t(`closed.${why}Text`)} />
        {contact.phone && <p>{t('closed.help', { phone: contact.phone })}</p>}
        <Actions>
          <ButtonLink href={why === 'unknown' ? '/' : '/book'} kind="secondary">
            {t(why === 'unknown' ? 'closed.home' : 'closed.book')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  )
}

/** The person has not said yes to a record: nothing was sent, and they choose. */
export function RefusedScreen({ base, change, contact }: { base: string; change: string; contact: Contact }) {
  return (
    <Page width="form">
      <Stack gap={6}>
        <HeadingGroup title={t('refused.title')} lead={t('refused.text')} />
        {contact.phone && <p>{t('closed.help', { phone: contact.phone })}</p>}
        <Actions>
          <ButtonLink href={change}>{t('refused.change')}</ButtonLink>
        </Actions>
        <form method="post" action={base}>
          <input type="hidden" name="_intent" value="forget" />
          <Stack gap={3}>
            <p>{t('refused.forgetText')}</p>
            <Actions>
              <Button kind="secondary">{t('refused.forget')}</Button>
            </Actions>
          </Stack>
        </form>
      </Stack>
    </Page>
  )
}

/** The draft was deleted as the person asked. */
export function ForgottenScreen({ base, contact }: { base: string; contact: Contact }) {
  return (
    <Page width="form">
      <Stack gap={6}>
        <HeadingGroup title={t('forgotten.title')} lead={t('forgotten.text')} />
        {contact.phone && <p>{t('closed.help', { phone: contact.phone })}</p>}
        <Actions>
          <ButtonLink href={base} kind="secondary">
            {t('start.begin')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  )
}
