import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unknot-browser-'))
  for (const name of ['google-chrome', 'mine']) {
    writeFileSync(path.join(folder, name), '#!/bin/sh\n')
    chmodSync(path.join(folder, name), 0o755)
  }
  writeFileSync(path.join(folder, 'chromium'), 'no program')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('takes the one of CHROMIUM_PATH before any other', () => {
  const mine = path.join(folder, 'mine')
  expect(findChromium({ CHROMIUM_PATH: mine, PATH: folder })).toBe(mine)
})

it('finds an installed one, and passes over what can not be run', () => {
  expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(
    path.join(folder, 'google-chrome'),
  )
})

it('says so when CHROMIUM_PATH is wrong, instead of testing with another one', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chrome', PATH: folder })).toThrow(
    /CHROMIUM_PATH is \/nowhere\/chrome/,
  )
})
