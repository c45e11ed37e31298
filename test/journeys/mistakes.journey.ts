import {
  aNewPerson,
  booksTheVisit,
  choosesATime,
  choosesService,
  expectBooked,
  fillsInDetails,
  looksAtAQuietDay,
  type Person,
  saysOfVisit,
} from './booking.ts'
import { forgetHold, letHoldExpire, takeTimeOfHold, visitsOf } from './clinic-database.queries.ts'
import { expectGoodPublicPage } from './good-page.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'

const SERVICE = 'Unwind massage'

test('a form with mistakes says for each field what is wrong and loses nothing', async ({ page }) => {
  test.slow()
  const person = aNewPerson()
  await given('somebody at the form of details', () => reachesTheForm(page))
  await when('they send it empty', () => booksTheVisit(page))
  await thenSees('what is missing, field by field', async () => {
    await expectMistakes(page, [
      'Write your first name',
      'Write your last name',
      'Write your e-mail',
      'Write your date of birth',
    ])
    await expectGoodPublicPage(page)
  })
  await when('they press the first mistake', () =>
    page.getByRole('link', { name: 'Write your first name' }).click(),
  )
  await thenSees('the cursor in that field', () => expect(page.getByLabel('First name')).toBeFocused())
  await when('they fill it in with a wrong e-mail and a birth date that is still to come', async () => {
    await fillsInDetails(page, {
      ...person,
      email: 'robin.example',
      birthDate: { day: '1', month: '1', year: '2030' },
    })
    await booksTheVisit(page)
  })
  await thenSees('these two, and everything that was typed', async () => {
    await expectMistakes(page, [
      'Write an e-mail with an @, like name@example.org',
      'Your date of birth cannot be in the future',
    ])
    await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
    await expectTyped(page, {
      ...person,
      email: 'robin.example',
      birthDate: { day: '1', month: '1', year: '2030' },
    })
  })
  const endless = 'a'.repeat(10_000)
  await when('they write names of ten thousand letters', async () => {
    await fillsInDetails(page, { ...person, givenName: endless, familyName: endless })
    await booksTheVisit(page)
  })
  await thenSees('how long a name may be, and the names', async () => {
    await expectMistakes(page, [
      'Your first name can have 100 letters at most',
      'Your last name can have 100 letters at most',
    ])
    await expectTyped(page, { ...person, givenName: endless, familyName: endless })
    await expectGoodPublicPage(page)
  })
  await when('they put it right', async () => {
    await fillsInDetails(page, person)
    await booksTheVisit(page)
  })
  await thenSees('the visit', () => expectBooked(page))
})

test('pressing Book twice makes one visit, and going back leads to it', async ({ page }) => {
  const person = aNewPerson()
  await given('somebody with the form filled in', async () => {
    await reachesTheForm(page)
    await fillsInDetails(page, person)
  })
  const form = page.url()
  await when('they press Book twice', () => page.getByRole('button', { name: 'Book this visit' }).dblclick())
  const visit = await thenSees('one visit', async () => {
    await expectBooked(page)
    expect(await visitsOf(person.email)).toHaveLength(1)
    return new URL(page.url()).pathname
  })
  await when('they go back', () => page.goBack())
  await thenSees('the visit again, also from the form’s own address', async () => {
    await page.goto(form)
    await expect(page).toHaveURL(new RegExp(`${visit}$`))
    expect(await visitsOf(person.email)).toHaveLength(1)
  })
})

