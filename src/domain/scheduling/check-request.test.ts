import { describe, expect, test } from 'vitest'
import { aRequest } from '../../../test/scheduling/a-request.ts'
import { allocate, explainStart, findOpenings, type OpeningRequest } from './index.ts'

type Service = Partial<OpeningRequest['service']>
const services: [string, Service, string, string][] = [
  ['no length', { minutes: 0 }, 'minutes', 'not_positive'],
  ['negative length', { minutes: -30 }, 'minutes', 'not_positive'],
  ['half a minute', { minutes: 30.5 }, 'minutes', 'not_a_number'],
  ['not a number', { minutes: Number.NaN }, 'minutes', 'not_a_number'],
  ['longer than a day', { minutes: 1441 }, 'minutes', 'too_long'],
  ['negative turnover before', { turnoverBefore: -5 }, 'turnoverBefore', 'negative'],
  ['negative turnover after', { turnoverAfter: -5 }, 'turnoverAfter', 'negative'],
  ['negative buffer', { practitionerBufferAfter: -5 }, 'practitionerBufferAfter', 'negative'],
  ['turnover of a day', { turnoverAfter: 1440 }, 'turnoverAfter', 'too_long'],
  ['negative notice', { minNoticeMinutes: -1 }, 'minNoticeMinutes', 'negative'],
  ['negative horizon', { horizonDays: -1 }, 'horizonDays', 'negative'],
  ['endless horizon', { horizonDays: Number.POSITIVE_INFINITY }, 'horizonDays', 'not_a_number'],
  ['a step off the grid', { startStepMinutes: 7 }, 'startStepMinutes', 'not_on_grid'],
  ['no step', { startStepMinutes: 0 }, 'startStepMinutes', 'not_positive'],
]
const requests: [string, Partial<OpeningRequest>, string, string][] = [
  ['no such date', { from: '2026-02-30' }, 'from', 'not_a_date'],
  ['a time for a date', { to: '2026-11-24T10:00' }, 'to', 'not_a_date'],
  ['an empty date', { from: '' }, 'from', 'not_a_date'],
  ['no such date known', { knownThrough: 'later' }, 'knownThrough', 'not_a_date'],
  ['end before start', { to: '2026-11-23' }, 'to', 'ends_before_start'],
  ['ten years', { to: '2036-11-24' }, 'to', 'too_long'],
  ['no openings wanted', { limit: 0 }, 'limit', 'not_positive'],
  ['no clock', { now: Number.NaN }, 'now', 'not_a_number'],
  ['milliseconds for minutes', { now: 1_700_000_000_000 }, 'now', 'not_a_number'],
]

describe('questions that make no sense get a clear answer', () => {
  test.each(services)('%s', (_, service, field, problem) => {
    const reasons = [{ kind: 'invalid_request', field, problem }]
    expect(findOpenings(aRequest({ service }))).toEqual({ openings: [], reasons, nextPossible: null })
  })

  test.each(requests)('%s', (_, changes, field, problem) => {
    const reasons = [{ kind: 'invalid_request', field, problem }]
    expect(findOpenings(aRequest(changes))).toEqual({ openings: [], reasons, nextPossible: null })
  })

  test.each(['Mars/Olympus', '', 'Europe/../London'])('zone "%s"', (timeZone) => {
    const reason = { kind: 'invalid_request', field: 'timeZone', problem: 'unknown_zone' }
    expect(findOpenings(aRequest({ location: { timeZone } })).reasons).toEqual([reason])
  })

  test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 1_700_000_000_000])('start %d', (start) => {
    const reasons = [{ kind: 'invalid_request', field: 'start', problem: 'not_a_number' }]
    expect(explainStart(aRequest(), start)).toEqual({ reasons, nextPossible: null })
    expect(allocate(aRequest(), start)).toMatchObject({ ok: false, error: { reasons } })
  })

  test('nothing kept in hand by mistake: zero turnover, notice and horizon are fine', () => {
    const service = { turnoverBefore: 0, turnoverAfter: 0, practitionerBufferAfter: 0, minNoticeMinutes: 0 }
    expect(findOpenings(aRequest({ service })).openings).toHaveLength(5)
    expect(findOpenings(aRequest({ service: { horizonDays: 1 } })).openings).toHaveLength(5)
  })
})
