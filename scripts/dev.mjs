// `npm run dev`: the server with reload on change. The pages come from the sources; nothing is built first.
import { ensureInstalled } from './install.mjs'
import { continueUnderProjectNode } from './project-node.mjs'

await ensureInstalled()
await continueUnderProjectNode()

process.env.NODE_ENV ??= 'development'
const { refusePortInUse, readSettings, runServer } = await import('./run-server.mjs')
const config = readSettings()
await refusePortInUse(config)

const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true, hmr: { port: 0 } }, appType: 'custom' })
await runServer(config, async () => (await vite.ssrLoadModule('/src/server/app.ts')).startServer, {
  development: {
    connect: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:react-router/server-build'),
  },
  afterStop: () => vite.close(),
})
