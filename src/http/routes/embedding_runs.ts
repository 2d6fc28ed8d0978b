// /v1/embedding/runs: images to be embedded, asked for, counted and called off; and what was given up.
import { NamesakeError } from '../../errors.ts';
import { beginRun, tellRuns } from '../../pipeline/embedding_runs.ts';
import type { Run, Since } from '../../store/embedding_runs.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type RunHandlers = Pick<
  Handlers,
  'createEmbeddingRun' | 'listEmbeddingRuns' | 'getEmbeddingRun' | 'cancelEmbeddingRun' | 'listDeadLetters' | 'retryDeadLetters'
>;

const runCursor = cursorOf('embedding-runs', ['time', 'uuid']);
const deadCursor = cursorOf('dead-letters', ['time', 'digits']);
/** As labels give it. */
const watermark = cursorOf('watermark', ['count']);

export function embeddingRunHandlers({ store }: Pick<AppNeeds, 'store'>): RunHandlers {
  const { runs, dead } = store.embedding;

  async function found(id: string): Promise<Run> {
    const run = await runs.get(id);
    if (run === null) throw new NamesakeError('not-found', `there is no embedding run ${JSON.stringify(id)}`);
    return run;
  }

  return {
    async createEmbeddingRun({ body: { spaceId, selection = {}, dryRun = false, door = 'lease' } }) {
      const run = await beginRun({ store }, { spaceId, selection, since: sinceOf(selection.changedSince), dryRun, door });
      return { ...json(202, run), headers: { Location: `/v1/embedding/runs/${run.id}` } };
    },

    async listEmbeddingRuns({ query }) {
      const [createdAt, id] = runCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const page = await runs.page({ after: createdAt === null || id === null ? null : { createdAt, id }, limit: limit + 1 });
      const last = page[limit - 1];
      const nextCursor = page.length > limit && last !== undefined ? runCursor.encode([last.createdAt, last.id]) : null;
      return json(200, { items: page.slice(0, limit), nextCursor });
    },

    async getEmbeddingRun({ params }) {
      return json(200, await found(params.id));
    },

    async cancelEmbeddingRun({ params }) {
      const { id, state } = await found(params.id);
      if (!(await runs.cancel(id))) throw new NamesakeError('conflict', `the run ${id} has ${state}: there is nothing to cancel`);
      await tellRuns({ store });
      return { ...json(202, await found(id)), headers: { Location: `/v1/embedding/runs/${id}` } };
    },

    async listDeadLetters({ query }) {
      const [at, taskId] = deadCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const after = at === null || taskId === null ? null : { at, taskId };
      const page = await dead.page({ spaceId: query.spaceId ?? null, after, limit: limit + 1 });
      const last = page[limit - 1];
      const nextCursor = page.length > limit && last !== undefined ? deadCursor.encode([last.at, last.taskId]) : null;
      return json(200, { items: page.slice(0, limit), nextCursor });
    },

    async retryDeadLetters({ body: { spaceId = null, taskIds = null } }) {
      return json(200, { retried: await dead.retry({ spaceId, taskIds }) });
    },
  };
}

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;

function sinceOf(changedSince: string | undefined): Since {
  if (changedSince === undefined) return { labelSeq: null, time: null };
  if (!TIME.test(changedSince)) return { labelSeq: watermark.decode(changedSince)?.[0] ?? null, time: null };
  const time = Date.parse(changedSince);
  if (!Number.isNaN(time)) return { labelSeq: null, time: new Date(time).toISOString() };
  const [where, message] = ['/body/selection/changedSince', `${JSON.stringify(changedSince)} is no time; "2026-03-01T12:00:00Z" is one`];
  throw new NamesakeError('invalid-request', `${where}: ${message}`, { faults: [{ where, message }] });
}
