import { UnwindingLine } from './unwinding-line.tsx'

export default [{ title: 'As wide as its container', node: <UnwindingLine /> }]
