// The worker's process: `npm start` works until it is told to stop, `npm run selftest` tries everything without a service.
import { imagePolicy } from '../../../src/images/policy.ts';
import { BACKEND_NAMES, openBackend } from './backend.ts';
import { readConfig, VARIABLES, type WorkerConfig } from './config.ts';
import { selftest } from './selftest.ts';
import { openService } from './service.ts';
import { work } from './work.ts';

const USAGE = `usage: npm start                work until SIGTERM or SIGINT; a second one ends at once
       npm start -- --once      work until there is none left
       npm run selftest         try decoding, detection and every outcome, without a service
${Object.values(VARIABLES)
  .map(({ variable, fallback, says }) => `  ${variable.padEnd(20)} ${says}${fallback === null ? '' : ` [${fallback}]`}`)
  .join('\n')}
`;
const tell = (line: Readonly<Record<string, unknown>>): void =>
  void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);

async function main(flags: readonly string[]): Promise<number> {
  if (flags.some((flag) => !['--once', '--selftest'].includes(flag))) {
    process.stderr.write(USAGE);
    return flags.includes('--help') ? 0 : 2;
  }
  if (flags.includes('--selftest')) {
    const backend = BACKEND_NAMES.find((one) => one === (process.env.BACKEND || 'wasm'));
    if (backend === undefined) throw new Error(`BACKEND takes one of ${BACKEND_NAMES.join(', ')}`);
    return (await selftest(await openBackend(backend), (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
  }
  return serve(readConfig(process.env), flags.includes('--once'));
}

async function serve(config: WorkerConfig, untilIdle: boolean): Promise<number> {
  const backend = await openBackend(config.backend);
  const service = openService({ url: config.service, key: config.key });
  const registered = await service.register(config.space, backend.space);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      tell({ stopping: signal, next: 'the picture in hand is finished, the others are given back' });
      stop.abort();
    });
  tell({ ready: config.space, registered, backend: backend.describes, service: config.service });
  const needs = {
    backend,
    service,
    config,
    stop: stop.signal,
    tell,
    policy: imagePolicy(config.allowedHosts),
    limits: {
      maxBytes: config.maxBytes,
      maxPixels: config.maxPixels,
      totalMs: config.imageMs,
      types: ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/gif'] as const,
      userAgent: 'namesake-face-worker',
    },
  };
  tell({ stopped: await work(needs, { untilIdle }) });
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
