import { SegmentedChoice } from './segmented-choice.tsx'

export default [
  {
    title: 'Pressure',
    node: (
      <SegmentedChoice
        name="pressure"
        legend="How firm would you like it?"
        hint="You can change your mind at any time, also while you lie there."
        value="3"
        scale
        options={[
          { value: '1', label: 'Feather light', hint: 'barely there' },
          { value: '2', label: 'Light', hint: 'soft strokes' },
          { value: '3', label: 'Medium', hint: 'most people' },
          { value: '4', label: 'Firm', hint: 'you feel it work' },
          { value: '5', label: 'Deep', hint: 'slow and strong' },
        ]}
      />
    ),
  },
  {
    title: 'Plain',
    node: (
      <SegmentedChoice
        name="length"
        legend="How long?"
        value="60"
        options={[
          { value: '30', label: '30 min', hint: '£38' },
          { value: '60', label: '60 min', hint: '£65' },
          { value: '90', label: '90 min', hint: '£92' },
        ]}
      />
    ),
  },
]
