import { Badge } from '../badge/badge.tsx'
import { Button } from '../button/button.tsx'
import { VisitList, VisitRow } from './visit-row.tsx'

export default [
  {
    title: 'A morning at the desk',
    node: (
      <div data-density="desk">
        <VisitList label="Visits on Tuesday 24 November">
          <VisitRow
            start="9:00"
            end="10:00"
            name="Margaret Whitlow"
            href="#mw"
            detail="Therapeutic massage, 60 min"
            place="Room 2, Ana Horvat"
            status={
              <Badge shape="check" tone="pine">
                Completed
              </Badge>
            }
            moment="past"
          />
          <VisitRow
            start="10:15"
            end="11:00"
            name="Daniel Osei"
            href="#do"
            detail="Physiotherapy, first visit, 45 min"
            place="Room 1, Ana Horvat"
            status={
              <Badge shape="half" tone="notice">
                Arrived
              </Badge>
            }
            flags={
              <Badge shape="triangle" tone="caution">
                History missing
              </Badge>
            }
            actions={<Button size="small">Complete</Button>}
            moment="now"
          />
          <VisitRow
            start="11:15"
            end="12:00"
            name="Ines Marques"
            href="#im"
            detail="Remedial massage, 45 min"
            place="Room 2, Tom Okafor"
            status={<Badge shape="ring">Booked</Badge>}
            actions={
              <Button size="small" kind="secondary">
                Mark arrived
              </Button>
            }
          />
          <VisitRow
            start="12:15"
            end="13:00"
            name="Owen Hale"
            detail="Relaxation massage, 45 min"
            place="Spa room, Mia Lind"
            status={<Badge shape="dash">Cancelled</Badge>}
            moment="off"
          />
        </VisitList>
      </div>
    ),
  },
]
