import { Stack } from '../layout/layout.tsx'
import { DateInput } from './date-input.tsx'

const labels = { day: 'Day', month: 'Month', year: 'Year' }

export default [
  {
    title: 'Birth date, empty and wrong',
    node: (
      <Stack gap={8}>
        <DateInput
          name="birth"
          legend="Date of birth"
          hint="For example 24 11 1985"
          labels={labels}
          birthDate
        />
        <DateInput
          name="born"
          legend="Date of birth"
          labels={labels}
          value={{ day: '31', month: '12', year: '2085' }}
          wrongParts={['year']}
          error="The year is in the future"
        />
      </Stack>
    ),
  },
]
