import { randomUUID } from 'node:crypto'
import { expect, type Page } from './journey.ts'

/** A person nobody else is: each journey brings its own, so that none depends on another. */
export interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly birthDate: { readonly day: string; readonly month: string; readonly year: string }
}

/** Somebody who was never here before. */
export function aNewPerson(givenName = 'Robin'): Person {
  const mark = randomUUID().slice(0, 8)
  const familyName = `Vale-${mark}`
  return {
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    email: `${mark}@journey.example`,
    phone: '020 7946 0733',
    birthDate: { day: '27', month: '3', year: '1985' },
  }
}

/** Goes to the free times of a service from the list of services. */
export async function choosesService(page: Page, service: string, minutes: number) {
  await expect(page).toHaveURL(/\/book(\?|$)/)
  await page.getByRole('main').getByRole('link', { name: service, exact: true }).click()
  await choosesLength(page, minutes)
}

/** Chooses a length, where there is more than one. */
export async function choosesLength(page: Page, minutes: number) {
  await page
    .getByRole('main')
    .getByRole('link', { name: `${minutes} minutes`, exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'When would you like to come?' })).toBeVisible()
}

/**
 * Keeps a time of the day that is shown. When somebody else is quicker, takes one of the times that are offered
 * instead, as a visitor would.
 * @returns the time, as its button says it: "14:30 with Ana Horvat, Tuesday 24 November, at Canal Yard"
 */
export async function choosesATime(page: Page, which: 'first' | 'last' = 'last'): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const wasRefused = (await page.getByText('These times are close to it').count()) > 0
    const times = page.getByRole('main').getByRole('button', { name: /\d\d:\d\d.*, at / })
    const time = wasRefused || which === 'first' ? times.first() : times.last()
    const spoken = (await time.textContent())!
    await time.click()
    if (/\/book\/details\//.test(page.url())) return spoken
    await expect(page.getByText('These times are close to it')).toBeVisible()
  }
  throw new Error('Five times in a row were gone.')
}

/** Goes to the free times of a day: its date as YYYY-MM-DD. */
export async function looksAtDay(page: Page, date: string) {
  await dayLinks(page)
    .filter({ has: page.locator(`time[datetime="${date}"]`) })
    .click()
  await expect(page).toHaveURL(new RegExp(`day=${date}`))
}

/** Goes to the day that has the most free times, where journeys that run at once seldom meet. */
export async function looksAtAQuietDay(page: Page) {
  const notes = await dayLinks(page).allInnerTexts()
  const counts = notes.map((note) => Number(/(\d+) times?/.exec(note)?.[1] ?? 0))
  await dayLinks(page)
    .nth(counts.indexOf(Math.max(...counts)))
    .click()
  await expect(page).toHaveURL(/day=/)
}

function dayLinks(page: Page) {
  return page.getByRole('navigation', { name: 'Choose a day' }).getByRole('listitem').getByRole('link')
}

/** Fills in who comes. */
export async function fillsInDetails(page: Page, person: Person) {
  await expect(page.getByRole('heading', { level: 1, name: 'Your details' })).toBeVisible()
  await page.getByLabel('First name').fill(person.givenName)
  await page.getByLabel('Last name').fill(person.familyName)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Phone').fill(person.phone)
  const born = page.getByRole('group', { name: 'Date of birth' })
  await born.getByLabel('Day').fill(person.birthDate.day)
  await born.getByLabel('Month').fill(person.birthDate.month)
  await born.getByLabel('Year').fill(person.birthDate.year)
}

/** Presses the one button of the form. */
export async function booksTheVisit(page: Page) {
  await page.getByRole('button', { name: 'Book this visit' }).click()
}

/** The page of a visit that was just booked. */
export async function expectBooked(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
  await expect(page).toHaveURL(/\/visit\/[\w-]+\?booked$/)
}

/** What a visit's page says under a heading such as "With". */
export async function saysOfVisit(page: Page, term: string): Promise<string> {
  return page
    .getByRole('term')
    .filter({ hasText: term })
    .locator('xpath=following-sibling::dd')
    .first()
    .innerText()
}
