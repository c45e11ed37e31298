import { CalendarDays, Phone } from 'lucide-react'
import { Icon } from './icon.tsx'

export default [
  {
    title: 'As tall as its text',
    node: (
      <p style={{ display: 'flex', gap: '0.75rem', alignItems: 'center' }}>
        <Icon of={Phone} /> Call us <Icon of={CalendarDays} /> Tuesday 24 November
      </p>
    ),
  },
]
