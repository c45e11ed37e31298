import { ErrorSummary } from './error-summary.tsx'

export default [
  {
    title: 'Two things to put right',
    node: (
      <ErrorSummary
        title="Two answers need another look"
        lead="Everything you typed is still here."
        errors={[
          { field: 'email', message: 'Write the e-mail address with an @' },
          { field: 'born', message: 'The birth date is in the future' },
        ]}
      />
    ),
  },
]
