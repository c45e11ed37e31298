import { Stack } from '../layout/layout.tsx'
import { RadioList } from './radio-list.tsx'

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'Not sure' },
]

export default [
  {
    title: 'A question of the guide',
    node: (
      <RadioList
        name="since"
        legend="How long has it hurt?"
        legendSize="section"
        hint="A rough answer is fine."
        value="weeks"
        options={[
          { value: 'days', label: 'A few days' },
          { value: 'weeks', label: 'Some weeks', hint: 'Up to three months' },
          { value: 'months', label: 'Longer than three months' },
        ]}
      />
    ),
  },
  {
    title: 'Side by side, and with an error',
    node: (
      <Stack gap={8}>
        <RadioList name="fell" legend="Did it begin with a fall or a knock?" options={yesNo} inline />
        <RadioList
          name="fever"
          legend="Have you had a fever this week?"
          options={yesNo}
          inline
          error="Choose one answer. Not sure is an answer too."
        />
      </Stack>
    ),
  },
]
