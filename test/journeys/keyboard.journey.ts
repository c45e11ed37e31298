import { aNewPerson, expectBooked } from './booking.ts'
import { expect, given, type Page, test, thenSees, when } from './journey.ts'

test('booking by keyboard alone', async ({ page }) => {
  test.slow()
  const person = aNewPerson('Kim')
  await given('somebody who uses no mouse', () => page.goto('/'))
  await when('they press Tab once and Enter', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport()
    await page.keyboard.press('Enter')
  })
  await thenSees('the focus past the header', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
  await when('they walk to a service, a length and a time', async () => {
    await tabsTo(page, 'link', 'Book an appointment')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'What would you like to book?' })).toBeVisible()
    await tabsTo(page, 'link', 'Head, neck and shoulder massage')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/head-neck-and-shoulder-massage/)
    await tabsTo(page, 'link', '30 minutes')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'When would you like to come?' })).toBeVisible()
    await tabsTo(page, 'button', /^\d\d:\d\d/)
    await page.keyboard.press('Enter')
  })
  await when('they fill in the form', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Your details' })).toBeVisible()
    const { day, month, year } = person.birthDate
    await tabsTo(page, 'textbox', 'First name')
    for (const text of [person.givenName, person.familyName, person.email, person.phone, day, month, year]) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Firm' })).toBeChecked()
    await tabsTo(page, 'button', 'Book this visit')
    await page.keyboard.press('Enter')
  })
  await thenSees('the visit', () => expectBooked(page))
})

const MOST_STOPS = 150

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
async function tabsTo(page: Page, role: 'link' | 'button' | 'textbox', name: string | RegExp) {
  const wanted = page.getByRole('main').getByRole(role, { name, exact: typeof name === 'string' })
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const isThere = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))
    if (isThere) return expectFocusToBeSeen(page)
  }
  throw new Error(`${MOST_STOPS} presses of Tab and no ${role} ${name}`)
}

/** WCAG 2.4.7 and 2.4.11: the focus has an outline, and nothing covers it. */
async function expectFocusToBeSeen(page: Page) {
  const focus = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const box = element.getBoundingClientRect()
    // A card whose whole face is a link shows the ring around the card.
    const around = [element, element.parentElement, element.closest('article, li, div')]
    const styles = around.flatMap((one) =>
      one ? [getComputedStyle(one), getComputedStyle(one, '::after')] : [],
    )
    const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return {
      hasOutline: styles.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
      isCovered: onTop !== null && !element.contains(onTop) && !onTop.contains(element),
    }
  })
  expect(focus).toEqual({ hasOutline: true, isCovered: false })
}
