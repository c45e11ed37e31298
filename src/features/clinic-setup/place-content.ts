import { z } from 'zod'
import { JURISDICTIONS, type Jurisdiction } from '#domain/practice/index.ts'

const zones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))
const phone = z.string().regex(/^[0-9 ]{2,20}$/)

const placesSchema = z.array(
  z.strictObject({
    jurisdiction: z.enum(JURISDICTIONS),
    country: z.string().regex(/^[A-Z]{2}$/),
    currency: z
      .string()
      .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'not a currency'),
    locale: z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag, 'not a locale'),
    emergency: phone,
    urgentAdvice: phone.or(z.literal('')),
    crisis: phone,
    source: z.string().min(1),
    reliability: z.enum(['V', 'M']),
    timeZones: z.array(z.string().refine((zone) => zones.has(zone), 'not a time zone')).min(1),
  }),
)

/** What set-up fills in for a place; telephone numbers as one dials them, `''` where there is none. */
export type Place = z.infer<typeof placesSchema>[number]
export type Places = ReadonlyMap<Jurisdiction, Place>

/**
 * Reads `content/places/places.yaml`, already parsed as YAML.
 * @throws Error that names the place in it, when something is wrong or a place stands twice
 */
export function parsePlaces(data: unknown): Places {
  const parsed = placesSchema.safeParse(data)
  if (!parsed.success) throw new Error(`content/places/places.yaml: ${z.prettifyError(parsed.error)}`)
  const places = new Map(parsed.data.map((place) => [place.jurisdiction, place]))
  if (places.size < parsed.data.length) throw new Error('content/places/places.yaml: a place stands twice')
  return places
}
