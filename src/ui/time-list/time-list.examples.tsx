import { Stack } from '../layout/layout.tsx'
import { NextFree, type TimeChoice, TimeList } from './time-list.tsx'

const times = (labels: string): TimeChoice[] =>
  labels.split(' ').map((label) => ({ label, name: 'start', value: label, more: 'Tuesday 24 November' }))

export default [
  {
    title: 'Next free and one day',
    node: (
      <Stack gap={8}>
        <NextFree
          title="Next free"
          times={[
            { label: 'Today, 16:15', detail: 'with Ana Horvat', href: '#a' },
            { label: 'Tomorrow, 9:00', detail: 'with Tom Okafor', href: '#b' },
            { label: 'Tomorrow, 11:45', detail: 'with Ana Horvat', href: '#c' },
          ]}
        />
        <TimeList
          groups={[
            { title: 'Morning', times: times('9:00 9:45 10:30 11:15') },
            { title: 'Afternoon', times: times('13:00 13:45 14:30 15:15 16:00') },
            { title: 'Evening', times: [] },
          ]}
        />
      </Stack>
    ),
  },
]
