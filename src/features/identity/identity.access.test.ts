import { describe, expect, test } from 'vitest'
import { mayMarkVisit, mayReadHealthData, maySeeEverybodysDay, maySeeVisit } from './identity.access.ts'
import { STAFF_ROLES, type StaffMember, type StaffRole } from './staff-member.ts'

const staff = (role: StaffRole, practitionerId: string | null): StaffMember => ({
  id: 's1',
  userId: 'u1',
  name: 'Ana',
  role,
  practitionerId,
})
const own = { practitionerId: 'p1' }
const colleagues = { practitionerId: 'p2' }

/** Everybody who can work here, and what each may do with the own and with a colleague's visit. */
const TABLE = [
  { who: staff('owner', null), day: true, visit: [true, true], mark: [true, true], health: [false, false] },
  { who: staff('owner', 'p1'), day: true, visit: [true, true], mark: [true, true], health: [true, false] },
  {
    who: staff('front-desk', null),
    day: true,
    visit: [true, true],
    mark: [true, true],
    health: [false, false],
  },
  {
    who: staff('front-desk', 'p1'),
    day: true,
    visit: [true, true],
    mark: [true, true],
    health: [false, false],
  },
  {
    who: staff('practitioner', 'p1'),
    day: false,
    visit: [true, false],
    mark: [true, false],
    health: [true, false],
  },
]

describe.each(TABLE)(
  '$who.role with practitioner $who.practitionerId',
  ({ who, day, visit, mark, health }) => {
    test('sees the day of everybody, or not', () => {
      expect(maySeeEverybodysDay(who)).toBe(day)
    })
    test('opens visits', () => {
      expect([maySeeVisit(who, own), maySeeVisit(who, colleagues)]).toEqual(visit)
    })
    test('marks visits', () => {
      expect([mayMarkVisit(who, own), mayMarkVisit(who, colleagues)]).toEqual(mark)
    })
    test('reads health data', () => {
      expect([mayReadHealthData(who, own), mayReadHealthData(who, colleagues)]).toEqual(health)
    })
  },
)

test('every role is walked', () => {
  expect(new Set(TABLE.map(({ who }) => who.role))).toEqual(new Set(STAFF_ROLES))
})

test('nobody reads health data of a visit they cannot open', () => {
  for (const role of STAFF_ROLES)
    for (const practitionerId of [null, 'p1'])
      for (const visit of [own, colleagues]) {
        const who = staff(role, practitionerId)
        if (mayReadHealthData(who, visit)) expect(maySeeVisit(who, visit)).toBe(true)
      }
})
