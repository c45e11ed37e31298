import type { StaffMember } from './staff-member.ts'

/** What the rules about a visit need to know of it. */
export interface VisitOf {
  readonly practitionerId: string
}

/** Owner and front desk run the whole day; a practitioner sees the own one. */
export function maySeeEverybodysDay(staff: StaffMember): boolean {
  switch (staff.role) {
    case 'owner':
    case 'front-desk':
      return true
    case 'practitioner':
      return false
  }
}

/** Time, person, service, wishes and the reason they gave: whoever sees the day it is on. */
export function maySeeVisit(staff: StaffMember, visit: VisitOf): boolean {
  return maySeeEverybodysDay(staff) || isTheirs(staff, visit)
}

/** Arrived, completed, did not come: whoever sees the visit. */
export function mayMarkVisit(staff: StaffMember, visit: VisitOf): boolean {
  return maySeeVisit(staff, visit)
}

/**
 * The health history, and the answers behind the guide's result: only the practitioner who gives the visit. An owner
 * who treats people reads those of the own visits, not everybody's; the front desk reads none.
 */
export function mayReadHealthData(staff: StaffMember, visit: VisitOf): boolean {
  return staff.role !== 'front-desk' && isTheirs(staff, visit)
}

function isTheirs(staff: StaffMember, visit: VisitOf): boolean {
  return staff.practitionerId !== null && staff.practitionerId === visit.practitionerId
}
