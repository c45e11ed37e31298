import { Price } from './price.tsx'

export default [
  { title: 'Whole', node: <Price amount={65} currency="GBP" /> },
  { title: 'From', node: <Price amount={38.5} currency="GBP" from="from" /> },
]
