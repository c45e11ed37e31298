import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * A secret of 256 bits (64 hex digits) that lives in `file`, readable by its owner only. The first call makes it; calls
 * at the same time agree on one. Returns the file's text, whatever its length: the caller judges it.
 */
export async function keptSecretIn(file: string): Promise<string> {
  const existing = await readIfThere(file)
  if (existing !== null) return existing
  await mkdir(path.dirname(file), { recursive: true })
  // Written whole under another name first: the link either appears complete or not at all.
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
