import { Cluster } from '../layout/layout.tsx'
import { Badge } from './badge.tsx'

export default [
  {
    title: 'States of a visit',
    node: (
      <Cluster>
        <Badge shape="ring">Booked</Badge>
        <Badge shape="half" tone="notice">
          Arrived
        </Badge>
        <Badge shape="check" tone="pine">
          Completed
        </Badge>
        <Badge shape="cross" tone="alarm">
          No-show
        </Badge>
        <Badge shape="dash">Cancelled</Badge>
      </Cluster>
    ),
  },
  {
    title: 'Things that need a look',
    node: (
      <Cluster>
        <Badge shape="triangle" tone="caution">
          History missing
        </Badge>
        <Badge shape="diamond" tone="clay">
          First visit
        </Badge>
        <Badge shape="check" tone="pine" bare>
          History given
        </Badge>
      </Cluster>
    ),
  },
]
