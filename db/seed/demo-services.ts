import type { CareKind, Intervention, RoomKind } from '#domain/practice/index.ts'
import { RELAXATION, THERAPEUTIC } from './demo-services-massage.ts'
import { PHYSIOTHERAPY, REMEDIAL } from './demo-services-treatment.ts'

export interface DemoService {
  readonly slug: string
  readonly careKind: CareKind
  readonly name: string
  readonly summary: string
  /** Paragraphs, an empty line between them. */
  readonly whatHappens: string
  readonly goodFor: readonly string[]
  readonly interventions: readonly Intervention[]
  readonly roomKinds: readonly RoomKind[]
  readonly equipmentKinds?: readonly string[]
  /** Minutes in which the room is aired and made ready again. */
  readonly turnoverAfter: number
  /** Minutes to price in pence. */
  readonly prices: Readonly<Record<number, number>>
}

/** Everything the demo clinic offers, in the order in which it is shown. */
export const DEMO_SERVICES: readonly DemoService[] = [
  ...PHYSIOTHERAPY,
  ...REMEDIAL,
  ...THERAPEUTIC,
  ...RELAXATION,
]
