import { type DemoAbsence, demoAbsences } from './demo-absences.ts'
import { atMinute, Busy, daysBetween, type Span } from './demo-calendar.ts'
import { type DemoPatient, demoPatients } from './demo-patients.ts'
import { DEMO_LOCATIONS, type DemoLocation, type DemoRoom, weekly } from './demo-places.ts'
import { DEMO_PRACTITIONERS, type DemoPractitioner, licenceEnd } from './demo-practitioners.ts'
import { type DemoReason, REASONS } from './demo-reasons.ts'
import { DEMO_SERVICES, type DemoService } from './demo-services.ts'
import { demoId, type SeededRandom, seededRandom } from './seeded-random.ts'

export type DemoStatus = 'booked' | 'arrived' | 'fulfilled' | 'noshow' | 'cancelled'

export interface DemoVisit {
  readonly id: string
  readonly practitioner: DemoPractitioner
  readonly service: DemoService
  readonly minutes: number
  readonly location: DemoLocation
  readonly room: DemoRoom
  readonly equipmentIds: readonly string[]
  readonly patient: DemoPatient
  readonly during: Span
  readonly status: DemoStatus
  /** When it was booked, milliseconds since 1970. */
  readonly bookedAt: number
}

export interface DemoPlan {
  readonly patients: readonly DemoPatient[]
  readonly absences: readonly DemoAbsence[]
  readonly visits: readonly DemoVisit[]
}

const DAYS_AROUND = 21
const PATIENTS = 72
const STEP_MINUTES = 15
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SERVICES = new Map(DEMO_SERVICES.map((service) => [service.slug, service]))

/** Three weeks of visits before and after a day, which nobody has to be in two places for. Same day, same plan. */
export function planDemoVisits(today: Temporal.PlainDate, now: Temporal.Instant): DemoPlan {
  const random = seededRandom(`slow river ${today}`)
  const patients = demoPatients(random, PATIENTS)
  const absences = demoAbsences(today)
  const planner = new Planner(random, patients, absences, today, now.epochMilliseconds)
  for (const day of daysBetween(today.subtract({ days: DAYS_AROUND }), today.add({ days: DAYS_AROUND }))) {
    for (const practitioner of DEMO_PRACTITIONERS) planner.planDay(practitioner, day)
  }
  return { patients, absences, visits: planner.visits }
}

class Planner {
  readonly visits: DemoVisit[] = []
  readonly #random: SeededRandom
  readonly #patients: readonly DemoPatient[]
  readonly #today: Temporal.PlainDate
  readonly #now: number
  readonly #busy = new Busy()
  readonly #lastSeen = new Map<string, number>()
  /** Who has been with whom, so that a first visit comes first. */
  readonly #acquainted = new Set<string>()

  constructor(
    random: SeededRandom,
    patients: readonly DemoPatient[],
    absences: readonly DemoAbsence[],
    today: Temporal.PlainDate,
    now: number,
  ) {
    this.#random = random
    this.#patients = patients
    this.#today = today
    this.#now = now
    for (const { resourceId, during } of absences) this.#busy.take(resourceId, during)
  }

  planDay(practitioner: DemoPractitioner, day: Temporal.PlainDate): void {
    const end = licenceEnd(practitioner.licences[0]!, this.#today)
    if (end && Temporal.PlainDate.compare(day, end) > 0) return
    for (const [slug, hours] of Object.entries(practitioner.works)) {
      const location = DEMO_LOCATIONS.find((place) => place.slug === slug)!
      for (const shift of weekly(hours)) {
        if (shift.weekday === day.dayOfWeek) this.#planShift(practitioner, location, day, shift)
      }
    }
  }

  #planShift(
    practitioner: DemoPractitioner,
    location: DemoLocation,
    day: Temporal.PlainDate,
    shift: { starts: number; ends: number },
  ): void {
    let minute = shift.starts
    while (minute < shift.ends) {
      const visit = this.#random.chance(this.#demand(day))
        ? this.#tryVisit(practitioner, location, day, minute, shift.ends)
        : null
      minute += visit
        ? Math.ceil((visit.minutes + visit.service.turnoverAfter) / STEP_MINUTES) * STEP_MINUTES
        : 2 * STEP_MINUTES
    }
  }

