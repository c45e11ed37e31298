import { readFile } from 'node:fs/promises'
import {
  aNewPerson,
  booksTheVisit,
  choosesATime,
  choosesService,
  expectBooked,
  fillsInDetails,
  looksAtDay,
  saysOfVisit,
} from './booking.ts'
import { expectGoodPublicPage } from './good-page.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'
import { calendarOfMail, calendarValue, opensMail } from './mail.ts'

const SATURDAY = '2026-11-28'

test('a relaxation massage on Saturday: booked in few steps, moved, put in the calendar, cancelled', async ({
  page,
}) => {
  test.slow()
  const person = aNewPerson('Noor')
  await given('somebody who wants to unwind on Saturday', async () => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Book an appointment' }).click()
    await expectGoodPublicPage(page)
    await choosesService(page, 'Aromatic oil massage', 60)
    await looksAtDay(page, SATURDAY)
    await expectGoodPublicPage(page)
  })
  await when('they choose a time, the pressure, the oil and a place to leave out', async () => {
    await choosesATime(page)
    await fillsInDetails(page, person)
    await page.getByRole('radio', { name: 'Firm' }).check()
    await page.getByRole('radio', { name: 'Lavender' }).check()
    await page.getByText('Choose places to leave out').click()
    await page.getByRole('checkbox', { name: 'Left knee' }).check()
    await expectGoodPublicPage(page)
    await booksTheVisit(page)
  })
  const visit = await thenSees('the visit, in the spa, and nothing to fill in', async () => {
    await expectBooked(page)
    expect(await saysOfVisit(page, 'What')).toBe('Aromatic oil massage, 60 minutes')
    expect(await saysOfVisit(page, 'When')).toMatch(/Saturday 28 November/)
    await expect(page.getByText('health history')).toHaveCount(0)
    await expectGoodPublicPage(page)
    return page.url()
  })
  const first = await when('they take the calendar file', () => takesCalendarFile(page))
  await thenSees('one event with the time of the visit', async () => {
    expect(calendarValue(first, 'DTSTART')).toMatch(/^20261128T/)
    expect(calendarValue(first, 'STATUS') ?? 'CONFIRMED').toBe('CONFIRMED')
  })
  const before = await saysOfVisit(page, 'When')
  await when('they move the visit', async () => {
    await page.getByRole('link', { name: 'Move my visit' }).click()
    await expectGoodPublicPage(page)
    await looksAtDay(page, '2026-11-29')
    await page
      .getByRole('main')
      .getByRole('button', { name: /Sunday 29 November/ })
      .last()
      .click()
  })
  await thenSees('the new time, in the calendar too', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Your visit has moved' })).toBeVisible()
    expect(await saysOfVisit(page, 'When')).not.toBe(before)
    const second = await takesCalendarFile(page)
    expect(calendarValue(second, 'UID')).toBe(calendarValue(first, 'UID'))
    expect(Number(calendarValue(second, 'SEQUENCE'))).toBeGreaterThan(
      Number(calendarValue(first, 'SEQUENCE')),
    )
    expect(calendarValue(second, 'DTSTART')).toMatch(/^20261129T/)
  })
  await when('they cancel it', async () => {
    await page.getByRole('link', { name: 'Cancel my visit' }).click()
    await expectGoodPublicPage(page)
    await page.getByLabel('Would you tell us why?').fill('The plumber comes.')
    await page.getByRole('button', { name: 'Cancel my visit' }).click()
  })
  await thenSees('that it is cancelled, by mail too, and cannot cancel twice', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'This visit is cancelled' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Move my visit' })).toHaveCount(0)
    await expectGoodPublicPage(page)
    await page.goto(visit.replace('?booked', '/cancel'))
    await expect(page.getByRole('heading', { level: 1, name: 'This visit is cancelled' })).toBeVisible()
    await opensMail(page, person.email, /is cancelled/)
    const last = await calendarOfMail(page)
    expect(calendarValue(last, 'METHOD')).toBe('CANCEL')
    expect(calendarValue(last, 'UID')).toBe(calendarValue(first, 'UID'))
  })
})

async function takesCalendarFile(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to my calendar' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.ics$/)
  return readFile(await file.path(), 'utf8')
}
