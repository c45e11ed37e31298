import { test as base, expect, type Page } from '@playwright/test'
import { NOW } from './now.ts'

export { expect, type Locator, type Page } from '@playwright/test'

/** What a page did behind the visitor's back. */
export interface Watched {
  /** Every address that the browser asked for. */
  readonly addresses: string[]
}

/**
 * A journey's page: its clock is the clinic's, and it fails when the browser reports an error, a script throws, or
 * the server breaks, on whatever page that was.
 */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page }, use) => {
      await page.clock.setFixedTime(NOW)
      page.setDefaultTimeout(LONGEST_WAIT)
      const addresses: string[] = []
      const faults = faultsOf(page, addresses)
      await use({ addresses })
      expect(faults, 'errors that the browser reported').toEqual([])
    },
    { auto: true },
  ],
})

/** For one press or one page, in milliseconds: whatever is not there by then will not come. */
const LONGEST_WAIT = 20_000

const NOT_OURS = [
  // The answers themselves are judged, above all those that are refusals on purpose.
  'Failed to load resource',
  // The clock that stands still is a script, and the frame that shows a mail lets none run.
  "Blocked script execution in 'about:srcdoc'",
]

function faultsOf(page: Page, addresses: string[]): string[] {
  const faults: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    // A form that is refused comes back with 4xx, and a journey may look for a page that isn't there.
    if (response.status() >= (isPage ? 500 : 400)) faults.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.some((words) => message.text().startsWith(words)))
      faults.push(message.text())
  })
  return faults
}

type Work<T> = () => Promise<T>

/** The three parts of a journey; they name its steps in the report. */
export const given = <T>(what: string, work: Work<T>) => test.step(`Given ${what}`, work)
export const when = <T>(what: string, work: Work<T>) => test.step(`When ${what}`, work)
/** "Then": the bare word would make this module look like a promise. */
export const thenSees = <T>(what: string, work: Work<T>) => test.step(`Then ${what}`, work)
