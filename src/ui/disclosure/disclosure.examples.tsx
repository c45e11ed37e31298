import { Disclosure } from './disclosure.tsx'

export default [
  {
    title: 'Closed and open',
    node: (
      <div>
        <Disclosure summary="Why do we ask this?">Some medicines make the skin bruise easily.</Disclosure>
        <Disclosure summary="What should I wear?" lined open>
          Something soft. You undress only as far as you like, and a towel covers what we don't treat.
        </Disclosure>
      </div>
    ),
  },
]
