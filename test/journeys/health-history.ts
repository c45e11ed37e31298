import { expectGoodPublicPage } from './good-page.ts'
import { expect, type Locator, type Page } from './journey.ts'
import { NOW } from './now.ts'

/** Answers by the question's words; what is not in it is answered "no", "none of these" or as it was filled in. */
export type HealthStory = Readonly<Record<string, string | readonly string[]>>

const ORDINARY: HealthStory = {
  'How did it begin?': 'Bit by bit',
  'How long ago did it begin this time?': 'Longer ago',
  'Is there cancer now, or was there in the past?': 'No',
  'Are you pregnant, or have you just had a baby?': 'No, or this is not about me',
  'Who is filling in this form?': 'Me, and I am 16 or older',
  'May we keep these answers in your record?': 'Yes',
  'May your practitioner examine and treat you?': 'Yes',
}

const MOST_SCREENS = 20

/** Goes through all parts from the first page, checks the answers and signs. */
export async function fillsInTheHistory(page: Page, name: string, story: HealthStory = {}) {
  await goesOn(page, () => page.getByRole('link', { name: /^(Begin|Go on where you left off)$/ }).click())
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    if ((await page.getByRole('button', { name: 'Sign and send' }).count()) > 0) break
    await expectGoodPublicPage(page)
    const toSign = page.getByRole('link', { name: 'Continue to sign' })
    await goesOn(page, async () => ((await toSign.count()) > 0 ? toSign.click() : fillsInAPart(page, story)))
  }
  await answersPart(page, story)
  await signs(page, name)
}

async function fillsInAPart(page: Page, story: HealthStory) {
  await answersPart(page, story)
  await page.getByRole('button', { name: /^Save and (continue|check my answers)$/ }).click()
}

/** Every screen has an address of its own: only when it has changed is the next one there to be looked at. */
async function goesOn(page: Page, act: () => Promise<void>) {
  const before = page.url()
  await act()
  await expect(page).not.toHaveURL(before)
}

async function signs(page: Page, name: string) {
  const [year, month, day] = NOW.slice(0, 10).split('-').map(Number)
  await page.getByLabel('Type your full name to sign').fill(name)
  const today = page.getByRole('group', { name: 'Date of today' })
  await today.getByLabel('Day').fill(String(day))
  await today.getByLabel('Month').fill(String(month))
  await today.getByLabel('Year').fill(String(year))
  await expectGoodPublicPage(page)
  await page.getByRole('button', { name: 'Sign and send' }).click()
}

/** Answers may show further questions below, so the page is looked at again after each. */
async function answersPart(page: Page, story: HealthStory) {
  const questions = page.getByRole('main').locator('form').getByRole('group')
  for (let index = 0; index < (await questions.count()); index++) {
    const question = questions.nth(index)
    if ((await question.isVisible()) && (await question.getByRole('textbox').count()) === 0)
      await answers(question, { ...ORDINARY, ...story })
  }
}

async function answers(question: Locator, story: HealthStory) {
  const words = (await question.locator('legend').innerText()).replace(/ \(optional\)$/, '').trim()
  const told = story[words]
  if (told !== undefined)
    for (const one of [told].flat()) await question.getByLabel(one, { exact: true }).check()
  else if ((await question.getByRole('checkbox').count()) > 0) {
    if ((await question.getByRole('checkbox', { checked: true }).count()) === 0)
      await question.getByRole('checkbox', { name: 'None of these' }).check()
  } else if ((await question.getByRole('radio', { checked: true }).count()) === 0) {
    const no = question.getByRole('radio', { name: 'No', exact: true })
    if ((await no.count()) > 0) await no.check()
  }
}
