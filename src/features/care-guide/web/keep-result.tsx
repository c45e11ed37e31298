import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { FieldProblem } from '#features/patients/index.ts'
import { Button } from '#ui/button/button.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'

const t = words(en)

export interface KeepResultProps {
  wasSent: boolean
  /** What was typed and what is wrong with it. */
  refused: { email: string; problem: FieldProblem } | null
}

/** The result by mail, or on paper. */
export function KeepResult({ wasSent, refused }: KeepResultProps) {
  if (wasSent) return <InsetNote tone="pine">{t('mail.sent')}</InsetNote>
  const texts: Readonly<Record<string, string>> = en.mail.errors
  return (
    <form method="post" action="/care-guide/result" noValidate className="no-print">
      <Stack gap={3}>
        <TextInput
          name="email"
          type="email"
          label={t('mail.email')}
          hint={t('mail.hint')}
          error={refused && (texts[refused.problem] ?? t('mail.errors.not_an_email'))}
          defaultValue={refused?.email}
          autoComplete="email"
          width="medium"
        />
        <div>
          <Button kind="secondary">{t('mail.send')}</Button>
        </div>
        <p>{t('mail.print')}</p>
      </Stack>
    </form>
  )
}
