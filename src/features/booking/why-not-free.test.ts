import { describe, expect, test } from 'vitest'
import type { Reason } from '#domain/scheduling/index.ts'
import { isTaken } from './why-not-free.ts'

const busy: Reason = { kind: 'practitioner_busy', practitionerIds: ['a'] }
const notWorking: Reason = { kind: 'practitioner_not_working', practitionerIds: ['b'] }
const onLeave: Reason = { kind: 'practitioner_on_leave', practitionerIds: ['c'] }
const roomBusy: Reason = { kind: 'room_busy', roomIds: ['r'] }
const roomClosed: Reason = { kind: 'room_closed', roomIds: ['s'] }
const deviceBusy: Reason = {
  kind: 'equipment_busy',
  equipmentKind: 'ultrasound',
  equipmentIds: ['u'],
  needed: 1,
}
const turnover = (of: 'room' | 'practitioner'): Reason => ({
  kind: 'turnover',
  of,
  ids: ['x'],
  before: 0,
  after: 15,
})

describe('somebody was quicker', () => {
  test.each<[string, Reason[]]>([
    ['the only person is busy', [busy]],
    ['one is busy and another does not work then', [busy, notWorking]],
    ['one is busy and another is away', [busy, onLeave]],
    ['the room is busy', [roomBusy]],
    ['one room is busy and another closed', [roomBusy, roomClosed]],
    ['the room cannot be made ready', [turnover('room'), roomClosed]],
    ['the person has no time around it', [turnover('practitioner'), notWorking]],
    ['the device is in use', [deviceBusy]],
    ['everything is free at some time, but never together', [{ kind: 'fully_booked' }]],
  ])('when %s', (_name, reasons) => {
    expect(isTaken(reasons)).toBe(true)
  })
})

describe('the time was never on offer', () => {
  test.each<[string, Reason[]]>([
    ['nobody says why', []],
    ['nobody works then', [notWorking]],
    ['everybody is away', [onLeave, notWorking]],
    ['the room is closed, though the person is busy too', [busy, roomClosed]],
    ['nobody works then, though the room is busy too', [notWorking, roomBusy]],
    ['it is past', [{ kind: 'in_the_past', now: 0 }]],
    [
      'nobody is licensed, though the room is busy too',
      [{ kind: 'no_licensed_practitioner', practitionerIds: [] }, roomBusy],
    ],
    [
      'the clinic has no such device',
      [busy, { kind: 'no_equipment', equipmentKind: 'ultrasound', needed: 1 }],
    ],
  ])('when %s', (_name, reasons) => {
    expect(isTaken(reasons)).toBe(false)
  })
})
