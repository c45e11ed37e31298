import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { EmbeddedRefused, folderRefusal } from './embedded-refused.ts'
import { readHolder } from './folder-lock.ts'
import { firstClosedFolder, parseUser } from './run-as.ts'
import { parseStat, runningProcess } from './running-process.ts'

describe('a line of /etc/passwd', () => {
  it('names an unprivileged user', () => {
    expect(parseUser('nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin')).toEqual({
      uid: 65534,
      gid: 65533,
    })
  })
  it('never makes root, or a number that means root, the user', () => {
    for (const line of ['', 'toor:x:0:0::/:/bin/sh', 'nobody:*:-2:-2::/:', 'x:x:4294967294:1::/:'])
      expect(parseUser(line)).toBeNull()
  })
})

describe('/proc/<pid>/stat', () => {
  const line = (name: string, state: string) =>
    `7 (${name}) ${state} ${Array.from({ length: 18 }, () => 0).join(' ')} 4711 0 0`
  it('is read whatever the program is called', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(parseStat(line(name, 'S'))).toEqual({ name, startedAt: '4711' })
      }),
    )
  })
  it('of a process that ended counts as no process', () => {
    expect(parseStat(line('postgres', 'Z'))).toBeNull()
  })
  it('agrees with this process', () => {
    expect(runningProcess(process.pid)).not.toBeNull()
    expect(runningProcess(4_194_303)).toBeNull()
  })
})

describe('a lock file', () => {
  it('names its holder', () => {
    expect(readHolder('{"pid": 12, "startedAt": "99"}')).toEqual({ pid: 12, startedAt: '99' })
    expect(readHolder('{"pid": 12}')).toEqual({ pid: 12, startedAt: null })
  })
  it('that was cut short names nobody', () => {
    for (const text of ['', '{', '12', '{"pid": "12"}', '{"pid": -1}', 'null'])
      expect(readHolder(text)).toBeNull()
  })
})

describe('folders that a user can not enter', () => {
  it('are found from the top', () => {
    expect(firstClosedFolder('/', { uid: 65534, gid: 65534 })).toBeNull()
  })
})

describe('what can not be had', () => {
  it('is said for a machine without binaries', () => {
    expect(() => findBinaries('sunos', 'sparc')).toThrow(/sunos, sparc.*DATABASE_URL/)
  })
  it('is said for a full disk, and other errors stay what they are', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    expect(folderRefusal(full, '/data')).toBeInstanceOf(EmbeddedRefused)
    expect((folderRefusal(full, '/data') as Error).message).toMatch(/disk that is full.*no space left/)
    const bug = new TypeError('x')
    expect(folderRefusal(bug, '/data')).toBe(bug)
  })
})
