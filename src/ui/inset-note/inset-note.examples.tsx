import { Stack } from '../layout/layout.tsx'
import { InsetNote } from './inset-note.tsx'

export default [
  {
    title: 'Tones',
    node: (
      <Stack>
        <InsetNote>Times are shown in London time.</InsetNote>
        <InsetNote tone="pine" title="We keep this time for you">
          <p>Until 14:12. Nobody else can take it while you fill in the form.</p>
        </InsetNote>
        <InsetNote tone="clay">Please arrive five minutes early on your first visit.</InsetNote>
      </Stack>
    ),
  },
]
