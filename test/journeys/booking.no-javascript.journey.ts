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
import { expect, given, test, thenSees, when } from './journey.ts'

test('from the guide to a booked visit without JavaScript', async ({ page }) => {
  test.slow()
  const person = aNewPerson('Sam')
  await given('somebody with a weak knee, led to physiotherapy by the guide', async () => {
    await answersTheGuide(page, somebody.withAKneeThatGotWeak())
    await expect(page.getByRole('heading', { level: 1, name: 'Physiotherapy fits best' })).toBeVisible()
  })
  await when('they book it, with a mistake on the way', async () => {
    await page.getByRole('link', { name: 'Book physiotherapy' }).click()
    await choosesService(page, 'Physiotherapy assessment', 45)
    await choosesATime(page)
    await fillsInDetails(page, { ...person, email: 'sam' })
    await page.getByLabel('What brings you to us?').fill('My knee, since two months.')
    await page.getByLabel('Yes, keep my answers with this visit').check()
    await booksTheVisit(page)
    await expect(page.getByRole('link', { name: /Write an e-mail with an @/ })).toBeVisible()
    await expect(page.getByLabel('What brings you to us?')).toHaveValue('My knee, since two months.')
    await expect(page.getByLabel('Yes, keep my answers with this visit')).toBeChecked()
    await fillsInDetails(page, person)
    await booksTheVisit(page)
  })
  await thenSees('the visit and the way to the health history', async () => {
    await expectBooked(page)
    expect(await saysOfVisit(page, 'What')).toBe('Physiotherapy assessment, 45 minutes')
    await expect(page.getByRole('link', { name: 'Fill in my health history' })).toBeVisible()
  })
})
