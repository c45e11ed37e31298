// Finds a browser for the journeys, or gets one. Needs the packages and the project's Node.
import { findChromium } from '../test/browser/find-chromium.ts'
import { withProgress } from './progress.mjs'
import { projectBin } from './project-node.mjs'
import { runCommand } from './run-command.mjs'
import { installSystemPackage } from './system-packages.mjs'

const PACKAGES = { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', brew: 'chromium' }

/**
 * A Chromium or Chrome: a present one, else one of the system's package manager, else Playwright's.
 * @returns {Promise<string>} its path
 * @throws Error that says what was tried and what to do
 */
export async function ensureBrowser() {
  const present = findChromium()
  if (present) return present
  const system = await withProgress('Installing Chromium (system packages)', () =>
    installSystemPackage(PACKAGES),
  )
  const fromSystem = findChromium()
  if (fromSystem) return fromSystem
  const own = await withProgress('Downloading Chromium (Playwright)', () =>
    runCommand(projectBin('playwright'), ['install', 'chromium']),
  )
  const fromPlaywright = findChromium()
  if (fromPlaywright) return fromPlaywright
  throw new Error(
    'The journeys need Chromium or Chrome, and none could be found or installed.\n' +
      `  The system: ${system.why || 'installed, but no program of that name appeared'}\n` +
      `  Playwright: ${own.output.trim().split('\n').at(-1)}\n` +
      'Install one, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}
