/** Identity: who works here and is signed in, what they may see, and the log of who saw what. */
export { type Access, type AccessActor, logAccess, logAccesses } from './access-log.queries.ts'
export {
  mayMarkVisit,
  mayReadHealthData,
  maySeeEverybodysDay,
  maySeeVisit,
  type VisitOf,
} from './identity.access.ts'
export { insertMember } from './identity.queries.ts'
export { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password.ts'
export { findStaff, requireStaff } from './require-staff.ts'
export { safeNext } from './safe-next.ts'
export { type SignedIn, signIn } from './sign-in.ts'
export { STAFF_ROLES, type StaffMember, type StaffRole } from './staff-member.ts'
export { type AccessLogBroken, type AccessLogIntact, verifyAccessLog } from './verify-access-log.ts'
