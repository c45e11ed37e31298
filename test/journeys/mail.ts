import { expect, type Page } from './journey.ts'

/** Opens the newest mail to somebody, once it has been sent. */
export async function opensMail(page: Page, to: string, subject: RegExp) {
  await expect(async () => {
    await page.goto('/dev/mail')
    const row = page.getByRole('row').filter({ hasText: to }).filter({ hasText: subject })
    await expect(row).toContainText('Kept', { timeout: 500 })
    await row.getByRole('link').click({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

/** The calendar file of the mail that is open. */
export async function calendarOfMail(page: Page): Promise<string> {
  await page.getByText(/^Calendar file/).click()
  return page.getByRole('group').locator('pre').innerText()
}

/** The value of one property of an iCalendar text, such as SEQUENCE; long lines are unfolded (RFC 5545, 3.1). */
export function calendarValue(calendar: string, property: string): string | undefined {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return lines
    .find((line) => line.startsWith(`${property}:`) || line.startsWith(`${property};`))
    ?.replace(/^[^:]+:/, '')
}
