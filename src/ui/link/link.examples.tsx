import { TextLink } from './link.tsx'

export default [
  {
    title: 'In a sentence',
    node: (
      <p>
        Not sure? <TextLink href="#guide">Find out which care fits</TextLink> in two minutes.
      </p>
    ),
  },
  {
    title: 'Onward',
    node: (
      <TextLink kind="onward" href="#learn">
        How the guide works
      </TextLink>
    ),
  },
  {
    title: 'Quiet',
    node: (
      <TextLink kind="quiet" href="#person">
        Ana Horvat
      </TextLink>
    ),
  },
]
