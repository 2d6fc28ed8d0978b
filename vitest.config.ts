import { defineConfig } from 'vitest/config';
import { CHROMIUM, FACE_WORKER_READY } from './tests/support/settings.ts';

/** Holds answers against the published schemas of the protocol: for whoever has them and names their folder. */
const WANTS_SCHEMAS = process.env.RECONCILIATION_SCHEMAS === undefined ? ['tests/http/reconcile_schemas.test.ts'] : [];
/** Need a browser; where there is none the last lines of a run say how to have it. */
const WANTS_CHROMIUM = CHROMIUM === null ? ['tests/**/*.browser.test.ts'] : [];
/** Needs the packages of the worker, likewise. */
const WANTS_FACE_WORKER = FACE_WORKER_READY ? [] : ['tests/end_to_end/face_worker.test.ts'];
/** Depend on the machine, or write into docs/: run by whoever asks for them. */
const WANTS_TO_BE_ASKED = [
  ...(process.env.NAMESAKE_TEST_ALL === '1' ? [] : ['tests/desk/latency.browser.test.ts']),
  ...(process.env.NAMESAKE_PICTURES === '1' ? [] : ['tests/desk/pictures.browser.test.ts']),
];
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
          exclude: [...PURE, ...WANTS_SCHEMAS, ...WANTS_CHROMIUM, ...WANTS_FACE_WORKER, ...WANTS_TO_BE_ASKED],
          globalSetup: ['tests/support/global_setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
