import { z } from 'zod'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { JURISDICTIONS } from '#domain/practice/index.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#features/identity/index.ts'

/** What is wrong with a field; the words for each live in content/locales. */
export type SetUpProblem =
  | 'missing'
  | 'too_long'
  | 'not_an_option'
  | 'not_a_phone_number'
  | 'not_an_email'
  | 'not_a_time'
  | 'closes_before_it_opens'
  | 'password_too_short'
  | 'password_too_long'
  | 'password_like_email'
  | 'email_taken'

export type SetUpErrors = Readonly<Partial<Record<SetUpField, SetUpProblem>>>

/** Every field of the set-up page, as typed. Times are `HH:MM`; both of a pair empty means closed. */
export const SET_UP_FIELDS = [
  'place',
  'clinicName',
  'currency',
  'locale',
  'locationName',
  'address',
  'city',
  'postalCode',
  'timeZone',
  'weekdaysFrom',
  'weekdaysTo',
  'saturdayFrom',
  'saturdayTo',
  'sundayFrom',
  'sundayTo',
  'emergency',
  'urgentAdvice',
  'crisis',
  'ownerName',
  'ownerEmail',
  'password',
] as const
export type SetUpField = (typeof SET_UP_FIELDS)[number]
export type SetUpAnswers = Readonly<Record<SetUpField, string>>

const DAYS = {
  weekdays: [1, 2, 3, 4, 5],
  saturday: [6],
  sunday: [7],
} as const

/** Wall-clock minutes after local midnight; weekday 1 is Monday. */
export interface WeeklyHours {
  readonly weekday: number
  readonly opensMinute: number
  readonly closesMinute: number
}

/** Answers that can be stored. */
export type NewClinic = z.output<typeof answersSchema> & { readonly hours: readonly WeeklyHours[] }

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'missing').max(most, 'too_long'))
const optional = (most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim() || null)
    .pipe(z.string().max(most, 'too_long').nullable())
const oneOf = (kind: 'timeZone' | 'currency') =>
  z.string().refine((value) => Intl.supportedValuesOf(kind).includes(value), 'not_an_option')
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{1,29}$/, 'not_a_phone_number')

/** Languages the interface is written in, by the country whose dates and numbers they use. */
export const LOCALES = ['en-GB', 'en-AU', 'en-CA', 'en-NZ', 'en-US'] as const

const answersSchema = z.object({
  place: z.enum(JURISDICTIONS, 'not_an_option'),
  clinicName: text(200),
  currency: oneOf('currency'),
  locale: z.enum(LOCALES, 'not_an_option'),
  locationName: text(200),
  address: text(200),
  city: text(100),
  postalCode: optional(20),
  timeZone: oneOf('timeZone'),
  emergency: z.string().trim().min(1, 'missing').pipe(phone),
  urgentAdvice: z
    .string()
    .trim()
    .transform((typed) => typed || null)
    .pipe(phone.nullable()),
  crisis: z
    .string()
    .trim()
    .transform((typed) => typed || null)
    .pipe(phone.nullable()),
  ownerName: text(200),
  ownerEmail: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'missing')
    .pipe(z.email('not_an_email').max(254, 'too_long')),
  password: z
    .string()
    .min(1, 'missing')
    .min(MIN_PASSWORD_LENGTH, 'password_too_short')
    .max(MAX_PASSWORD_LENGTH, 'password_too_long'),
})

/** Checks what was typed, and gives either what can be stored or one problem per field. */
export function checkNewClinic(answers: SetUpAnswers): Result<NewClinic, SetUpErrors> {
  const parsed = answersSchema.safeParse(answers)
  const errors: Partial<Record<SetUpField, SetUpProblem>> = {}
  for (const { path, message } of parsed.error?.issues ?? [])
    errors[path[0] as SetUpField] ??= message as SetUpProblem
  const hours = (Object.keys(DAYS) as (keyof typeof DAYS)[]).flatMap((day) => hoursOf(day, answers, errors))
  const email = answers.ownerEmail.trim().toLowerCase()
  if (
    !errors.password &&
    email &&
    answers.password.toLowerCase().includes(email.split('@')[0]!) &&
    email.split('@')[0]!.length > 3
  ) {
    errors.password = 'password_like_email'
  }
  return parsed.success && Object.keys(errors).length === 0 ? ok({ ...parsed.data, hours }) : refused(errors)
}

function hoursOf(
  day: keyof typeof DAYS,
  answers: SetUpAnswers,
  errors: Partial<Record<SetUpField, SetUpProblem>>,
): WeeklyHours[] {
  const [from, to] = [answers[`${day}From`].trim(), answers[`${day}To`].trim()]
  if (!from && !to && day !== 'weekdays') return []
  const [opens, closes] = [minuteOf(from), minuteOf(to)]
  if (opens === null) errors[`${day}From`] = from ? 'not_a_time' : 'missing'
  if (closes === null) errors[`${day}To`] = to ? 'not_a_time' : 'missing'
  if (opens === null || closes === null) return []
  if (closes <= opens) errors[`${day}To`] = 'closes_before_it_opens'
  return DAYS[day].map((weekday) => ({ weekday, opensMinute: opens, closesMinute: closes }))
}

/** Minutes after midnight; 24:00 is the end of the day. */
function minuteOf(time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(time)
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || minutes > 59 || hours * 60 + minutes > 1440) return null
  return hours * 60 + minutes
}
