import { DayStrip } from './day-strip.tsx'

const notes = ['2 times', '7 times', 'full', '5 times', '9 times', '3 times', 'closed']
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export default [
  {
    title: 'A week',
    node: (
      <DayStrip
        label="Choose a day"
        next={{ href: '#later', label: 'Later' }}
        previous={{ href: '#earlier', label: 'Earlier' }}
        days={notes.map((note, at) => ({
          date: `2026-11-${23 + at}`,
          weekday: weekdays[at] ?? '',
          day: String(23 + at),
          month: 'Nov',
          note,
          href: note.endsWith('times') ? `#day-${at}` : undefined,
          current: at === 1,
        }))}
      />
    ),
  },
]