test('sending the form a second time from the memory of the browser finds the same visit', async ({
  page,
}) => {
  const person = aNewPerson()
  await given('somebody who has booked', async () => {
    await reachesTheForm(page)
    await fillsInDetails(page, person)
  })
  const form = page.url()
  const again = await page
    .locator('form')
    .filter({ hasText: 'First name' })
    .evaluate((element) => {
      return new URLSearchParams(
        new FormData(element as HTMLFormElement) as unknown as Record<string, string>,
      ).toString()
    })
  await booksTheVisit(page)
  await expectBooked(page)
  await when('the same form is sent again', async () => {
    const answer = await page.request.post(form, {
      data: again,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(form).origin },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(302)
    expect(answer.headers().location).toBe(new URL(page.url()).pathname + new URL(page.url()).search)
  })
  await thenSees('no second visit', async () => expect(await visitsOf(person.email)).toHaveLength(1))
})

test('a time that was kept too long is booked all the same while it is free', async ({ page }) => {
  const person = aNewPerson()
  await given('somebody who took longer than ten minutes', async () => {
    await reachesTheForm(page)
    await fillsInDetails(page, person)
    await letHoldExpire(page.url())
  })
  const when_ = await saysOfVisit(page, 'When')
  await when('they press Book', () => booksTheVisit(page))
  await thenSees('the visit at the time they chose', async () => {
    await expectBooked(page)
    expect((await saysOfVisit(page, 'When')).slice(0, 20)).toBe(when_.slice(0, 20))
  })
})

test('a time that somebody took meanwhile is answered with others, and nothing typed is lost', async ({
  page,
}) => {
  const person = aNewPerson()
  await given('somebody whose kept time ran out and went to somebody else', async () => {
    await reachesTheForm(page)
    await fillsInDetails(page, person)
    await page.getByRole('radio', { name: 'Deep' }).check()
    await takeTimeOfHold(page.url())
  })
  await when('they press Book', () => booksTheVisit(page))
  await thenSees('that it has gone, with times close to it', async () => {
    await expect(page.getByText(/^This time was kept until .* and it has gone since$/)).toBeVisible()
    await expectTyped(page, person)
    await expect(page.getByRole('radio', { name: 'Deep' })).toBeChecked()
    await expectGoodPublicPage(page)
  })
  await when('they take one of them and book', async () => {
    await page
      .getByRole('main')
      .getByRole('button', { name: /\d\d:\d\d.*, at / })
      .first()
      .click()
    await expectTyped(page, person)
    await booksTheVisit(page)
  })
  await thenSees('the visit', async () => {
    await expectBooked(page)
    expect(await visitsOf(person.email)).toHaveLength(1)
  })
})

test('an address that is no form any more leads to the times', async ({ page }) => {
  await given('somebody whose kept time was given up', async () => {
    await reachesTheForm(page)
    await forgetHold(page.url())
  })
  await when('they load the form again', () => page.reload())
  await thenSees('what to do', async () => {
    await expect(
      page.getByRole('heading', { level: 1, name: 'This visit cannot be booked any more' }),
    ).toBeVisible()
    await expectGoodPublicPage(page)
    await page.getByRole('link', { name: 'Choose a time' }).click()
    await expect(page).toHaveURL(/\/book$/)
  })
})

test('two people press the same time: one keeps it, the other is offered times close to it', async ({
  page,
  browser,
}) => {
  const other = await browser.newPage()
  await given('two people who look at the times of one practitioner', async () => {
    await page.goto('/book/warm-stone-massage/75?practitioner=saffron-lindqvist')
    await other.goto(page.url())
  })
  const value = await page
    .getByRole('main')
    .getByRole('button', { name: /\d\d:\d\d/ })
    .last()
    .getAttribute('value')
  await when('both press one of them', async () => {
    await other.locator(`button[value="${value}"]`).last().click()
    await expect(other).toHaveURL(/\/book\/details\//)
    await page.locator(`button[value="${value}"]`).last().click()
  })
  await thenSees('that somebody was quicker, with times close to it', async () => {
    await expect(page.getByText('Somebody else was quicker. That time has just gone.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'These times are close to it' })).toBeVisible()
    await expectGoodPublicPage(page)
  })
  await other.close()
})

async function reachesTheForm(page: Page) {
  await page.goto('/book')
  await choosesService(page, SERVICE, 45)
  await looksAtAQuietDay(page)
  await choosesATime(page)
}

async function expectMistakes(page: Page, mistakes: readonly string[]) {
  const summary = page.getByRole('alert')
  await expect(summary).toBeVisible()
  await expect(summary.getByRole('link')).toHaveText([...mistakes])
  for (const mistake of mistakes) await expect(page.getByText(mistake)).toHaveCount(2)
}

async function expectTyped(page: Page, person: Person) {
  await expect(page.getByLabel('First name')).toHaveValue(person.givenName)
  await expect(page.getByLabel('Last name')).toHaveValue(person.familyName)
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email)
  await expect(page.getByLabel('Phone')).toHaveValue(person.phone)
  const born = page.getByRole('group', { name: 'Date of birth' })
  await expect(born.getByLabel('Day')).toHaveValue(person.birthDate.day)
  await expect(born.getByLabel('Month')).toHaveValue(person.birthDate.month)
  await expect(born.getByLabel('Year')).toHaveValue(person.birthDate.year)
}
