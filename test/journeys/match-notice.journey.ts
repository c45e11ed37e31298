import { answersTheGuide, somebody } from './care-guide.ts'
import { expectGoodPublicPage } from './good-page.ts'
import { expect, given, test, thenSees, when } from './journey.ts'

test('who was led to physiotherapy and picks a relaxation massage is told so, and may go on', async ({
  page,
}) => {
  test.slow()
  await given('somebody with a weak knee, led to physiotherapy by the guide', async () => {
    await answersTheGuide(page, somebody.withAKneeThatGotWeak())
    await expect(page.getByRole('heading', { level: 1, name: 'Physiotherapy fits best' })).toBeVisible()
    await expectGoodPublicPage(page)
  })
  await when('they choose a relaxation massage', async () => {
    await page.goto('/book')
    await page.getByRole('main').getByRole('link', { name: 'Unwind massage', exact: true }).click()
  })
  await thenSees('that it is not designed for this, with the better choice one tap away', async () => {
    await expect(page.getByRole('heading', { name: 'Is this what you are looking for?' })).toBeVisible()
    await expect(page.getByText('not designed to assess or treat a problem')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('will not help')
    await expectGoodPublicPage(page)
  })
  await thenSees('that they may go on all the same', async () => {
    await page.getByRole('link', { name: '60 minutes', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Is this what you are looking for?' })).toBeVisible()
    await expect(
      page
        .getByRole('main')
        .getByRole('button', { name: /\d\d:\d\d/ })
        .first(),
    ).toBeVisible()
  })
  await when('they take the better choice', () =>
    page.getByRole('link', { name: 'See physiotherapy' }).click(),
  )
  await thenSees('physiotherapy only, and no notice there', async () => {
    await expect(page.getByRole('heading', { level: 2, name: 'Physiotherapy' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Relaxation massage' })).toHaveCount(0)
    await page.getByRole('main').getByRole('link', { name: 'Physiotherapy assessment', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Is this what you are looking for?' })).toHaveCount(0)
  })
})
