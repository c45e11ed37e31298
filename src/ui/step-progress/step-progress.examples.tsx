import { StepProgress } from './step-progress.tsx'

export default [
  {
    title: 'Second of four',
    node: <StepProgress label="Step 2 of 4: choose a time" current={2} total={4} />,
  },
]
