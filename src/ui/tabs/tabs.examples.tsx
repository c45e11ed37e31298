import { Tabs } from './tabs.tsx'

export default [
  {
    title: 'Three views',
    node: (
      <Tabs
        label="Whose day"
        tabs={[
          { href: '#mine', label: 'My day', current: true, count: 6 },
          { href: '#all', label: "Everybody's day", count: 31 },
          { href: '#week', label: 'Week' },
        ]}
      />
    ),
  },
]
