import { Select } from './select.tsx'

export default [
  {
    title: 'With a first, empty choice',
    node: (
      <Select
        name="therapist"
        label="Therapist"
        placeholder="Anyone who fits"
        options={[
          { value: 'ana', label: 'Ana Horvat' },
          { value: 'tom', label: 'Tom Okafor' },
        ]}
      />
    ),
  },
]
