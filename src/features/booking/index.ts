/** Booking: what is offered, which times are free, holds, visits, moves, cancellations. */
export { bookAppointment } from './book-appointment.ts'
export { cancelAppointment } from './cancel-appointment.ts'
export { changeStatus } from './change-status.ts'
export {
  findPractitioner,
  findService,
  listLocations,
  listPractitioners,
  listServices,
  readWholeOffer,
} from './list-offer.ts'
export { moveAppointment } from './move-appointment.ts'
export { nextFreeTimes, nextFreeTimesOfEverybody } from './next-free-times.ts'
export type {
  Location,
  OpeningHours,
  Practitioner,
  Price,
  Registration,
  Service,
  ServiceDuration,
} from './offer.ts'
export type {
  LocatedReason,
  NextFree,
  OfferedAlternatives,
  Opening,
  OpeningSearch,
  OpeningsFound,
  SearchRefused,
} from './opening.ts'
export { MAX_SEARCH_DAYS } from './opening.ts'
export { placeHold, readHold, releaseHold } from './place-hold.ts'
export { readAppointment } from './read-appointment.ts'
export { searchOpenings } from './search-openings.ts'
export type {
  Actor,
  Appointment,
  BookingRefused,
  BookingRequest,
  CancelRefused,
  CancelRequest,
  ChangeNotAllowed,
  GuideResult,
  Hold,
  HoldRefused,
  HoldRequest,
  MoveRefused,
  MoveRequest,
  Preferences,
  StatusRefused,
  TimeNotOffered,
  TimeTaken,
} from './visit.ts'
