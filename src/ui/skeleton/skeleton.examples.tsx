import { Skeleton } from './skeleton.tsx'

export default [
  { title: 'Text', node: <Skeleton /> },
  { title: 'Rows', node: <Skeleton lines={2} shape="row" /> },
]
