import { spawn } from 'node:child_process'

const running = new Set()
// A script that ends early takes its commands with it.
process.on('exit', () => {
  for (const child of running) child.kill()
})

/**
 * Runs a command to its end and collects what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, live?: boolean, cwd?: string }} [options] live: print while it runs
 * @returns {Promise<{ code: number, output: string }>} 127 when the command does not exist
 */
export function runCommand(command, args, options = {}) {
  const { env = {}, live = false, cwd } = options
  const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe']
  const child = spawn(command, args, { stdio, cwd, env: { ...process.env, ...env } })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  return new Promise((resolve) => {
    const end = (code) => {
      running.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? (signal ? 1 : 0)))
  })
}
