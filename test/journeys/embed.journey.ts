import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answersScreen, somebody } from './care-guide.ts'
import { expect, given, test, thenSees, when } from './journey.ts'

let site: Server
let address: string

/** The existing web site of a clinic, elsewhere, with the one line in it. */
test.beforeAll(async ({ baseURL }) => {
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><title>Our old site</title><h1>Our old site</h1>
      <script src="${baseURL}/embed/care-guide.js" data-brand="7a2e63" async></script><footer>Down here</footer></html>`)
  })
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
})
test.afterAll(() => new Promise<void>((closed) => site.close(() => closed())))

test('another site shows the guide in a frame, without a cookie, and the result goes on to a booking', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow()
  const frame = page.frameLocator('iframe')
  await given('the clinic’s old site with one line of ours', async () => {
    await page.goto(address)
    await expect(frame.getByRole('heading', { level: 1, name: 'What brings you here?' })).toBeVisible()
  })
  await thenSees('the colour of that site, and the whole guide without a scroll bar of its own', async () => {
    const colour = await frame
      .getByRole('button', { name: 'Continue' })
      .evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(colour).toBe('rgb(122, 46, 99)')
    await expect
      .poll(async () => page.locator('iframe').evaluate((element) => element.clientHeight))
      .toBeGreaterThan(900)
  })
  await when('somebody answers it there', async () => {
    const inside = page.frames().find((candidate) => candidate.url().startsWith(`${baseURL}/embed`))!
    for (let screen = 0; screen < 20; screen++) {
      if ((await inside.getByText('Why we say this').count()) > 0) return
      const heading = await inside.locator('main').innerText()
      await answersScreen(inside, somebody.withAKneeThatGotWeak())
      await inside.getByRole('button', { name: 'Continue' }).click()
      await expect.poll(async () => inside.locator('main').innerText()).not.toBe(heading)
    }
  })
  await thenSees('the result in the frame, and no cookie anywhere', async () => {
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Physiotherapy fits best')
    expect(await context.cookies()).toEqual([])
  })
  await when('they go on to book', async () => {
    const opened = page.waitForEvent('popup')
    await frame.getByRole('button', { name: 'Book physiotherapy' }).click()
    const clinic = await opened
    await expect(clinic).toHaveURL(`${baseURL}/care-guide/result`)
    await expect(clinic.getByRole('heading', { level: 1 })).toHaveText('Physiotherapy fits best')
    await expect(clinic.getByRole('link', { name: 'Book physiotherapy' })).toBeVisible()
  })
})
