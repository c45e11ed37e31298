/**
 * Sets of grid cells, one bit per cell: cell `i` is bit `i % 32` of word `i / 32`. All functions below that take
 * a first argument `bits` change it in place and clip to its length.
 */
export type Bits = Uint32Array

/** Adds the cells `from` up to, but not including, `to`. */
export function fillCells(bits: Bits, from: number, to: number): void {
  const start = from < 0 ? 0 : from
  const end = Math.min(to, bits.length << 5)
  if (start >= end) return
  const first = start >>> 5
  const last = (end - 1) >>> 5
  const head = -1 << (start & 31)
  const tail = -1 >>> (31 - ((end - 1) & 31))
  if (first === last) {
    bits[first]! |= head & tail
    return
  }
  bits[first]! |= head
  for (let word = first + 1; word < last; word++) bits[word] = 0xffffffff
  bits[last]! |= tail
}

/** Removes the cells `from` up to, but not including, `to`. */
export function clearCells(bits: Bits, from: number, to: number): void {
  const start = from < 0 ? 0 : from
  const end = Math.min(to, bits.length << 5)
  if (start >= end) return
  const first = start >>> 5
  const last = (end - 1) >>> 5
  const head = -1 << (start & 31)
  const tail = -1 >>> (31 - ((end - 1) & 31))
  if (first === last) {
    bits[first]! &= ~(head & tail)
    return
  }
  bits[first]! &= ~head
  for (let word = first + 1; word < last; word++) bits[word] = 0
  bits[last]! &= ~tail
}

/** Whether the cell is in the set. */
export function hasCell(bits: Bits, cell: number): boolean {
  return cell >= 0 && cell < bits.length << 5 && ((bits[cell >>> 5]! >>> (cell & 31)) & 1) === 1
}

/** Keeps what is in both. */
export function keepCommon(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! &= other[word]!
}

/** Adds what is in the other. */
export function addAll(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= other[word]!
}

/** Adds what is in both others. */
export function addCommon(bits: Bits, a: Bits, b: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= a[word]! & b[word]!
}

/** Whether the two share a cell. */
export function meet(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true
  return false
}

/** Whether the set is empty. */
export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0)
}

/** Keeps a cell only when it and the `length - 1` cells after it are all in the set. */
export function keepRunStarts(bits: Bits, length: number): void {
  // After each round a set bit stands for a run of `known` cells; doubling reaches any length in a few rounds.
  for (let known = 1; known < length; ) {
    const step = Math.min(known, length - known)
    keepCommonWithLater(bits, step)
    known += step
  }
}

/** bits &= bits moved down by `distance`. Each word only needs words that are not yet changed. */
function keepCommonWithLater(bits: Bits, distance: number): void {
  const words = distance >>> 5
  const shift = distance & 31
  const end = bits.length
  const whole = Math.max(0, end - words - 1)
  if (shift === 0) {
    for (let word = 0; word + words < end; word++) bits[word]! &= bits[word + words]!
  } else {
    const rest = 32 - shift
    for (let word = 0; word < whole; word++)
      bits[word]! &= (bits[word + words]! >>> shift) | (bits[word + words + 1]! << rest)
    if (words < end) bits[whole]! &= bits[end - 1]! >>> shift
  }
  for (let word = Math.max(0, end - words); word < end; word++) bits[word] = 0
}

/** Moves every cell `distance` later; what leaves the end is lost. */
export function moveLater(bits: Bits, distance: number): void {
  if (distance === 0) return
  const words = distance >>> 5
  const shift = distance & 31
  for (let word = bits.length - 1; word >= 0; word--) {
    const high = word - words >= 0 ? bits[word - words]! : 0
    const low = word - words - 1 >= 0 ? bits[word - words - 1]! : 0
    bits[word] = shift === 0 ? high : (high << shift) | (low >>> (32 - shift))
  }
}

/** The first cell of the set at or after `from`, or -1. */
export function nextCell(bits: Bits, from: number): number {
  if (from >= bits.length << 5) return -1
  const start = from < 0 ? 0 : from
  let word = start >>> 5
  let rest = bits[word]! & (-1 << (start & 31))
  while (rest === 0) {
    word++
    if (word >= bits.length) return -1
    rest = bits[word]!
  }
  return (word << 5) + 31 - Math.clz32(rest & -rest)
}

/** The last cell of the set at or before `from`, or -1. */
export function previousCell(bits: Bits, from: number): number {
  if (from < 0) return -1
  const start = Math.min(from, (bits.length << 5) - 1)
  let word = start >>> 5
  let rest = bits[word]! & (-1 >>> (31 - (start & 31)))
  while (rest === 0) {
    word--
    if (word < 0) return -1
    rest = bits[word]!
  }
  return (word << 5) + 31 - Math.clz32(rest)
}

/** How many cells in a row from `from` on are in the set. */
export function runAfter(bits: Bits, from: number): number {
  const end = bits.length << 5
  let cell = from
  while (cell < end) {
    const missing = ~bits[cell >>> 5]! & (-1 << (cell & 31))
    if (missing !== 0) return (cell & ~31) + 31 - Math.clz32(missing & -missing) - from
    cell = (cell & ~31) + 32
  }
  return Math.max(0, end - from)
}

/** How many cells in a row just before `before` are in the set. */
export function runBefore(bits: Bits, before: number): number {
  let cell = before - 1
  while (cell >= 0) {
    const missing = ~bits[cell >>> 5]! & (-1 >>> (31 - (cell & 31)))
    if (missing !== 0) return before - 1 - ((cell & ~31) + 31 - Math.clz32(missing))
    cell = (cell & ~31) - 1
  }
  return Math.max(0, before)
}

/** How many cells from `from` up to, but not including, `to` are in `all` but not in `kept`. */
export function countMissing(all: Bits, kept: Bits, from: number, to: number): number {
  const end = Math.min(to, all.length << 5)
  let count = 0
  for (let cell = Math.max(0, from); cell < end; cell = (cell & ~31) + 32) {
    const word = cell >>> 5
    let missing = all[word]! & ~kept[word]! & (-1 << (cell & 31))
    if ((word + 1) << 5 > end) missing &= -1 >>> (32 - (end & 31))
    count += ones(missing)
  }
  return count
}

/** How many bits of a word are set, by adding neighbours: pairs, nibbles, bytes. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
