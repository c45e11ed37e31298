import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'
import type { CareKind, Intervention, Jurisdiction, Profession, RoomKind } from '#domain/practice/index.ts'
import type { Location, Practitioner } from './offer.ts'

export interface ServiceRow {
  readonly id: string
  readonly slug: string
  readonly careKind: CareKind
  readonly name: string
  readonly summary: string
  readonly whatHappens: string
  readonly goodFor: readonly string[]
  readonly interventions: readonly Intervention[]
  readonly roomKinds: readonly RoomKind[]
  readonly equipmentKinds: readonly string[]
  readonly turnoverBefore: number
  readonly turnoverAfter: number
  readonly startStep: number
  readonly minNotice: number | null
  readonly freeChangeUntil: number | null
  readonly needsHealthHistory: boolean
  readonly durations: readonly { minutes: number; amount: number; currency: string }[]
}

/** Dates as `YYYY-MM-DD`, hours in minutes after local midnight. */
export interface HoursRow {
  readonly locationId: string
  readonly weekday: number
  readonly starts: number
  readonly ends: number
  readonly validFrom: string
  readonly validUntil: string | null
}

export interface LicenceRow {
  readonly id: string
  readonly profession: Profession
  readonly jurisdiction: Jurisdiction
  readonly issuer: string
  readonly number: string
  readonly authorisations: readonly string[]
  readonly validFrom: string
  readonly validUntil: string | null
  readonly verifiedAt: string | null
  readonly revokedAt: string | null
}

export interface PractitionerRow extends Omit<Practitioner, 'name' | 'registrations' | 'locationIds'> {
  readonly licences: readonly LicenceRow[]
  readonly hours: readonly HoursRow[]
}

export interface RoomRow {
  readonly id: string
  readonly locationId: string
  readonly roomKind: RoomKind
  readonly hours: readonly HoursRow[]
}

export interface EquipmentRow {
  readonly id: string
  readonly locationId: string
  readonly equipmentKind: string
}

/** What the clinic offers, with whom and where: everything that changes seldom. Active rows only. */
export interface OfferRows {
  readonly services: readonly ServiceRow[]
  readonly locations: readonly Location[]
  readonly practitioners: readonly PractitionerRow[]
  readonly rooms: readonly RoomRow[]
  readonly equipment: readonly EquipmentRow[]
}

const services = sql`
  select service_id as id, slug, care_kind as "careKind", name, summary, what_happens as "whatHappens", good_for as "goodFor",
    interventions, room_kinds as "roomKinds", equipment_kinds as "equipmentKinds", turnover_before_minutes as "turnoverBefore",
    turnover_after_minutes as "turnoverAfter", start_step_minutes as "startStep", min_notice_minutes as "minNotice",
    free_change_until_minutes as "freeChangeUntil", needs_health_history as "needsHealthHistory",
    (select json_agg(json_build_object('minutes', minutes, 'amount', price_amount, 'currency', price_currency) order by minutes)
     from service_duration d where d.clinic_id = service.clinic_id and d.service_id = service.service_id) as durations
  from service where is_active order by sort_order, name`

const locations = sql`
  select location_id as id, slug, name, address_lines as "addressLines", city, postal_code as "postalCode", country, phone,
    time_zone as "timeZone", directions,
    (select coalesce(json_agg(json_build_object('weekday', weekday, 'opensMinute', opens_minute, 'closesMinute', closes_minute)
       order by weekday, opens_minute), '[]') from opening_hours o
     where o.clinic_id = location.clinic_id and o.location_id = location.location_id) as hours
  from location order by sort_order, name`

// Hours and licences are grouped once and joined, rather than looked up for each person.
const hoursByResource = sql`
  select resource_id, json_agg(json_build_object('locationId', location_id, 'weekday', weekday, 'starts', starts_minute,
    'ends', ends_minute, 'validFrom', valid_from, 'validUntil', valid_until)) as hours
  from working_hours group by resource_id`

const practitioners = sql`
  select p.practitioner_id as id, slug, given_name as "givenName", family_name as "familyName", gender, languages, headline,
    biography, photo_path as "photoPath", coalesce(l.licences, '[]') as licences, coalesce(h.hours, '[]') as hours,
    coalesce(s.ids, '[]') as "serviceIds"
  from practitioner p
  left join (${hoursByResource}) h on h.resource_id = p.practitioner_id
  left join (select practitioner_id, json_agg(json_build_object('id', licence_id, 'profession', profession, 'jurisdiction', jurisdiction,
      'issuer', issuer, 'number', number, 'authorisations', authorisations, 'validFrom', valid_from, 'validUntil', valid_until,
      'verifiedAt', verified_at, 'revokedAt', revoked_at) order by valid_from, licence_id) as licences
    from licence group by practitioner_id) l on l.practitioner_id = p.practitioner_id
  left join (select practitioner_id, json_agg(service_id) as ids from practitioner_service group by practitioner_id) s
    on s.practitioner_id = p.practitioner_id
  where p.is_active order by p.sort_order, p.family_name, p.given_name, p.practitioner_id`

const rooms = sql`
  select room_id as id, location_id as "locationId", room_kind as "roomKind", coalesce(h.hours, '[]') as hours
  from room left join (${hoursByResource}) h on h.resource_id = room.room_id
  where is_active order by sort_order, name`

const equipment = sql`
  select equipment_id as id, location_id as "locationId", equipment_kind as "equipmentKind" from equipment where is_active order by name`

/** Reads the whole offer in one round trip. */
export async function readOffer(tx: Tx): Promise<OfferRows> {
  const { rows } = await sql<OfferRows>`select
    (select coalesce(json_agg(x), '[]') from (${services}) x) as services,
    (select coalesce(json_agg(x), '[]') from (${locations}) x) as locations,
    (select coalesce(json_agg(x), '[]') from (${practitioners}) x) as practitioners,
    (select coalesce(json_agg(x), '[]') from (${rooms}) x) as rooms,
    (select coalesce(json_agg(x), '[]') from (${equipment}) x) as equipment`.execute(tx)
  return rows[0]!
}
