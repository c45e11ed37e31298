import type { CareKind, RoomKind } from './vocabulary.ts'

/** Rooms in which each kind of care may take place, the usual one first. Clinical care never in a spa room. */
const ROOMS: Readonly<Record<CareKind, readonly RoomKind[]>> = {
  'relaxation-massage': ['spa', 'clinical'],
  'therapeutic-massage': ['clinical'],
  'remedial-massage': ['clinical'],
  physiotherapy: ['clinical', 'gym'],
}

/** The kinds of room that a kind of care may use, the preferred one first. */
export function roomKindsFor(careKind: CareKind): readonly RoomKind[] {
  return ROOMS[careKind]
}

/** True when a kind of care may take place in a room of this kind. */
export function roomSuits(careKind: CareKind, roomKind: RoomKind): boolean {
  return ROOMS[careKind].includes(roomKind)
}
