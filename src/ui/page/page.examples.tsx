import { BackLink, Section } from './page.tsx'

export default [
  {
    title: 'Sections',
    node: (
      <div>
        <Section room="tight">On paper</Section>
        <Section room="tight" tone="sand">
          On sand
        </Section>
        <Section room="tight" tone="pine">
          On pine
        </Section>
      </div>
    ),
  },
  { title: 'Back', node: <BackLink href="#times">All times</BackLink> },
]
