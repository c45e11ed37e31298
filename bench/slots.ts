import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { findOpenings, zoneClock } from '../src/domain/scheduling/index.ts'
import { limitStarts, planLimit } from './slots-limit.ts'
import { makeWorkload, SHAPES, type SlotsWorkload } from './slots-workloads.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Milliseconds of each run, in order; warmed up first, the two programs in turn so that both feel the same machine. */
function inTurn(runs: number, ...programs: (() => unknown)[]): number[][] {
  const times = programs.map(() => [] as number[])
  for (let run = -Math.ceil(runs / 4); run < runs; run++) {
    programs.forEach((program, i) => {
      const begun = performance.now()
      program()
      if (run >= 0) times[i]!.push(performance.now() - begun)
    })
  }
  return times.map((list) => list.sort((a, b) => a - b))
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)]!
const figure = (ms: number) => (ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0))

function asJson({ request }: SlotsWorkload): string {
  const clock = zoneClock(request.location.timeZone, request.from, request.to)
  const { openings } = findOpenings(request)
  return JSON.stringify(
    openings.map((opening) => ({
      ...opening,
      start: clock.rfc3339(opening.start),
      end: clock.rfc3339(opening.end),
    })),
  )
}

function measure(workload: SlotsWorkload): Record<string, string | number> {
  const plan = planLimit(workload.request)
  const answer = findOpenings(workload.request).openings.map((opening) => opening.start)
  const right = limitStarts(plan)
  if (answer.join() !== right.join()) throw new Error(`${workload.name}: the engine and the limit disagree`)
  const runs = workload.bookings > 20_000 ? 40 : 200
  const [engine, limit, json] = inTurn(
    runs,
    () => findOpenings(workload.request),
    () => limitStarts(plan),
    () => asJson(workload),
  )
  return {
    what: workload.what,
    bookings: workload.bookings,
    starts: answer.length,
    'engine ms': figure(median(engine!)),
    'p95 ms': figure(engine![Math.floor(runs * 0.95)]!),
    'limit ms': figure(median(limit!)),
    ratio: (median(engine!) / median(limit!)).toFixed(2),
    'with JSON ms': figure(median(json!)),
  }
}

/** Everything that JavaScript holds right now, garbage taken out first if asked. */
function heldMiB(collect: boolean): number {
  if (collect) collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

function growth(): Record<string, Record<string, string | number>> {
  const rows: Record<string, Record<string, string | number>> = {}
  for (const practitioners of [1, 10, 100, 1000]) {
    const before = heldMiB(true)
    const shape = { name: `G${practitioners}`, what: '', practitioners, days: 30, minutes: 45, share: 0.6 }
    const workload = makeWorkload(shape)
    const bookings = heldMiB(true) - before
    findOpenings(workload.request)
    const search = heldMiB(false) - before
    const [times] = inTurn(30, () => findOpenings(workload.request))
    rows[practitioners] = {
      bookings: workload.bookings,
      'engine ms': figure(median(times!)),
      'us per practitioner': ((median(times!) * 1000) / practitioners).toFixed(1),
      'MiB of bookings': bookings.toFixed(1),
      'MiB after a search': search.toFixed(1),
    }
  }
  return rows
}

// First, while nothing else has been in memory.
const grown = growth()
console.log(`Free starts, Europe/London across the clock change of 25 October 2026; node ${process.version}`)
console.log('limit: bits built from the same bookings and shift-and-AND, nothing else, in the same run\n')
console.table(Object.fromEntries(SHAPES.map((shape) => [shape.name, measure(makeWorkload(shape))])))
console.log('Growth, 30 days, 45 minutes, every start')
console.table(grown)
