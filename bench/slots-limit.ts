import type { Interval, OpeningRequest, WeeklyHours } from '../src/domain/scheduling/index.ts'

/**
 * The least work that can answer the question in JavaScript: one bit per five minutes, built from the list of
 * bookings, shift-and-AND, OR over candidates, AND over kinds. No licences, leave, turnover, choice of person or
 * reasons, and days of fixed UTC length worked out before the clock starts. The engine is measured against it.
 */
export interface LimitPlan {
  readonly base: number
  readonly words: number
  readonly cells: number
  readonly limit: number
  readonly startMask: Uint32Array
  readonly kinds: readonly { readonly open: readonly number[]; readonly busy: readonly Interval[] }[][]
}

/** Works out the opening blocks and the mask of starts, which the limit gets for nothing. */
export function planLimit(request: OpeningRequest): LimitPlan {
  const zone = request.location.timeZone
  const first = Temporal.PlainDate.from(request.from)
  const days = first.until(request.to, { largestUnit: 'days' }).days + 1
  const minute = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds /
    60_000
  const base = minute(first, '00:00')
  const words = Math.ceil((days * 288 + 24) / 32)
  const blocks = (hours: readonly WeeklyHours[]) => {
    const cells: number[] = []
    for (let i = 0; i < days; i++) {
      const date = first.add({ days: i })
      for (const rule of hours) {
        if (rule.weekday !== date.dayOfWeek) continue
        cells.push((minute(date, rule.opens) - base) / 5, (minute(date, rule.closes) - base) / 5)
      }
    }
    return cells
  }
  const memo = new Map<string, number[]>()
  const openOf = (hours: readonly WeeklyHours[]) => {
    const key = JSON.stringify(hours)
    if (!memo.has(key)) memo.set(key, blocks(hours))
    return memo.get(key)!
  }
  const whole = openOf(request.location.hours)
  const kinds = [
    request.practitioners.map(({ hours, busy }) => ({ open: openOf(hours), busy })),
    request.rooms.map(({ busy }) => ({ open: whole, busy })),
    (request.equipment ?? []).map(({ busy }) => ({ open: whole, busy })),
  ].filter((kind) => kind.length > 0)
  const startMask = new Uint32Array(words)
  for (let cell = 0; cell < words * 32; cell += 3) startMask[cell >>> 5]! |= 1 << (cell & 31)
  return {
    base,
    words,
    cells: request.service.minutes / 5,
    limit: request.limit ?? Infinity,
    startMask,
    kinds,
  }
}

/** The distinct starts, in minutes. */
export function limitStarts(plan: LimitPlan): number[] {
  const { base, words, cells, kinds, limit } = plan
  const all = plan.startMask.slice()
  for (const kind of kinds) {
    const any = new Uint32Array(words)
    for (const { open, busy } of kind) {
      const free = new Uint32Array(words)
      for (let i = 0; i < open.length; i += 2) set(free, open[i]!, open[i + 1]!)
      for (let i = 0; i < busy.length; i++) unset(free, (busy[i]![0] - base) / 5, (busy[i]![1] - base) / 5)
      for (let known = 1; known < cells; ) {
        const step = Math.min(known, cells - known)
        for (let w = 0; w < words; w++) free[w]! &= (free[w]! >>> step) | (free[w + 1]! << (32 - step))
        known += step
      }
      for (let w = 0; w < words; w++) any[w]! |= free[w]!
    }
    for (let w = 0; w < words; w++) all[w]! &= any[w]!
  }
  const starts: number[] = []
  for (let w = 0; w < words; w++) {
    for (let rest = all[w]!; rest !== 0; rest &= rest - 1) {
      if (starts.length >= limit) return starts
      starts.push(base + (w * 32 + 31 - Math.clz32(rest & -rest)) * 5)
    }
  }
  return starts
}

function set(bits: Uint32Array, from: number, to: number): void {
  const a = from >>> 5
  const b = (to - 1) >>> 5
  const head = -1 << (from & 31)
  const tail = -1 >>> (31 - ((to - 1) & 31))
  if (a === b) bits[a]! |= head & tail
  else {
    bits[a]! |= head
    for (let w = a + 1; w < b; w++) bits[w] = 0xffffffff
    bits[b]! |= tail
  }
}

function unset(bits: Uint32Array, from: number, to: number): void {
  const a = from >>> 5
  const b = (to - 1) >>> 5
  const head = -1 << (from & 31)
  const tail = -1 >>> (31 - ((to - 1) & 31))
  if (a === b) bits[a]! &= ~(head & tail)
  else {
    bits[a]! &= ~head
    for (let w = a + 1; w < b; w++) bits[w] = 0
    bits[b]! &= ~tail
  }
}
