import { HeadingGroup } from './heading.tsx'

export default [
  {
    title: 'Display',
    node: (
      <HeadingGroup
        size="display"
        level={2}
        eyebrow="Physiotherapy and massage in Leeds"
        title="Let us take the knot out of it"
        lead="Tell us where it hurts, and we tell you which care fits. Or book an hour that is only for you."
      />
    ),
  },
  {
    title: 'Page',
    node: (
      <HeadingGroup
        size="page"
        level={2}
        title="Choose a time"
        lead="Therapeutic massage, 60 minutes, with anyone who fits."
      />
    ),
  },
  {
    title: 'Section',
    node: <HeadingGroup level={2} title="What happens" lead="From the door to the door." />,
  },
  { title: 'Small', node: <HeadingGroup level={3} title="Afternoon" /> },
]
