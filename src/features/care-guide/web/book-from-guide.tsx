import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { CareKind } from '#domain/care-guide/index.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Cluster, Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { NextFree } from '#ui/time-list/time-list.tsx'
import { words } from '#ui/words/words.ts'

const t = words(en)

export interface BookFromGuideProps {
  careKind: CareKind
  free: readonly { href: string; label: string; detail: string; dateTime: string }[]
}

/** The next free times of people who may give the care that fits, on the result itself. */
export function BookFromGuide({ careKind, free }: BookFromGuideProps) {
  const kind = t(`kind.${careKind}`)
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.bookTitle')} />
        {free.length > 0 ? (
          <NextFree title={t('result.bookNext')} times={free} />
        ) : (
          <p>{t('result.noTimes')}</p>
        )}
        <Cluster gap={4}>
          <ButtonLink href={`/book?care=${careKind}`}>{t('result.book', { kind })}</ButtonLink>
          <TextLink href={`/services#${careKind}`}>{t('result.seeServices', { kind })}</TextLink>
        </Cluster>
      </Stack>
    </section>
  )
}
