import { ButtonLink } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'

export default [
  {
    title: 'No free time',
    node: (
      <EmptyState
        title="Nothing is free on Wednesday"
        headingLevel={3}
        action={
          <ButtonLink href="#next" kind="secondary">
            Show Thursday
          </ButtonLink>
        }
      >
        All clinical rooms are taken. The next free time is Thursday at 9:45.
      </EmptyState>
    ),
  },
]
