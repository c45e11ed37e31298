import { Stack } from '../layout/layout.tsx'
import { Monogram } from '../monogram/monogram.tsx'
import { Price } from '../price/price.tsx'
import { ChoiceCards, LinkCard } from './choice-card.tsx'

export default [
  {
    title: 'As links',
    node: (
      <Stack gap={3}>
        <LinkCard
          href="#therapeutic"
          headingLevel={3}
          title="Therapeutic massage"
          text="For pain that stays and muscles that won't let go. We ask first, then work where it matters."
          details={<span>45 to 90 minutes, clinical room</span>}
          aside={<Price amount={52} currency="GBP" from="from" />}
        />
        <LinkCard
          href="#ana"
          headingLevel={3}
          media={<Monogram name="Ana Horvat" />}
          title="Ana Horvat"
          text="Physiotherapist, massage therapist"
          details={<span>English, Croatian</span>}
        />
      </Stack>
    ),
  },
  {
    title: 'As a choice',
    node: (
      <ChoiceCards
        name="who"
        legend="Who shall it be?"
        value="anyone"
        options={[
          {
            value: 'anyone',
            title: 'Anyone who fits',
            text: 'Most times to choose from',
            aside: 'today, 16:15',
          },
          {
            value: 'ana',
            title: 'Ana Horvat',
            text: 'Physiotherapist',
            media: <Monogram name="Ana Horvat" />,
            aside: 'tomorrow, 9:00',
          },
          {
            value: 'tom',
            title: 'Tom Okafor',
            text: 'Remedial therapist',
            media: <Monogram name="Tom Okafor" />,
            aside: 'away until Monday',
            disabled: true,
          },
        ]}
      />
    ),
  },
]
