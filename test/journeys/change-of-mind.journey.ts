import { choosesService } from './booking.ts'
import { expect, given, test, thenSees, when } from './journey.ts'

test('somebody who changes their mind gives the first time back at once', async ({ page }, { project }) => {
  // A day of its own for each screen, so that the two runs never want the same time.
  const day = project.name === 'phone' ? '2026-12-15' : '2026-12-16'
  const times = `/book/gentle-drainage-massage/45?from=${day}&day=${day}`
  const button = (value: string) => page.locator(`form button[value="${value}"]`).first()
  let first = ''
  await given('a time that is kept for them', async () => {
    await page.goto('/book')
    await choosesService(page, 'Gentle drainage massage', 45)
    await page.goto(times)
    first = (await page.locator('form button[name="time"]').last().getAttribute('value'))!
    await button(first).click()
    await expect(page).toHaveURL(/\/book\/details\//)
  })
  await when('they go back and press another', async () => {
    const kept = page.url()
    await page.getByRole('link', { name: 'Change the time' }).click()
    await expect(page).toHaveURL(/instead=/)
    await page.locator('form button[name="time"]').first().click()
    await expect(page).toHaveURL(/\/book\/details\//)
    expect(page.url()).not.toBe(kept)
  })
  await thenSees('the first one free again for everybody', async () => {
    await page.goto(times)
    await expect(button(first)).toBeVisible()
  })
})
