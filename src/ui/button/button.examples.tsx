import { Phone } from 'lucide-react'
import { Icon } from '../icon/icon.tsx'
import { Cluster } from '../layout/layout.tsx'
import { Button, ButtonLink } from './button.tsx'

export default [
  {
    title: 'Kinds',
    node: (
      <Cluster>
        <Button>Book this time</Button>
        <Button kind="secondary">Choose another time</Button>
        <Button kind="quiet">Go back</Button>
        <Button kind="danger">Cancel this visit</Button>
      </Cluster>
    ),
  },
  {
    title: 'Sizes, a link, an icon',
    node: (
      <Cluster>
        <ButtonLink href="#book" size="large">
          Book an appointment
        </ButtonLink>
        <ButtonLink href="tel:+441134960000" kind="secondary">
          <Icon of={Phone} /> 0113 496 0000
        </ButtonLink>
        <Button kind="secondary" size="small">
          Mark arrived
        </Button>
      </Cluster>
    ),
  },
  {
    title: 'Busy and not available',
    node: (
      <Cluster>
        <Button busy>Booking</Button>
        <Button kind="secondary" disabled>
          Book this time
        </Button>
      </Cluster>
    ),
  },
]
