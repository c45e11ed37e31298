import { Logo } from './logo.tsx'

export default [
  { title: 'With the name', node: <Logo name="Millrace Clinic" /> },
  { title: 'The mark alone', node: <Logo /> },
]
