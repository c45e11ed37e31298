import { expect, type Locator, type Page } from './journey.ts'

interface Account {
  readonly email: string
  readonly password: string
  readonly who: string
}

/** Signs in with one of the demo's accounts: a name such as "Maren Oakley", or a role such as "front-desk". */
export async function signsIn(page: Page, who: string) {
  const accounts: Account[] = JSON.parse(process.env.UNKNOT_JOURNEYS_STAFF ?? '[]')
  const account = accounts.find((one) => one.who.includes(who))
  if (!account) throw new Error(`The demo has no account for ${who}.`)
  await page.goto('/staff')
  await expect(page).toHaveURL(/\/staff\/sign-in/)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/staff$/)
}

/** The row of somebody's visit in the list of the day. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
}
