// /v1/training-sets: asked for here, built by a worker, handed out file by file.
import { NamesakeError } from '../../errors.ts';
import { askForTrainingSet } from '../../pipeline/training_request.ts';
import type { StoredTrainingSet } from '../../store/training_sets.ts';
import { readRange } from '../byte_range.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type TrainingHandlers = Pick<Handlers, 'createTrainingSet' | 'listTrainingSets' | 'getTrainingSet' | 'getTrainingSetFile'>;

const setCursor = cursorOf('training-sets', ['time', 'uuid']);
/** The one file that is not fixed: it comes when rows are withdrawn. */
const REVOKED = 'revoked.json';

export function trainingSetHandlers({ store, queue, shelf, config, log }: AppNeeds): TrainingHandlers {
  async function found(id: string): Promise<StoredTrainingSet> {
    const set = await store.trainingSets.get(id);
    if (set === null) throw new NamesakeError('not-found', `there is no training set ${JSON.stringify(id)}`);
    return set;
  }

  return {
    async createTrainingSet({ body }) {
      const set = await askForTrainingSet(store, body, { year: new Date().getUTCFullYear(), publicUrl: config.publicUrl });
      // a bell that cannot be rung now is rung by the sweeper
      await queue.ringTraining(set.id).catch((error: unknown) => log.warn({ err: error, trainingSet: set.id }, 'the queue was not rung'));
      return { ...json(202, shown(set)), headers: { Location: `/v1/training-sets/${set.id}` } };
    },

    async listTrainingSets({ query }) {
      const [createdAt, id] = setCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const after = createdAt === null || id === null ? null : { createdAt, id };
      const page = await store.trainingSets.page({ after, limit: limit + 1 });
      const last = page[limit - 1];
      const nextCursor = page.length > limit && last !== undefined ? setCursor.encode([last.createdAt, last.id]) : null;
      return json(200, { items: page.slice(0, limit).map(shown), nextCursor });
    },

    async getTrainingSet({ params }) {
      return json(200, shown(await found(params.id)));
    },

    async getTrainingSetFile({ params: { id, path }, headers }) {
      const set = await found(id);
      const revoked = path === REVOKED && set.folder !== null ? await shelf.read(set.folder, REVOKED, null) : null;
      const type = 'application/octet-stream';
      if (revoked !== null)
        return {
          status: 200,
          type,
          body: revoked,
          headers: { ETag: `"${Object.values(set.revoked ?? {}).join('-')}"`, 'Accept-Ranges': 'none' },
        };
      const file = set.files.find((one) => one.path === path);
      if (set.folder === null || file === undefined)
        throw new NamesakeError('not-found', `the training set ${id}, which is ${set.state}, has no file ${JSON.stringify(path)}`);
      const etag = `"${file.sha256}"`;
      // of another version of the file nobody wants a part
      const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
      const range = isSame ? readRange(headers.range, file.bytes) : null;
      const body = await shelf.read(set.folder, path, range);
      if (body === null)
        throw new NamesakeError(
          'unavailable',
          `the folder ${set.folder} is not on this machine: it stands in NAMESAKE_DATA_DIR of the worker that built it`,
        );
      const told = { ETag: etag, 'Accept-Ranges': 'bytes' };
      return range === null
        ? { status: 200, type, body, headers: told }
        : { status: 206, type, body, headers: { ...told, 'Content-Range': `bytes ${range.from}-${range.to}/${file.bytes}` } };
    },
  };
}

/** As the outside sees it. */
const shown = ({ folder, version, config, files, counts, revoked, ...set }: StoredTrainingSet) => ({
  ...set,
  config: { ...config },
  version: version ?? '',
  folder,
  counts: counts ?? {},
  files: files.map((file) => ({ ...file })),
  revoked: revoked !== null,
  revokedRows: revoked ?? {},
});
