import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: {
    // The server's own entry is the bundle's entry: one module graph, so that the context the server makes
    // is the one that a route reads.
    ssr: { build: { rolldownOptions: { input: './src/server/app.ts' } } },
  },
})
