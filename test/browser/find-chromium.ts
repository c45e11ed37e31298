import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium or Chrome of this machine: the one of CHROMIUM_PATH, an installed one, or Playwright's own.
 * @returns the path of the program, or null when there is none
 * @throws Error when CHROMIUM_PATH names something that can't be run
 */
export function findChromium(env: Record<string, string | undefined> = process.env): string | null {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(
      `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and there is no program that can be run. Correct it, or leave it out.`,
    )
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const found = [...installed, ...MAC].find(isProgram)
  if (found) return found
  const own = chromium.executablePath()
  return own && existsSync(own) ? own : null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a browser needs to run here: Chromium refuses its sandbox to root, and containers give little shared memory. */
export function launchArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []
}
