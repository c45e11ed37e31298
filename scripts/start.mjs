// `npm start`: installs and builds what is missing, then runs the server until Ctrl-C.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { continueUnderProjectNode } from './project-node.mjs'

await ensureInstalled()
await continueUnderProjectNode()

// These need the packages and the project's Node.
const { refusePortInUse, readSettings, runServer } = await import('./run-server.mjs')
const config = readSettings()
await refusePortInUse(config)
await ensureBuilt()
await runServer(config, async () => (await import('../build/server/index.js')).startServer)
