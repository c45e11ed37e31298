import { describe, expect, test } from 'vitest'
import { APPOINTMENT_STATUSES } from '#domain/scheduling/index.ts'
import { mayChangeVisit } from './booking.access.ts'

const start = Temporal.Instant.from('2026-11-25T14:00:00Z')
const ask = (
  actor: 'patient' | 'staff',
  change: 'move' | 'cancel',
  status: (typeof APPOINTMENT_STATUSES)[number],
  minutesBefore: number,
) =>
  mayChangeVisit(
    actor,
    change,
    { start, status },
    { freeUntilMinutesBefore: 1440, now: start.subtract({ minutes: minutesBefore }) },
  )

describe('who may change a visit', () => {
  test.each(['move', 'cancel'] as const)('a patient may %s until the deadline, and not after', (change) => {
    expect(ask('patient', change, 'booked', 1441).ok).toBe(true)
    expect(ask('patient', change, 'booked', 1440).ok).toBe(true)
    expect(ask('patient', change, 'booked', 1439)).toMatchObject({ error: { kind: 'too_late' } })
    expect(ask('patient', change, 'booked', 0)).toMatchObject({ error: { kind: 'already_begun' } })
  })

  test('nobody changes what is over; staff may cancel somebody who has arrived', () => {
    const allowed = (['patient', 'staff'] as const).flatMap((actor) =>
      (['move', 'cancel'] as const).flatMap((change) =>
        APPOINTMENT_STATUSES.filter((status) => ask(actor, change, status, 5000).ok).map(
          (status) => `${actor} ${change} ${status}`,
        ),
      ),
    )
    expect(allowed).toEqual([
      'patient move booked',
      'patient cancel booked',
      'staff move booked',
      'staff cancel booked',
      'staff cancel arrived',
    ])
  })

  test('staff are not held to the patient’s deadline', () => {
    expect(ask('staff', 'move', 'booked', 0).ok).toBe(true)
    expect(ask('staff', 'cancel', 'booked', -10).ok).toBe(true)
  })
})
