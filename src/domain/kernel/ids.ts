declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Opaque identifiers (UUID). The brand keeps a practitioner's id from being passed where a room's is meant. */
export type ClinicId = Id<'clinic'>
export type LocationId = Id<'location'>
export type ServiceId = Id<'service'>
export type PractitionerId = Id<'practitioner'>
export type RoomId = Id<'room'>
export type EquipmentId = Id<'equipment'>
export type PatientId = Id<'patient'>
export type AppointmentId = Id<'appointment'>
export type HoldId = Id<'hold'>
export type StaffMemberId = Id<'staff-member'>
