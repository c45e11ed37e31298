import type { Precaution } from './precautions-for.ts'
import {
  EFFECTS,
  type Effect,
  type Modality,
  type Position,
  type Pressure,
  type Technique,
} from './vocabulary.ts'

/** What holds for one technique, modality, oil or position, the strictest first. */
export type Level = 'ruled-out' | 'needs-clearance' | 'caution'
const LEVELS: readonly Level[] = ['ruled-out', 'needs-clearance', 'caution']

/** A limit, and where it holds. `site` is the affected spot, wherever the practitioner finds it. */
export interface Placed<T> {
  readonly everywhere: T | null
  readonly site: T | null
  /** By region id; only regions that a rule names. */
  readonly regions: Readonly<Record<string, T>>
}

export interface ItemLimit extends Placed<Level> {
  /** Ids of the precautions behind it. */
  readonly because: readonly string[]
  /** Those of them that rule it out on the whole body; empty unless `everywhere` is `ruled-out`. */
  readonly ruledOutBy: readonly string[]
}

/** All limits of one person in one picture. What is not listed is not limited. */
export interface CombinedLimits {
  readonly strictest: Effect | null
  /** `stop`: no treatment starts. `needs-clearance`: it starts once the written answer is there. */
  readonly session: 'may-start' | 'needs-clearance' | 'stop'
  /** Precautions that stop the session. */
  readonly stoppedBy: readonly string[]
  /** Precautions that ask for a written answer. */
  readonly clearanceFor: readonly string[]
  readonly techniques: Readonly<Partial<Record<Technique, ItemLimit>>>
  readonly modalities: Readonly<Partial<Record<Modality, ItemLimit>>>
  readonly oils: Readonly<Partial<Record<string, ItemLimit>>>
  readonly positions: Readonly<Partial<Record<Position, ItemLimit>>>
  readonly maxPressure: Placed<Pressure>
}

/** A place on the body: a region, and whether it is the affected spot. */
export interface Place {
  readonly region: string
  readonly atSite: boolean
}

/**
 * Merges precautions into one picture: for each item and place the strictest limit wins. Adding a
 * precaution never loosens anything, and the order makes no difference.
 */
export function combine(precautions: readonly Precaution[]): CombinedLimits {
  const ordered = precautions.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en'))
  const stoppedBy = ordered.filter(stopsSession).map(({ id }) => id)
  const clearanceFor = ordered.filter(({ effect }) => effect === 'clearance').map(({ id }) => id)
  return {
    strictest: ordered[0]?.effect ?? null,
    session: stoppedBy.length > 0 ? 'stop' : clearanceFor.length > 0 ? 'needs-clearance' : 'may-start',
    stoppedBy,
    clearanceFor,
    techniques: limitsOf(ordered, ({ techniques }) => techniques),
    modalities: limitsOf(ordered, ({ modalities }) => modalities),
    oils: limitsOf(ordered, ({ oils }) => oils),
    positions: limitsOf(ordered, ({ positions }) => positions),
    maxPressure: pressureOf(ordered),
  }
}

/** The limit of one item at one place, or null when it is free there. */
export function levelAt(limit: ItemLimit | undefined, place: Place): Level | null {
  return limit ? strictestAt(limit, place, stricterLevel) : null
}

/** The highest pressure allowed at one place, or null when there is no cap. */
export function pressureAt(limits: CombinedLimits, place: Place): Pressure | null {
  return strictestAt(limits.maxPressure, place, lowerPressure)
}

/**
 * The limit of one oil.
 * @param groups what the oil belongs to, such as `all-essential-oils`, `strong-scents`, `comedogenic-oils`
 * @returns the strictest limit on the oil or any of its groups, wherever on the body it holds
 */
export function oilLevel(limits: CombinedLimits, oil: string, groups: readonly string[]): Level | null {
  return [oil, 'any-oil', ...groups].reduce<Level | null>((strictest, name) => {
    const limit = limits.oils[name]
    if (!limit) return strictest
    const levels = [limit.everywhere, limit.site, ...Object.values(limit.regions)]
    return levels.reduce(stricterLevel, strictest)
  }, null)
}

/**
 * An absolute precaution stops the session when it forbids even stroking, the gentlest technique. One that
 * forbids only stronger work is a limit; a known aneurysm, for example, asks for clearance beside it.
 */
function stopsSession(precaution: Precaution): boolean {
  return precaution.effect === 'absolute' && precaution.techniques.includes('effleurage')
}

function rank({ effect }: Precaution): number {
  return EFFECTS.indexOf(effect)
}

function levelOf(effect: Effect): Level {
  if (effect === 'clearance') return 'needs-clearance'
  return effect === 'caution' ? 'caution' : 'ruled-out'
}

interface MutablePlaced<T> {
  everywhere: T | null
  site: T | null
  regions: Record<string, T>
}

function limitsOf<Item extends string>(
  precautions: readonly Precaution[],
  itemsOf: (precaution: Precaution) => readonly Item[],
): Partial<Record<Item, ItemLimit>> {
  const limits: Partial<Record<Item, MutablePlaced<Level> & { because: string[]; ruledOutBy: string[] }>> = {}
  for (const precaution of precautions) {
    for (const item of itemsOf(precaution)) {
      const limit = limits[item] ?? { everywhere: null, site: null, regions: {}, because: [], ruledOutBy: [] }
      limits[item] = limit
      const level = levelOf(precaution.effect)
      place(limit, precaution.regionIds, level, stricterLevel)
      if (!limit.because.includes(precaution.id)) limit.because.push(precaution.id)
      const rulesOut = level === 'ruled-out' && precaution.regionIds === 'all'
      if (rulesOut && !limit.ruledOutBy.includes(precaution.id)) limit.ruledOutBy.push(precaution.id)
    }
  }
  return limits
}

function pressureOf(precautions: readonly Precaution[]): Placed<Pressure> {
  const caps: MutablePlaced<Pressure> = { everywhere: null, site: null, regions: {} }
  for (const { maxPressure, regionIds } of precautions) {
    if (maxPressure !== null) place(caps, regionIds, maxPressure, lowerPressure)
  }
  return caps
}

type Stricter<T> = (a: T | null, b: T | null) => T | null

function place<T>(
  into: MutablePlaced<T>,
  where: Precaution['regionIds'],
  value: T,
  stricter: Stricter<T>,
): void {
  if (where === 'all') into.everywhere = stricter(into.everywhere, value)
  else if (where === 'site') into.site = stricter(into.site, value)
  else
    for (const region of where) into.regions[region] = stricter(into.regions[region] ?? null, value) ?? value
}

function strictestAt<T>(limit: Placed<T>, { region, atSite }: Place, stricter: Stricter<T>): T | null {
  const here = stricter(limit.everywhere, limit.regions[region] ?? null)
  return atSite ? stricter(here, limit.site) : here
}

function stricterLevel(a: Level | null, b: Level | null): Level | null {
  if (a === null || b === null) return a ?? b
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b
}

function lowerPressure(a: Pressure | null, b: Pressure | null): Pressure | null {
  if (a === null || b === null) return a ?? b
  return a <= b ? a : b
}
