import {
  type Licence,
  mayGive,
  type ScopeCell,
  type ScopeMatrix,
  type ServiceNeeds,
} from '#domain/practice/index.ts'
import type { DateRange } from '#domain/scheduling/index.ts'

const DAY = { days: 1 } as const
type Span = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

/**
 * The local dates between two others, both inclusive, on which one practitioner may give a service. The answer can
 * change only where a licence or a rule begins or has ended, so only those dates are asked about.
 */
export function licensedDates(
  matrix: ScopeMatrix,
  licences: readonly Licence[],
  service: ServiceNeeds,
  span: Span,
): DateRange[] {
  const rules = cellsFor(matrix, licences)
  const starts = turningPoints(licences, rules.cells, span)
  const ranges: { from: string; until: string }[] = []
  starts.forEach((from, i) => {
    if (!mayGive(rules, licences, service, from).ok) return
    const until = (starts[i + 1]?.subtract(DAY) ?? span.until).toString()
    const last = ranges.at(-1)
    const touches = last && Temporal.PlainDate.from(last.until).add(DAY).equals(from)
    if (last && touches) last.until = until
    else ranges.push({ from: from.toString(), until })
  })
  return ranges
}

function turningPoints(
  licences: readonly Licence[],
  cells: readonly ScopeCell[],
  span: Span,
): Temporal.PlainDate[] {
  const dates = new Map<string, Temporal.PlainDate>([[span.from.toString(), span.from]])
  const add = (date: Temporal.PlainDate) => {
    const inside =
      Temporal.PlainDate.compare(date, span.from) > 0 && Temporal.PlainDate.compare(date, span.until) <= 0
    if (inside) dates.set(date.toString(), date)
  }
  for (const { validFrom, validUntil } of licences) {
    add(validFrom)
    if (validUntil) add(validUntil.add(DAY))
  }
  for (const { from, until } of cells) {
    add(from)
    if (until) add(until.add(DAY))
  }
  return [...dates.values()].sort(Temporal.PlainDate.compare)
}

// The matrix holds all places; a person's licences are about one or two. Picked once per matrix, as it never changes.
const byHolder = new WeakMap<ScopeMatrix, Map<string, ScopeCell[]>>()

function cellsFor(matrix: ScopeMatrix, licences: readonly Licence[]): ScopeMatrix {
  let groups = byHolder.get(matrix)
  if (!groups) {
    groups = Map.groupBy(matrix.cells, (cell) => `${cell.jurisdiction} ${cell.profession}`)
    byHolder.set(matrix, groups)
  }
  const keys = new Set(licences.map((licence) => `${licence.jurisdiction} ${licence.profession}`))
  return { cells: [...keys].flatMap((key) => groups.get(key) ?? []) }
}
