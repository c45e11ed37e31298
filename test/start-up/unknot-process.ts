import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Copies the project as a newcomer would get it: no packages, no build, no data. */
export function copyProject(target: string): void {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const file of listed.split('\0').filter(Boolean)) {
    mkdirSync(path.join(target, path.dirname(file)), { recursive: true })
    cpSync(file, path.join(target, file), { force: true, recursive: false })
  }
}

/** The environment of a newcomer's terminal: the machine's own Node, nothing of the npm that runs this test. */
export function newcomersEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const ours =
    /^(npm_(lifecycle|package|execpath|node_execpath|command|config_local_prefix)|INIT_CWD|UNKNOT_|VITEST|NODE_ENV$|CI$|PORT$|DATABASE_URL$|TZ$|TEST$|DEV$|PROD$|MODE$|SSR$)/
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')))
  return { ...Object.fromEntries(kept), ...settings, PATH: folders.join(path.delimiter) }
}

/** A command that runs, as somebody in front of a terminal sees it. */
export interface Session {
  readonly child: ChildProcess
  /** Everything it printed so far. */
  output(): string
  /** Resolves when the text was printed; rejects when the command ends before. */
  prints(text: string): Promise<void>
  /** Its exit code, once it has ended; -1 after a signal. */
  readonly ended: Promise<number>
}

export function run(folder: string, command: string[], settings: Record<string, string>): Session {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env: newcomersEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let waiting: { text: string; resolve(): void; reject(error: Error): void }[] = []
  const take = (chunk: Buffer) => {
    output += chunk.toString()
    const printed = waiting.filter(({ text }) => output.includes(text))
    waiting = waiting.filter((one) => !printed.includes(one))
    for (const { resolve } of printed) resolve()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      for (const { text, reject } of waiting)
        reject(new Error(`It ended (${code}) without printing "${text}":\n${output}`))
      resolve(code ?? -1)
    })
  })
  return {
    child,
    ended,
    output: () => output,
    prints: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject })
        take(Buffer.from(''))
      }),
  }
}

/** The commands of all processes of this machine that name `text`; only where /proc exists (Linux), else none. */
export function processesNaming(text: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return command.includes(text) ? [command] : []
      } catch {
        return [] // it ended in the meantime
      }
    })
}
