import { CheckList } from './check-list.tsx'

export default [
  {
    title: 'With exclusive answers',
    node: (
      <CheckList
        name="signs"
        legend="Do you have any of these right now?"
        legendSize="section"
        hint="Choose all that apply."
        orLabel="or"
        values={['tingling']}
        options={[
          { value: 'fever', label: 'Fever or chills' },
          { value: 'tingling', label: 'Tingling or numbness', hint: 'In an arm or a leg' },
          { value: 'swelling', label: 'A hot, swollen calf' },
          { value: 'none', label: 'None of these', exclusive: true },
          { value: 'unsure', label: 'Not sure', exclusive: true },
        ]}
      />
    ),
  },
]
