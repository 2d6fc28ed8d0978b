// /v1/embedding/leases and /results: where workers get tasks and bring what they found.
import { NamesakeError } from '../../errors.ts';
import { type Answered, type Posted, takeResults } from '../../pipeline/embedding_results.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

type LeaseHandlers = Pick<Handlers, 'takeEmbeddingLease' | 'beatEmbeddingLease' | 'releaseEmbeddingLease' | 'postEmbeddingResults'>;

/** A GPU's batch; one lease is one chunk. */
const MOST_TASKS = 64;
const USUAL_TTL_SECONDS = 120;
/** By then some of what is outstanding has been answered, or its lease has run out. */
const RETRY_AFTER_SECONDS = 5;
const MOST_RESULTS = 10_000;

export function embeddingLeaseHandlers({ store, config }: Pick<AppNeeds, 'store' | 'config'>): LeaseHandlers {
  const { leases } = store.embedding;

  /** There is a space in use, and not too much of its work is outstanding. */
  async function checkSpace(spaceId: string): Promise<void> {
    const outstanding = await leases.outstanding(spaceId);
    if (outstanding === null) throw new NamesakeError('not-found', `there is no embedding space ${JSON.stringify(spaceId)}`);
    if (!outstanding.isActive) throw new NamesakeError('conflict', `the embedding space ${JSON.stringify(spaceId)} is retired`);
    if (outstanding.tasks >= config.embeddingHighWater)
      throw new NamesakeError('too-many-requests', `${outstanding.tasks} tasks are handed out and not answered: bring results first`, {
        extra: { retryAfter: RETRY_AFTER_SECONDS },
      });
  }

  return {
    async takeEmbeddingLease({ body: { spaceId, max = MOST_TASKS, ttl = USUAL_TTL_SECONDS }, origin }) {
      await checkSpace(spaceId);
      const asked = { door: 'lease', max: Math.min(max, MOST_TASKS), ttlSeconds: ttl } as const;
      let chunk = await leases.take(spaceId, asked);
      // without a worker that sweeps, whoever finds nothing looks for leases that have run out
      if (chunk === null && (await leases.expire()) > 0) chunk = await leases.take(spaceId, asked);
      const { token = null, chunkId = null, leaseUntil = null, tasks = [] } = chunk ?? {};
      return json(200, { v: 1, token, chunkId, spaceId, leaseUntil, tasks, resultsUrl: `${origin}/v1/embedding/results` });
    },

    async beatEmbeddingLease({ params: { token } }) {
      const beat = await leases.beat(token);
      if (beat === null) throw expired(token);
      return json(200, beat);
    },

    async releaseEmbeddingLease({ params: { token } }) {
      if (!(await leases.release(token))) throw expired(token);
      return json(200, { released: true });
    },

    async postEmbeddingResults({ body }) {
      const results = await takeResults({ store }, postedOf(body));
      const [first] = results;
      if (first?.code !== undefined && results.every(({ status }) => status === first.status))
        throw new NamesakeError(first.code, `${placeOf(first)}${first.detail ?? ''}`, {
          extra: { results, ...(first.face === undefined ? {} : { face: first.face }) },
        });
      return json(200, { results });
    },
  };
}

const placeOf = ({ taskId }: Answered): string => (taskId === '' ? '' : `task ${taskId}: `);

const expired = (token: string): NamesakeError =>
  new NamesakeError('lease-expired', `the lease ${JSON.stringify(token)} has run out, was given back, or was never given`);

/** The members of the body, whatever they are: each is read by itself, so that one that cannot be used keeps no other from being taken. */
function postedOf(body: unknown): Posted[] {
  const members: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { results, token = '', ...others } = members;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refused(`/body/${unknown}`, 'is not known');
  if (typeof token !== 'string') throw refused('/body/token', 'is no text');
  if (!Array.isArray(results)) throw refused('/body/results', 'is no list');
  if (results.length > MOST_RESULTS) throw refused('/body/results', `has ${results.length} members; ${MOST_RESULTS} are taken`);
  return results.map((result: unknown) => {
    const own: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'token') : undefined;
    return { token: typeof own === 'string' ? own : token, result };
  });
}

const refused = (where: string, message: string): NamesakeError =>
  new NamesakeError('invalid-request', `${where} ${message}`, { faults: [{ where, message }] });
