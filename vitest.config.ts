import { defineConfig } from 'vitest/config';

// Two projects: the pure domain needs nothing and starts in a blink; the rest gets a real PostgreSQL from the global set-up.
const PURE = ['tests/domain/**/*.test.ts', 'tests/architecture.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/support/left_out.ts'],
    projects: [
      { test: { name: 'domain', include: PURE, testTimeout: 20_000 } },
      {
        test: {
          name: 'service',
          include: ['tests/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['tests/support/global_setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
