import { defineConfig } from 'vitest/config';
import { CHROMIUM } from './tests/support/settings.ts';

/** Holds answers against the published schemas of the protocol: for whoever has them and names their folder. */
const WANTS_SCHEMAS = process.env.RECONCILIATION_SCHEMAS === undefined ? ['tests/http/reconcile_schemas.test.ts'] : [];
/** Need a browser; where there is none the last lines of a run say how to have it. */
const WANTS_CHROMIUM = CHROMIUM === null ? ['tests/**/*.browser.test.ts'] : [];
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
          exclude: [...PURE, ...WANTS_SCHEMAS, ...WANTS_CHROMIUM],
          globalSetup: ['tests/support/global_setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
