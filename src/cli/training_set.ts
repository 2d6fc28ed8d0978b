// bin/namesake training-set: builds a training set here and now, or checks a folder wherever it stands.
import { parseArgs } from 'node:util';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { NamesakeError } from '../errors.ts';
import { createLog } from '../log.ts';
import { openDomainThread } from '../pipeline/domain_thread.ts';
import { askForTrainingSet, type TrainingRequest } from '../pipeline/training_request.ts';
import { buildTrainingSet } from '../pipeline/training_set.ts';
import { openShelf } from '../training/shelf.ts';
import { verifyFolder } from '../training/verify.ts';
import type { Command, ExitCode } from './command.ts';

const HELP = `namesake training-set build --name NAME [--space ID] [--min-probability .9] [--min-faces 2] [--max-faces 100]
                       [--min-score 0] [--seed 1] [--allow-living] [--allow PERSON…] [--embeddings]
       namesake training-set verify FOLDER…

build   makes a training set of the faces, labels and words of this moment, and prints its folder alone on standard output. The same snapshot
        gives the same folder. --allow lets a person in who may be alive, --allow-living everybody; --embeddings adds vectors where rights let them.
verify  needs no database: everything is there that SHA256SUMS tells, nothing else is, every byte is as it was, no person, item or picture stands in
        two splits. Faults go to standard output, one a line.
Exit codes: 0 built, or whole; 1 not; 2 wrong usage.`;

export const command: Command = {
  summary: 'build a training set, or check the folder of one',
  help: HELP,
  async run([action, ...args]) {
    if (action === 'build') return build(requestOf(args));
    if (action === 'verify' && args.length > 0) return verify(args);
    throw new NamesakeError(
      'usage',
      `training-set wants build --name NAME or verify FOLDER, not ${JSON.stringify([action, ...args].join(' '))}; see --help`,
    );
  },
};

const OPTIONS = {
  name: { type: 'string' },
  space: { type: 'string' },
  'min-probability': { type: 'string' },
  'min-faces': { type: 'string' },
  'max-faces': { type: 'string' },
  'min-score': { type: 'string' },
  seed: { type: 'string' },
  'allow-living': { type: 'boolean' },
  allow: { type: 'string', multiple: true },
  embeddings: { type: 'boolean' },
} as const;
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

function requestOf(args: readonly string[]): TrainingRequest {
  const given = optionsOf(args);
  const number = (option: 'min-probability' | 'min-faces' | 'max-faces' | 'min-score' | 'seed', least: number, most: number) => {
    const text = given[option];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most))
      throw new NamesakeError('usage', `--${option} takes a number from ${least} to ${most}, not ${JSON.stringify(text)}`);
    return value;
  };
  const { name, space, allow } = given;
  if (name === undefined || !NAME.test(name))
    throw new NamesakeError('usage', `--name takes small letters, digits and hyphens, at most 63, not ${JSON.stringify(name ?? '')}`);
  const wanted = {
    spaceId: space,
    minProbability: number('min-probability', 0.5, 1),
    minFaces: number('min-faces', 1, 1_000),
    maxFaces: number('max-faces', 1, 10_000),
    minScore: number('min-score', 0, 1),
    seed: number('seed', 0, 2 ** 31 - 1),
    allowedPeople: allow,
    allowLiving: given['allow-living'],
    embeddings: given.embeddings,
  };
  // what was not said is left to the defaults
  return { name, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new NamesakeError('usage', error instanceof Error ? error.message : String(error));
  }
}

async function build(request: TrainingRequest): Promise<ExitCode> {
  const config = readConfig({ LOG_LEVEL: 'fatal', ...process.env });
  const log = createLog(config);
  const { store, close } = await compose(config, log);
  const thread = openDomainThread();
  try {
    const shelf = openShelf(config.dataDir);
    const { id } = await askForTrainingSet(store, request, { year: new Date().getUTCFullYear(), publicUrl: config.publicUrl });
    await buildTrainingSet({ store, shelf, thread, log }, id, { isLast: true });
    const set = await store.trainingSets.get(id);
    if (set === null || set.folder === null) {
      process.stderr.write(`training set ${id} ${set?.state ?? 'vanished'}: ${set?.error ?? 'another process builds one of this name'}\n`);
      return 1;
    }
    process.stderr.write(
      `training set ${id}: version ${set.version}, ${String(set.counts?.rows)} faces of ${String(set.counts?.people)} people\n`,
    );
    process.stdout.write(`${shelf.pathOf(set.folder)}\n`);
    return 0;
  } finally {
    await thread.close();
    await close();
  }
}

async function verify(folders: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const folder of folders) {
    const { files, faults, isRevoked } = await verifyFolder(folder);
    for (const { path, message } of faults) process.stdout.write(`${folder}/${path}: ${message}\n`);
    if (faults.length === 0) process.stdout.write(`${folder}: ${files} files, all whole\n`);
    else code = 1;
    if (isRevoked) process.stdout.write(`${folder}: rows of it were withdrawn since; revoked.json lists them\n`);
  }
  return code;
}
