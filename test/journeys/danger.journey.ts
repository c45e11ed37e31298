import { answersTheGuide, answersUntil, somebody } from './care-guide.ts'
import { expectGoodPage, expectGoodPageByDayAndNight } from './good-page.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'

const HANDS_ON_CARE = /massage|physiotherapy/i

test('a warning sign leads to the emergency number and never to a booking', async ({ page, watched }) => {
  test.slow()
  await given('somebody with back pain who is numb between the legs', () =>
    answersTheGuide(page, somebody.withBackPainAndSaddleNumbness(), expectGoodPage),
  )
  await thenSees('the emergency number before anything else, and no care to book', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get help now: call 999')
    await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', 'tel:999')
    await expectNoCareToBook(page)
    await expectGoodPageByDayAndNight(page)
  })
  await when('they try to book a massage all the same', async () => {
    await page.goto('/book')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Deep tissue massage/ })
      .click()
  })
  await thenSees('that a doctor comes first, with the number to call', async () => {
    await expect(page.getByRole('heading', { name: 'Please get medical help first' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Call 999' })).toHaveAttribute(
      'href',
      'tel:999',
    )
    await expect(page.getByRole('main').getByRole('link', { name: 'minutes' })).toHaveCount(0)
    await expectGoodPage(page)
  })
  await when('they open the times of a massage directly', () => page.goto('/book/deep-tissue-massage/45'))
  await thenSees('the same, and no times', async () => {
    await expect(page.getByRole('heading', { name: 'Please get medical help first' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  })
  await thenSees('no answer in any address', () => expectNoAnswersIn(watched.addresses))
})

test('"Not sure" about a warning sign is asked again, and then counts as yes', async ({ page }) => {
  const story = somebody.withBackPainWhoIsNotSureAboutSaddleNumbness()
  await given('somebody with back pain who cannot say whether they are numb between the legs', async () => {
    await page.goto('/care-guide')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await answersUntil(page, story, /ask this once more/)
  })
  await thenSees('the question again in plainer words', async () => {
    await expect(page.getByText('the parts that would touch a saddle')).toBeVisible()
    await expectGoodPage(page)
  })
  await when('they still cannot say', () => answersUntil(page, story, /care-guide\/result$/))
  await thenSees('that a doctor should look today', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Speak to a doctor today')
    await expect(page.getByText('To be safe, we treat it as if it were there.')).toBeVisible()
    await expectNoCareToBook(page)
    await expectGoodPage(page)
  })
})

async function expectNoCareToBook(page: Page) {
  const links = page.getByRole('main').getByRole('link')
  for (const link of await links.all()) await expect(link).not.toHaveAttribute('href', /^\/(book|services)/)
  await expect(links.filter({ hasText: HANDS_ON_CARE })).toHaveCount(0)
}

/** Addresses hold the number of a screen and nothing of what was told. */
function expectNoAnswersIn(addresses: readonly string[]) {
  const guide = addresses
    .map((address) => new URL(address))
    .filter(({ pathname }) => pathname.startsWith('/care-guide'))
  expect(guide.length).toBeGreaterThan(3)
  for (const { pathname, search } of guide) {
    expect(pathname).toMatch(/^\/care-guide(\/questions|\/result)?$/)
    expect(search).toMatch(/^(\?step=\d+)?$/)
  }
  expect(addresses.join('\n')).not.toMatch(/saddle|numb|lower-back|findings|severity/)
  return Promise.resolve()
}
