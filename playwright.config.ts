import { defineConfig, devices } from '@playwright/test'
import { findChromium, launchArguments } from './test/browser/find-chromium.ts'

const executablePath = findChromium() ?? undefined
const { isMobile, hasTouch, deviceScaleFactor, userAgent } = devices['Pixel 7']
const NO_JAVASCRIPT = '**/*.no-javascript.journey.ts'

// Journeys are files named *.journey.ts. test/journeys/global-setup.ts starts the built server with a demo clinic.
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './test/journeys/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list', { printSteps: false }]],
  use: {
    // Set by the global setup, before the workers read this file.
    baseURL: process.env.UNKNOT_JOURNEYS_URL,
    browserName: 'chromium',
    launchOptions: { executablePath, args: launchArguments() },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: NO_JAVASCRIPT,
      use: { viewport: { width: 390, height: 844 }, isMobile, hasTouch, deviceScaleFactor, userAgent },
    },
    { name: 'desktop', testIgnore: NO_JAVASCRIPT, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'no-javascript',
      testMatch: NO_JAVASCRIPT,
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    },
  ],
})
