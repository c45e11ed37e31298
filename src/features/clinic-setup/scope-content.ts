import { z } from 'zod'
import {
  INTERVENTIONS,
  JURISDICTIONS,
  type Jurisdiction,
  PROFESSIONS,
  type Profession,
  type ScopeCell,
  type ScopeMatrix,
} from '#domain/practice/index.ts'

const localDate = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

const titleSchema = z.strictObject({
  title: z.string().min(1),
  protected: z.boolean(),
  register: z.string().min(1),
})

const grantSchema = z.strictObject({
  professions: z.array(z.enum(PROFESSIONS)).min(1),
  allowed: z.enum(['yes', 'authorised', 'no']),
  interventions: z.array(z.enum(INTERVENTIONS)).min(1),
  from: localDate,
  until: localDate.optional(),
  source: z.string().min(1),
  reliability: z.enum(['V', 'V2', 'M', 'm', '?']),
  note: z.string().min(1).optional(),
})

const fileSchema = z.strictObject({
  jurisdiction: z.enum(JURISDICTIONS),
  name: z.string().min(1),
  about: z.string().min(1),
  titles: z.record(z.enum(PROFESSIONS), titleSchema),
  grants: z.array(grantSchema).min(1),
})

/** What a profession is called in one place. A protected title is shown only for a verified licence. */
export interface ProfessionTitle {
  readonly title: string
  readonly protected: boolean
  readonly register: string
}

export interface ScopeContent {
  readonly matrix: ScopeMatrix
  /** Name, remarks and titles of each place whose rules are written. */
  readonly places: ReadonlyMap<Jurisdiction, ScopePlace>
}

export interface ScopePlace {
  readonly name: string
  readonly about: string
  readonly titles: Readonly<Record<Profession, ProfessionTitle>>
}

/** One file of `content/scope-of-practice/`, already read as YAML. */
export interface ScopeDocument {
  readonly name: string
  readonly data: unknown
}

/**
 * Turns the files of `content/scope-of-practice/` into the matrix that {@link mayGive} reads.
 * @throws Error that names the file and the place in it, when a file is wrong or two grants contradict
 */
export function parseScopeOfPractice(documents: readonly ScopeDocument[]): ScopeContent {
  const cells: ScopeCell[] = []
  const places = new Map<Jurisdiction, ScopePlace>()
  for (const { name, data } of documents) {
    const parsed = fileSchema.safeParse(data)
    if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
    const { jurisdiction, grants, ...place } = parsed.data
    if (places.has(jurisdiction)) throw new Error(`${name}: ${jurisdiction} has a file already`)
    places.set(jurisdiction, place)
    const own = grants.flatMap((grant) => cellsOf(jurisdiction, grant))
    refuseOverlaps(name, own)
    cells.push(...own)
  }
  return { matrix: { cells }, places }
}

function cellsOf(jurisdiction: Jurisdiction, grant: z.infer<typeof grantSchema>): ScopeCell[] {
  const { professions, interventions, allowed, from, source, reliability } = grant
  return professions.flatMap((profession) =>
    interventions.map((intervention) => ({
      jurisdiction,
      profession,
      intervention,
      allowed,
      from,
      until: grant.until ?? null,
      source,
      reliability,
    })),
  )
}

function refuseOverlaps(name: string, cells: readonly ScopeCell[]): void {
  const byCell = Map.groupBy(cells, (cell) => `${cell.profession}: ${cell.intervention}`)
  for (const [what, periods] of byCell) {
    const sorted = periods.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    const clash = sorted.some((period, index) => {
      const next = sorted[index + 1]
      return next && (!period.until || Temporal.PlainDate.compare(period.until, next.from) >= 0)
    })
    if (clash) throw new Error(`${name}: ${what} is written twice for the same days`)
  }
}
