import {
  aNewPerson,
  booksTheVisit,
  choosesATime,
  choosesLength,
  expectBooked,
  fillsInDetails,
} from './booking.ts'
import { answersTheGuide, somebody } from './care-guide.ts'
import { expectGoodPublicPage } from './good-page.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'
import { rowOf, signsIn } from './staff.ts'

const choosesService = async (page: Page, name: string) => {
  await page.goto('/book')
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

test('a service that the answers in the guide rule out shows why, and no times', async ({ page }) => {
  test.slow()
  const isOut = () =>
    expect(page.getByRole('heading', { name: 'This service does not suit you right now' })).toBeVisible()
  await given('somebody of 14 years who comes from the guide', () =>
    answersTheGuide(page, somebody.whoIsFourteen()),
  )
  await when('they choose a deep tissue massage', () => choosesService(page, 'Deep tissue massage'))
  await thenSees('why not, what to do instead, and no lengths', async () => {
    await isOut()
    await expect(page.getByText('we work lightly. Light to medium work.')).toBeVisible()
    await expect(page.getByRole('link', { name: /\d+ minutes/ })).toHaveCount(0)
    await expectGoodPublicPage(page)
  })
  await thenSees('no times on the page of times either', async () => {
    await page.goto(`${page.url()}/60`)
    await isOut()
    await expect(page.getByRole('button', { name: /\d\d:\d\d/ })).toHaveCount(0)
  })
  await when('they look at other services of the kind', () =>
    page.getByRole('link', { name: 'See other services of this kind' }).click(),
  )
  await thenSees('that kind only', () => expect(page).toHaveURL(/\/book\?care=therapeutic-massage$/))
})

test('a visit that needs a written yes is booked, and says what to bring', async ({ page }) => {
  test.slow()
  const person = aNewPerson('Bo')
  const asksForAYes = () => expect(page.getByText('a written yes before the visit')).toBeVisible()
  await given('somebody who is newly pregnant and comes from the guide', () =>
    answersTheGuide(page, somebody.whoIsNewlyPregnantAndMayHaveAMassage()),
  )
  await when('they choose an unwind massage and a time', async () => {
    await choosesService(page, 'Unwind massage')
    await asksForAYes()
    await expectGoodPublicPage(page)
    await choosesLength(page, 60)
    await choosesATime(page)
    await asksForAYes()
    await fillsInDetails(page, person)
    await booksTheVisit(page)
  })
  const date = await thenSees('the visit, with what to bring', async () => {
    await expectBooked(page)
    await expect(page.getByText('Bring it along.')).toBeVisible()
    await expectGoodPublicPage(page)
    return (await page.locator('main time').first().getAttribute('datetime'))!.slice(0, 10)
  })
  await when('the front desk looks at that day', async () => {
    await signsIn(page, 'front-desk')
    await page.goto(`/staff?date=${date}`)
  })
  await thenSees(
    'that a clearance is needed, in the list, in the numbers and on the page of the visit',
    async () => {
      await expect(rowOf(page, person.name).getByText('Clearance needed')).toBeVisible()
      await expect(page.locator('[data-count="clearanceNeeded"]')).toContainText('clearances needed')
      await page.getByRole('link', { name: person.name }).first().click()
      await expect(page.getByText('bring a written yes')).toBeVisible()
    },
  )
})
