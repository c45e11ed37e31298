// Runs the server with its database until it is told to stop. Needs the project's Node, which reads TypeScript.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { checkDatabase } from '../src/db/check-database.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { keptSecret, readConfig } from '../src/server/config.ts'
import { refuse, say } from './progress.mjs'
import { ROOT, whenParentIsGone } from './project-node.mjs'

/** Errors that a person can mend: their message is enough. Anything else is a fault of ours and shows its stack. */
const EXPECTED = new Set([
  'ConfigError',
  'EmbeddedRefused',
  'DatabaseRefused',
  'DatabaseIsNewer',
  'MigrationChanged',
])
/** Ctrl-C in a terminal comes twice: from the terminal and from npm. Within this time it is one. */
const ONE_PRESS_MS = 1000
const STOP_LIMIT_MS = 30_000

/** Reads the settings or ends with what is wrong in them. */
export function readSettings() {
  try {
    return readConfig(process.env)
  } catch (error) {
    return refuseFor(error)
  }
}

function refuseFor(error) {
  if (EXPECTED.has(error?.name)) return refuse(error.message)
  console.error(error)
  return refuse('Unknot could not start. This is a fault of Unknot; the lines above say where.')
}

/** Ends with a message when something else listens there already, before anything slow is done. */
export async function refusePortInUse(config) {
  if (config.port === 0) return
  // A program that listens on ::1 only would take what browsers send to "localhost", so it counts too.
  const hosts = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(config.host)
    ? ['127.0.0.1', '::1']
    : [config.host]
  const used = await Promise.all(hosts.map((host) => isAnswered(config.port, host)))
  if (used.includes(true)) refuse(portInUse(config))
}

function isAnswered(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => end(true))
    socket.on('timeout', () => end(false))
    socket.on('error', () => end(false))
  })
}

function portInUse(config) {
  const other = config.port < 65_535 ? config.port + 1 : config.port - 1
  return (
    `Port ${config.port} is in use: another program, or another Unknot, listens there. ` +
    `Stop that one, or choose another port with the setting PORT, for example: PORT=${other} npm start`
  )
}

/**
 * Starts the database and the server, says where it is, and stays until SIGINT or SIGTERM; then stops the server first and
 * the database last, and ends the process with code 0.
 * @param load gives `startServer` of the built or the live application
 * @param options development: what the bundler gives; afterStop: what else has to be closed
 */
export async function runServer(config, load, options = {}) {
  const toStop = []
  const stopSignal = watchForStop(async () => {
    while (toStop.length > 0) await toStop.pop()()
  })
  if (options.afterStop) toStop.push(options.afterStop)
  try {
    const database = await openDatabaseServer(config)
    toStop.push(database.stop)
    if (stopSignal.isSet()) return await stopSignal.proceed()
    // React reads this when it is loaded.
    process.env.NODE_ENV ??= config.mode
    const startServer = await load()
    const server = await startServer({
      config: { ...config, demo: database.demo },
      databaseUrl: database.url,
      secret: await keptSecret(config),
      root: ROOT,
      onProgress: say,
      development: options.development,
    })
    toStop.push(() => server.stop())
    database.started()
    if (stopSignal.isSet()) return await stopSignal.proceed()
    say(`Unknot is ready: ${server.url}`)
    for (const line of howToBegin(server)) console.log(line ? `            ${line}` : '')
    console.log('            Stop it with Ctrl-C.')
    stopSignal.ready()
  } catch (error) {
    // Whatever is open closes before the message, which then is the last thing on the screen.
    while (toStop.length > 0)
      await toStop
        .pop()()
        .catch(() => {})
    if (error?.code === 'EADDRINUSE') refuse(portInUse(config))
    if (error?.code === 'EACCES' && error.syscall === 'listen') {
      refuse(
        `Port ${config.port} is reserved for the system. Choose one above 1023 with the setting PORT, for example: PORT=3000 npm start`,
      )
    }
    if (error?.code === 'EADDRNOTAVAIL' || error?.code === 'ENOTFOUND') {
      refuse(
        `This machine has no address ${config.host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for the whole network.`,
      )
    }
    refuseFor(error)
  }
}

/** The accounts of the demo clinic, or where to make a clinic while there is none. */
function howToBegin({ url, demoSignIn, setUp }) {
  if (setUp) {
    return [
      '',
      `Set up your clinic:  ${setUp.url}`,
      `Set-up code:         ${setUp.code}  (asked for unless you are on this machine)`,
      '',
    ]
  }
  if (demoSignIn.length === 0) return []
  const width = Math.max(...demoSignIn.map(({ email }) => email.length))
  const accounts = demoSignIn.map(({ email, who }) => `  ${email.padEnd(width)}  ${who}`)
  return [
    '',
    `Demo clinic. Staff sign in at ${url}/staff with the password ${demoSignIn[0].password}`,
    ...accounts,
    '',
  ]
}

/** The database server of the settings, or the embedded one with, on a new data folder, a demo clinic to come. */
async function openDatabaseServer(config) {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl, say)
    return { url: config.databaseUrl, demo: config.demo ?? false, stop: async () => {}, started() {} }
  }
  say('Starting the database')
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, onProgress: say })
  // Noted in the folder: a first start that is interrupted is made good by the next one.
  const wanted = path.join(config.dataFolder, 'demo-clinic-wanted')
  if (embedded.isNew && config.demo === null) writeFileSync(wanted, 'The next start makes the demo clinic.\n')
  return {
    url: embedded.ownerUrl,
    demo: config.demo ?? existsSync(wanted),
    stop: embedded.stop,
    started: () => rmSync(wanted, { force: true }),
  }
}

/** Listens for the signals that stop the server. Before `ready` a signal waits for the step that is under way. */
function watchForStop(stopEverything) {
  let firstAt = null
  let isReady = false
  const proceed = async () => {
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    await stopEverything()
    say('Stopped.')
    process.exit(0)
  }
  const onSignal = () => {
    if (firstAt === null) {
      firstAt = performance.now()
      console.log()
      say('Stopping (press Ctrl-C again to stop at once)')
      if (isReady) void proceed()
    } else if (performance.now() - firstAt > ONE_PRESS_MS) {
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  whenParentIsGone(onSignal)
  return {
    isSet: () => firstAt !== null,
    proceed,
    ready() {
      isReady = true
      if (firstAt !== null) void proceed()
    },
  }
}
