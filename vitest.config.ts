import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Pure tests share nothing that one could spoil for another; a fresh world for each file doubles the time.
          isolate: false,
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', 'test/journeys/**', 'test/start-up/**'],
          // Generous: properties run many cases, and a build server may be slow. Speed is measured by `npm run bench`.
          testTimeout: 30_000,
          setupFiles: ['test/fail-on-console-error.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts', 'db/**/*.db.test.ts'],
          globalSetup: ['test/database/global-setup.ts'],
          setupFiles: ['test/fail-on-console-error.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'start-up',
          include: ['test/start-up/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