  /** How full the calendar is: less and less, the further ahead. */
  #demand(day: Temporal.PlainDate): number {
    const ahead = this.#today.until(day).days
    if (ahead <= 3) return 0.68
    return ahead <= 7 ? 0.45 : ahead <= 14 ? 0.28 : 0.16
  }

  #tryVisit(
    practitioner: DemoPractitioner,
    location: DemoLocation,
    day: Temporal.PlainDate,
    minute: number,
    shiftEnds: number,
  ): DemoVisit | null {
    const patient = this.#choosePatient(practitioner, atMinute(day, minute))
    if (!patient) return null
    const service = this.#chooseService(practitioner, patient, location)
    const minutes = this.#random.pick(Object.keys(service.prices).map(Number))
    if (minute + minutes + service.turnoverAfter > shiftEnds) return null
    const during: Span = [atMinute(day, minute), atMinute(day, minute + minutes)]
    const withTurnover: Span = [during[0], during[1] + service.turnoverAfter * MINUTE]
    const practitionerId = demoId(`practitioner ${practitioner.slug}`)
    if (!this.#busy.isFree(practitionerId, during) || !this.#busy.isFree(patient.id, during)) return null
    const room = this.#chooseRoom(service, location, day, withTurnover)
    const equipmentIds = this.#chooseEquipment(service, location, during)
    if (!room || !equipmentIds) return null
    const status = this.#statusOf(during)
    const visit: DemoVisit = {
      id: demoId(`visit ${practitioner.slug} ${day} ${minute}`),
      practitioner,
      service,
      minutes,
      location,
      room,
      equipmentIds,
      patient,
      during,
      status,
      bookedAt:
        Math.min(during[0], this.#now) -
        this.#random.whole(1, 20) * DAY -
        this.#random.whole(0, 600) * MINUTE,
    }
    this.#remember(visit, practitionerId, withTurnover)
    return visit
  }

  /** Somebody of the practitioner's own patients where possible, and nobody twice within two days. */
  #choosePatient(practitioner: DemoPractitioner, at: number): DemoPatient | null {
    const own = DEMO_PRACTITIONERS.indexOf(practitioner)
    const rested = (patient: DemoPatient) => Math.abs(at - (this.#lastSeen.get(patient.id) ?? 0)) > 2 * DAY
    const candidates = this.#patients.filter(rested)
    const known = candidates.filter(
      (patient) => this.#patients.indexOf(patient) % DEMO_PRACTITIONERS.length === own,
    )
    if (candidates.length === 0) return null
    return this.#random.pick(known.length > 0 ? known : candidates)
  }

  #chooseService(practitioner: DemoPractitioner, patient: DemoPatient, location: DemoLocation): DemoService {
    const services = practitioner.services
      .map((slug) => SERVICES.get(slug)!)
      .filter((service) => location.rooms.some((room) => service.roomKinds.includes(room.kind)))
    const service = this.#random.pick(services)
    if (this.#acquainted.has(`${practitioner.slug} ${patient.id}`)) {
      return isFirstVisit(service) ? SERVICES.get(NEXT_VISIT[service.slug]!)! : service
    }
    const first = services.find((other) => isFirstVisit(other) && other.careKind === service.careKind)
    return first ?? service
  }

  #chooseRoom(
    service: DemoService,
    location: DemoLocation,
    day: Temporal.PlainDate,
    during: Span,
  ): DemoRoom | null {
    for (const kind of service.roomKinds) {
      for (const room of location.rooms) {
        const free = this.#busy.isFree(demoId(`room ${location.slug} ${room.name}`), during)
        if (room.kind === kind && free && isOpen(room, location, day, during)) return room
      }
    }
    return null
  }

  #chooseEquipment(service: DemoService, location: DemoLocation, during: Span): string[] | null {
    const chosen: string[] = []
    for (const kind of service.equipmentKinds ?? []) {
      const device = location.equipment.find(
        (item) =>
          item.kind === kind && this.#busy.isFree(demoId(`equipment ${location.slug} ${item.name}`), during),
      )
      if (!device) return null
      chosen.push(demoId(`equipment ${location.slug} ${device.name}`))
    }
    return chosen
  }

  #statusOf([start, end]: Span): DemoStatus {
    const dice = this.#random.next()
    if (end <= this.#now) return dice < 0.05 ? 'noshow' : dice < 0.12 ? 'cancelled' : 'fulfilled'
    if (start <= this.#now) return 'arrived'
    if (dice < 0.04) return 'cancelled'
    return start - this.#now < 20 * MINUTE && dice < 0.6 ? 'arrived' : 'booked'
  }

  #remember(visit: DemoVisit, practitionerId: string, withTurnover: Span): void {
    this.visits.push(visit)
    this.#lastSeen.set(visit.patient.id, visit.during[0])
    if (!isReserved(visit)) return
    this.#acquainted.add(`${visit.practitioner.slug} ${visit.patient.id}`)
    for (const id of [practitionerId, visit.patient.id, ...visit.equipmentIds])
      this.#busy.take(id, visit.during)
    this.#busy.take(demoId(`room ${visit.location.slug} ${visit.room.name}`), withTurnover)
  }
}

/** Whether a visit still has its time: not once it was cancelled or missed. */
export function isReserved(visit: DemoVisit): boolean {
  return visit.status !== 'cancelled' && visit.status !== 'noshow'
}

/** Why the patient of a visit comes; null where nobody asks. The same person keeps the same reason. */
export function reasonFor({ patient, service }: DemoVisit): DemoReason | null {
  const reasons = REASONS[service.careKind]
  if (!reasons) return null
  const character = Number.parseInt(demoId(`${patient.id} ${service.careKind}`).slice(0, 6), 16)
  return reasons[character % reasons.length]!
}

const NEXT_VISIT: Readonly<Record<string, string>> = {
  'physiotherapy-assessment': 'physiotherapy-follow-up',
  'remedial-massage-first-visit': 'remedial-massage',
}

function isFirstVisit(service: DemoService): boolean {
  return service.slug in NEXT_VISIT
}

function isOpen(
  room: DemoRoom,
  location: DemoLocation,
  day: Temporal.PlainDate,
  [start, end]: Span,
): boolean {
  return weekly(room.hours ?? location.hours).some(
    (hours) =>
      hours.weekday === day.dayOfWeek &&
      atMinute(day, hours.starts) <= start &&
      end <= atMinute(day, hours.ends),
  )
}
