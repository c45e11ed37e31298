import { describe, expect, it } from 'vitest'
import { matchNotice } from './match-notice.ts'
import { CARE_KINDS, GUIDE_ROUTES, type GuideRoute } from './vocabulary.ts'

const STOPS: Partial<Record<GuideRoute, string>> = {
  emergency: 'emergency',
  'doctor-same-day': 'doctor-first',
  'doctor-urgent': 'doctor-first',
  'doctor-routine': 'doctor-first',
  defer: 'not-today',
}

describe('matchNotice', () => {
  it('says nothing when the guide was not used', () => {
    for (const chosen of CARE_KINDS) expect(matchNotice(null, chosen)).toBeNull()
  })

  it('covers every pair of a route and a choice', () => {
    for (const route of GUIDE_ROUTES) {
      for (const chosen of CARE_KINDS) {
        const notice = matchNotice(route, chosen)
        if (STOPS[route]) expect(notice).toEqual({ level: 'stop', key: STOPS[route] })
        else if (route === chosen) expect(notice).toBeNull()
        else expect(notice).toMatchObject({ level: 'notice', betterCareKind: route })
      }
    }
  })

  it('tells who chose relaxation for a problem that it is not designed to treat', () => {
    for (const route of ['therapeutic-massage', 'remedial-massage', 'physiotherapy'] as const) {
      expect(matchNotice(route, 'relaxation-massage')?.key).toBe('relaxation-not-designed-to-treat')
    }
  })

  it('tells who chose clinical care with nothing to treat', () => {
    for (const chosen of ['therapeutic-massage', 'remedial-massage', 'physiotherapy'] as const) {
      expect(matchNotice('relaxation-massage', chosen)?.key).toBe('clinical-not-a-treat')
    }
  })

  it('names the assessment when physiotherapy was suggested and massage chosen', () => {
    expect(matchNotice('physiotherapy', 'remedial-massage')?.key).toBe('physiotherapy-assesses-first')
    expect(matchNotice('remedial-massage', 'physiotherapy')?.key).toBe('other-clinical-care')
  })
})
