// bin/namesake: finds the command, prints help, turns errors into exit codes.
import { NamesakeError } from '../errors.ts';
import type { Command, ExitCode } from './command.ts';

type Loader = () => Promise<{ readonly command: Command }>;

/** Loaded only when asked for: `classify` must not pay for Fastify, nor `serve` for the lexicons it may never touch. */
const COMMANDS: Readonly<Record<string, Loader>> = {
  classify: () => import('./classify.ts'),
  resolve: () => import('./resolve.ts'),
  explain: () => import('./explain.ts'),
  clean: () => import('./clean.ts'),
  assign: () => import('./assign.ts'),
  evaluate: () => import('./evaluate.ts'),
  serve: () => import('./serve.ts'),
  worker: () => import('./worker.ts'),
  migrate: () => import('./migrate.ts'),
  demo: () => import('./demo.ts'),
  'dpla-key': () => import('./dpla_key.ts'),
  harvest: () => import('./harvest.ts'),
  rebuild: () => import('./rebuild.ts'),
  keys: () => import('./keys.ts'),
  judgements: () => import('./judgements.ts'),
  'training-set': () => import('./training_set.ts'),
  doctor: () => import('./doctor.ts'),
};

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => `  ${name.padEnd(12)} ${(await load()).command.summary}`),
  );
  return ['usage: namesake COMMAND [ARGUMENTS]', '', ...lines, '', 'namesake COMMAND --help says more.', ''].join('\n');
}

/** Runs one command line. Never throws: what goes wrong is said on standard error and told by the exit code. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`namesake: there is no command ${JSON.stringify(name)}\n${await overview()}`);
    return 2;
  }
  const { command } = await load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`usage: ${command.help.trimEnd()}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return report(name, error);
  }
}

function report(name: string, error: unknown): ExitCode {
  if (!(error instanceof NamesakeError)) {
    process.stderr.write(`namesake ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
  process.stderr.write(`namesake ${name}: ${error.message}\n`);
  for (const fault of error.faults) process.stderr.write(`  ${fault.where}: ${fault.message}\n`);
  return error.code === 'usage' || error.code === 'configuration' ? 2 : 1;
}
