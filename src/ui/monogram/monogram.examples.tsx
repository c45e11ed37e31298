import { Cluster } from '../layout/layout.tsx'
import { Monogram } from './monogram.tsx'

export default [
  {
    title: 'Sizes and tones',
    node: (
      <Cluster>
        <Monogram name="Ana Horvat" size="large" />
        <Monogram name="Tom Okafor" />
        <Monogram name="Mia Lind" />
        <Monogram name="Priya Nair" />
        <Monogram name="Joe Ward" size="small" />
      </Cluster>
    ),
  },
]
