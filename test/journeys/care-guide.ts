import { expect, type Locator, type Page } from './journey.ts'

/** What somebody tells the guide. Whatever is not in the story is answered with "no" or "none of these". */
export interface Story {
  /** Answers by the question's own words: one option, several ticks, or a number. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  /** Signs to tick, wherever they are listed. */
  readonly signs?: readonly RegExp[]
  /** Lists to answer with "Not sure": those that show such a sign. */
  readonly notSureAbout?: readonly RegExp[]
}

const BACK_PAIN = {
  'Where does it hurt, or what should we work on?': ['Lower back'],
  'What do you hope for most?': 'To get help with pain or an injury',
  'How old are you?': '41',
  'What is your sex?': 'Female',
  'Are you pregnant, or did you have a baby in the last six weeks?': 'No',
  'How did it begin?': 'Bit by bit',
  'How long ago did it begin?': '20',
  'How is it changing?': 'It stays the same',
  'How bad was the pain at its worst since yesterday?': '5',
  'Does it keep you from daily life?': 'Yes, from some things',
  'Has a doctor, dentist or physiotherapist examined this?': 'No',
} as const

const UNWIND = {
  ...BACK_PAIN,
  'Where does it hurt, or what should we work on?': ['Nowhere, nothing hurts'],
  'What do you hope for most?': 'To relax and unwind',
  'How did it begin?': 'There is no complaint',
  'How bad was the pain at its worst since yesterday?': '0',
  'Does it keep you from daily life?': 'No',
} as const

/** States of people who come to the guide. */
export const somebody = {
  withAKneeThatGotWeak: (): Story => ({
    answers: {
      ...BACK_PAIN,
      'Where does it hurt, or what should we work on?': ['Left knee'],
      'What do you hope for most?': 'To move better or get stronger again',
      'How long ago did it begin?': '60',
    },
  }),
  withBackPain: (): Story => ({ answers: BACK_PAIN }),
  withBackPainAndSaddleNumbness: (): Story => ({
    answers: BACK_PAIN,
    signs: [/numb or odd between your legs/],
  }),
  withBackPainWhoIsNotSureAboutSaddleNumbness: (): Story => ({
    answers: BACK_PAIN,
    notSureAbout: [/numb or odd between your legs/, /parts that would touch a saddle/],
  }),
  whoWantsToUnwind: (): Story => ({ answers: UNWIND }),
  whoIsFourteen: (): Story => ({ answers: { ...UNWIND, 'How old are you?': '14' } }),
  whoIsNewlyPregnantAndMayHaveAMassage: (): Story => ({
    answers: {
      ...UNWIND,
      'Are you pregnant, or did you have a baby in the last six weeks?': 'Yes, in months 1 to 3',
    },
    signs: [/said that massage is fine|agreed|said yes/],
  }),
}

const MOST_SCREENS = 40

/** Begins at the guide's first page and answers until it has a result. */
export async function answersTheGuide(
  page: Page,
  story: Story,
  onScreen: (page: Page) => Promise<void> = async () => {},
) {
  await page.goto('/care-guide')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page).toHaveURL(/\/care-guide\/questions/)
  await answersUntil(page, story, /\/care-guide\/result$/, onScreen)
}

/** Answers screen after screen until the address is the wanted one, or a screen shows the wanted words. */
export async function answersUntil(
  page: Page,
  story: Story,
  wanted: RegExp,
  onScreen: (page: Page) => Promise<void> = async () => {},
) {
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    if (wanted.test(page.url()) || wanted.test(await page.getByRole('main').innerText())) return
    await onScreen(page)
    await answersScreen(page, story)
    const before = page.url()
    await page.getByRole('button', { name: 'Continue' }).click()
    // Every screen has an address of its own: only when it has changed is the next one there to be looked at.
    await expect(page).not.toHaveURL(before)
  }
  throw new Error(`The guide asked ${MOST_SCREENS} screens and had no result.`)
}

/** Answers what one screen asks. */
export async function answersScreen(page: Pick<Page, 'getByRole'>, story: Story) {
  const main = page.getByRole('main')
  const age = main.getByRole('textbox', { name: 'How old are you?' })
  if ((await age.count()) > 0) await age.fill(String(story.answers['How old are you?']))
  for (const group of await main.getByRole('group').all()) await answersQuestion(group, story)
}

async function answersQuestion(group: Locator, story: Story) {
  const question = (await group.locator('legend').innerText()).trim()
  const told = story.answers[question]
  if (question === 'How long ago did it begin?') {
    await group.getByRole('textbox').fill(String(told))
    await group.getByRole('combobox').selectOption({ label: 'days ago' })
  } else if (told !== undefined) {
    for (const answer of [told].flat()) await group.getByLabel(answer, { exact: true }).check()
  } else if ((await group.getByRole('checkbox').count()) > 0) await ticks(group, story)
  else if (story.notSureAbout?.some((sign) => sign.test(question)))
    await group.getByRole('radio', { name: /not sure/i }).check()
  else await group.getByRole('radio', { name: 'No', exact: true }).check()
}

async function ticks(list: Locator, { signs = [], notSureAbout = [] }: Story) {
  const box = (name: RegExp | string) => list.getByRole('checkbox', { name })
  for (const sign of notSureAbout) if ((await box(sign).count()) > 0) return box('Not sure').check()
  let ticked = 0
  for (const sign of signs) {
    if ((await box(sign).count()) === 0) continue
    await box(sign).check()
    ticked++
  }
  if (ticked === 0) await box('None of these').check()
}
