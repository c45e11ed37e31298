import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from './journey.ts'

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What holds on every page: WCAG 2.2 AA as far as axe can tell, one main heading, and nothing wider than the screen. */
export async function expectGoodPage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
  )
  expect(found, `accessibility of ${page.url()}`).toEqual([])
  await expectNoSidewaysScroll(page)
}

/** As expectGoodPage, in the light and in the dark. */
export async function expectGoodPageByDayAndNight(page: Page): Promise<void> {
  await expectGoodPage(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectGoodPage(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** As expectGoodPage, for the pages of the site: "Book an appointment" stands in the header. */
export async function expectGoodPublicPage(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link', { name: 'Book an appointment' })).toHaveAttribute(
    'href',
    '/book',
  )
  await expectGoodPage(page)
}

/** Nothing is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen!)
}
