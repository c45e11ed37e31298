import {
  aNewPerson,
  booksTheVisit,
  choosesATime,
  choosesService,
  expectBooked,
  fillsInDetails,
  saysOfVisit,
} from './booking.ts'
import { answersTheGuide, somebody } from './care-guide.ts'
import {
  expectGoodPage,
  expectGoodPageByDayAndNight,
  expectGoodPublicPage,
  expectNoSidewaysScroll,
} from './good-page.ts'
import { fillsInTheHistory } from './health-history.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'
import { calendarOfMail, calendarValue, opensMail } from './mail.ts'
import { rowOf, signsIn } from './staff.ts'

test('from "where does it hurt?" to a visit that the therapist is ready for', async ({ page, watched }) => {
  test.setTimeout(300_000)
  const person = aNewPerson('Ama')
  await given('somebody with a weak knee, led to physiotherapy by the guide', async () => {
    await answersTheGuide(page, somebody.withAKneeThatGotWeak())
    await expect(page.getByRole('heading', { level: 1, name: 'Physiotherapy fits best' })).toBeVisible()
    expect(watched.addresses.join('\n')).not.toMatch(/knee|findings|regions|severity/)
    await expectGoodPublicPage(page)
  })
  await when('they book an assessment for today', async () => {
    await page.getByRole('link', { name: 'Book physiotherapy' }).click()
    await expectGoodPublicPage(page)
    await choosesService(page, 'Physiotherapy assessment', 45)
    await expectGoodPageByDayAndNight(page)
    await choosesATime(page)
    await fillsInDetails(page, person)
    await page.getByLabel('What brings you to us?').fill('My left knee gives way on the stairs.')
    await page.getByLabel('Yes, keep my answers with this visit').check()
    await expectGoodPageByDayAndNight(page)
    await booksTheVisit(page)
  })
  const therapist = await thenSees('the visit, with what to do next', async () => {
    await expectBooked(page)
    expect(await saysOfVisit(page, 'When')).toContain('Tuesday 24 November')
    await expect(page.getByText('Next: tell us about your health')).toBeVisible()
    await expectGoodPageByDayAndNight(page)
    return saysOfVisit(page, 'With')
  })
  await thenSees('the confirmation in their mail, with a calendar file', async () => {
    await opensMail(page, person.email, /Your visit on Tuesday 24 November/)
    await expect(page.getByText('See my visit:')).toBeVisible()
    await expect(page.getByText('You can move or cancel your visit yourself')).toHaveCount(0)
    const calendar = await calendarOfMail(page)
    expect(calendarValue(calendar, 'METHOD')).toBe('REQUEST')
    expect(calendarValue(calendar, 'DTSTART')).toMatch(/^20261124T/)
    expect(calendar).not.toMatch(/knee|physiotherapy/i)
    // axe cannot look into the frame of the mail: no script runs there.
    await expectNoSidewaysScroll(page)
  })
  await when('they fill in their health history from the mail’s link and sign it', async () => {
    await page.frameLocator('iframe').getByRole('link', { name: 'Fill in my health history' }).click()
    await expectGoodPageByDayAndNight(page)
    await fillsInTheHistory(page, person.name, {
      'Heart and blood. Do any of these fit you?': ['High blood pressure'],
      'Have you had a high reading in the last few days?': 'No, or no reading was taken',
    })
  })
  await thenSees('thanks', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
    await expectGoodPublicPage(page)
  })
  await when(`${therapist} signs in`, () => signsIn(page, therapist))
  await thenSees('the visit in the list of today, ready', async () => {
    const row = rowOf(page, person.name)
    await expect(row).toContainText('Physiotherapy assessment, 45 min')
    await expect(row).toContainText('My left knee gives way on the stairs.')
    await expect(row).toContainText('Guide: Physiotherapy')
    await expect(row).toContainText('History given')
    await expectGoodPageByDayAndNight(page)
  })
  await when('they open the visit and the history', async () => {
    await rowOf(page, person.name).getByRole('link', { name: person.name }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: /History given/ }).click()
  })
  await thenSees('what was told, in the words it was asked', async () => {
    await expect(
      page.getByRole('heading', { level: 1, name: `Health history of ${person.name}` }),
    ).toBeVisible()
    await expect(
      page.getByRole('definition').filter({ hasText: 'High blood pressure' }).first(),
    ).toBeVisible()
    await expect(page.getByText(`Signed by ${person.name}`)).toBeVisible()
    await expectGoodPageByDayAndNight(page)
  })
  await when('the person comes, and the visit is over', async () => {
    await page.getByRole('link', { name: 'Back to the visit' }).click()
    await marks(page, 'Arrived')
    await marks(page, 'Completed')
  })
  await thenSees('a visit that is completed', () =>
    expect(page.getByRole('main').getByText('Completed', { exact: true })).toBeVisible(),
  )
  await when('the front desk signs in', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signsIn(page, 'front-desk')
  })
  await thenSees('everybody’s day, this visit in it, and not the history', async () => {
    await expect(page.getByText("Everybody's visits")).toBeVisible()
    await expect(rowOf(page, person.name)).toContainText('Completed')
    await expect(rowOf(page, person.name)).toContainText(therapist)
    await expectGoodPageByDayAndNight(page)
    await rowOf(page, person.name).getByRole('link', { name: person.name }).first().click()
    await page.goto(`${page.url()}/history`)
    await expect(page.getByText('You may not open this history')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('High blood pressure')
  })
})

async function marks(page: Page, state: 'Arrived' | 'Completed') {
  await page.getByRole('button', { name: new RegExp(`^${state}: `) }).click()
  await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible()
}
