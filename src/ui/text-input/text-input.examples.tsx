import { Stack } from '../layout/layout.tsx'
import { TextInput } from './text-input.tsx'

export default [
  {
    title: 'Label, hint, widths',
    node: (
      <Stack gap={6}>
        <TextInput name="given" label="Given name" autoComplete="given-name" />
        <TextInput
          name="phone"
          label="Phone"
          optional="optional"
          hint="Only if we have to reach you quickly"
          type="tel"
          width="medium"
        />
        <TextInput name="postcode" label="Postcode" width="short" />
      </Stack>
    ),
  },
  {
    title: 'With an error',
    node: (
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        hint="The confirmation goes here"
        error="Write the address with an @, such as ana@example.org"
        defaultValue="ana.example.org"
      />
    ),
  },
]
