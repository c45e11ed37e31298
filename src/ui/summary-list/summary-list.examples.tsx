import { Card } from '../card/card.tsx'
import { SummaryList } from './summary-list.tsx'

export default [
  {
    title: 'Check your answers',
    node: (
      <SummaryList
        rows={[
          { term: 'Care', value: 'Therapeutic massage, 60 minutes' },
          {
            term: 'When',
            value: 'Tuesday 24 November, 14:30 to 15:30',
            action: { href: '#time', label: 'Change', context: 'the time' },
          },
          {
            term: 'With',
            value: 'Ana Horvat',
            action: { href: '#who', label: 'Change', context: 'the therapist' },
          },
          { term: 'Where', value: 'Canal Street, Leeds' },
        ]}
      />
    ),
  },
  {
    title: 'Compact, in a card',
    node: (
      <Card tone="sand" style={{ maxWidth: '20rem' }}>
        <SummaryList
          compact
          rows={[
            { term: 'Care', value: 'Therapeutic massage' },
            { term: 'Price', value: '£65' },
          ]}
        />
      </Card>
    ),
  },
]
