import { Prose } from './prose.tsx'

export default [
  {
    title: 'An article',
    node: (
      <Prose html='<p>A stiff neck is common, and most of them ease within a week or two.</p><h3>What may help</h3><p>Keep it moving, gently and often. Warmth feels good to many people, and <em>a short rest</em> is fine. <a href="#guide">The guide</a> helps you choose.</p><ul><li>Turn your head slowly from side to side</li><li>Change how you sit every half hour</li></ul><blockquote>Massage may help for a while; movement keeps what it gains.</blockquote>' />
    ),
  },
]
