import { ButtonLink } from '../button/button.tsx'
import { CareCard } from './care-card.tsx'

export default [
  {
    title: 'Alarm',
    node: (
      <CareCard
        level="alarm"
        label="Emergency"
        title="Call 999 now"
        headingLevel={3}
        phones={[{ number: '999', label: 'Call 999' }]}
      >
        <p>Numbness between the legs together with back pain can be a sign of pressure on the nerves.</p>
        <p>It has to be looked at in a hospital today. Please don't wait, and don't drive yourself.</p>
      </CareCard>
    ),
  },
  {
    title: 'Caution',
    node: (
      <CareCard
        level="caution"
        label="See a doctor first"
        title="Talk to your doctor this week"
        headingLevel={3}
        phones={[{ number: '+44 113 496 0001', label: '0113 496 0001' }]}
      >
        <p>
          Losing weight without trying, together with pain at night, needs a doctor's look before hands-on
          care.
        </p>
      </CareCard>
    ),
  },
  {
    title: 'Notice',
    node: (
      <CareCard
        level="notice"
        label="Good to know"
        title="A clinical massage fits better"
        headingLevel={3}
        actions={
          <>
            <ButtonLink href="#therapeutic">Book therapeutic massage</ButtonLink>
            <ButtonLink href="#stay" kind="quiet">
              Keep my choice
            </ButtonLink>
          </>
        }
      >
        <p>You told us your neck has hurt for months. A relaxation session is not designed to treat this.</p>
      </CareCard>
    ),
  },
]
