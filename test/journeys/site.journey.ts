import { expectGoodPageByDayAndNight, expectGoodPublicPage } from './good-page.ts'
import { expect, type Page, test, thenSees, when } from './journey.ts'

test('a visitor looks around: services, people, articles, each leading on to the guide and to booking', async ({
  page,
}) => {
  test.slow()
  await when('they open the clinic’s site', () => page.goto('/'))
  await thenSees('the two doors: find out which care fits, or book', async () => {
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: 'Find out which care fits' })).toHaveAttribute(
      'href',
      '/care-guide',
    )
    await expect(main.getByRole('link', { name: 'Book an appointment' })).toHaveAttribute('href', '/book')
    await expectGoodPublicPage(page)
    await expectGoodPageByDayAndNight(page)
  })
  await when('they look at the services', () => goesTo(page, 'Services'))
  await thenSees('the four kinds of care, kept apart', async () => {
    for (const kind of ['Physiotherapy', 'Remedial massage', 'Therapeutic massage', 'Relaxation massage'])
      await expect(page.getByRole('heading', { level: 2, name: kind })).toBeVisible()
    await expectGoodPublicPage(page)
  })
  await when('they open one', () =>
    page
      .getByRole('main')
      .getByRole('link', { name: /Deep tissue massage/ })
      .click(),
  )
  await thenSees('what happens, who gives it, where, how long and the price', async () => {
    for (const part of ['What happens', 'Who gives it', 'Where', 'Length and price'])
      await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Book Deep tissue massage, 60 minutes, £/ })).toBeVisible()
    await expectGoodPublicPage(page)
    await expectGoodPageByDayAndNight(page)
  })
  await when('they open a practitioner', async () => {
    await goesTo(page, 'People')
    await expectGoodPublicPage(page)
    await page.getByRole('main').getByRole('link', { name: 'Maren Oakley' }).click()
  })
  await thenSees('the profession with its registration, languages, and how to book with them', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Maren Oakley' })).toBeVisible()
    await expect(page.getByText('Checked by us, valid today').first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /Book with Maren/ })).toBeVisible()
    await expectGoodPublicPage(page)
  })
  await when('they read an article', async () => {
    await goesTo(page, 'Learn')
    await expectGoodPublicPage(page)
    await page.getByRole('main').getByRole('link', { name: 'Stiff neck' }).first().click()
  })
  await thenSees('sources, and ways on to the guide and to booking', async () => {
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'Sources' })).toBeVisible()
    await expect(main.getByRole('link', { name: 'Find out which care fits' })).toHaveAttribute(
      'href',
      '/care-guide',
    )
    await expect(main.getByRole('link', { name: 'Book an appointment' })).toHaveAttribute('href', /^\/book/)
    await expectGoodPublicPage(page)
    await expectGoodPageByDayAndNight(page)
  })
})

test('an address that does not exist says so, with ways on', async ({ page }) => {
  for (const address of [
    '/nothing-here',
    '/services/nothing-here',
    '/practitioners/nobody',
    '/learn/nothing',
    '/visit/x',
  ]) {
    await when(`somebody opens ${address}`, async () => {
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(404)
    })
    await thenSees('a page of the clinic', async () => {
      await expect(page.getByRole('main').getByRole('link', { name: 'Book an appointment' })).toBeVisible()
      await expectGoodPublicPage(page)
    })
  }
})

/** By the menu: open on a wide screen, behind a button on a phone. */
async function goesTo(page: Page, name: string) {
  const menu = page.getByRole('banner').getByText('Menu', { exact: true })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('banner').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
