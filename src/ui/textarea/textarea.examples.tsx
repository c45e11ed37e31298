import { Textarea } from './textarea.tsx'

export default [
  {
    title: 'A few lines',
    node: <Textarea name="reason" label="What brings you here?" hint="A few words are enough" />,
  },
]
