// Eight workers that nobody would want: they die, stall, post twice, post what is stale, and post NaN. What the service answers is held
// against what it must answer, and remembered.
import type { Worker } from 'bullmq';
import { expect } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { classesOf, connectionOf, type QueueConfig } from '../../src/queue/backend.ts';
import { CHUNK_QUEUE, type ChunkPayload } from '../../src/queue/embedding_chunks.ts';
import { face, type PostedFace } from './embedding_stock.ts';
import type { TestService } from './service.ts';

type Lease = Pick<ChunkPayload, 'token' | 'tasks'>;
interface Answer {
  readonly taskId: string;
  readonly status: number;
  readonly face?: string;
}
interface Result {
  readonly taskId: string;
  readonly outcome: string;
  readonly faces?: readonly PostedFace[];
}

/** How often each way of working off a lease is drawn. */
const WAYS = {
  well: 8,
  'dies half-way': 2,
  'stalls, and comes too late': 2,
  'posts twice, once each in both forms': 2,
  'posts twice at the same time': 2,
  'changes its mind': 1,
  'posts NaN first': 2,
  'has no luck with some': 2,
  'gives back': 1,
} as const;
type Way = keyof typeof WAYS;

export interface Crowd {
  /** results that were taken: task → the number of its faces */
  readonly taken: ReadonlyMap<string, number>;
  /** Lets the leases of those who died or stalled run out. */
  letLeasesRunOut(): Promise<void>;
  /** Resolves when all have put down their work; fails with what one of them was answered wrongly. */
  end(): Promise<void>;
}

export interface CrowdNeeds {
  readonly service: TestService;
  readonly spaceId: string;
  readonly queue: QueueConfig;
  readonly atLeases: number;
  readonly atQueue: number;
  readonly seed: number;
}

const PAUSE_MS = 5;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
/** Longer than any test: a job is not given to a second consumer because the machine is slow. */
const LOCK_MS = 3_600_000;

export function openCrowd({ service, spaceId, queue, atLeases, atQueue, seed }: CrowdNeeds): Crowd {
  const taken = new Map<string, number>();
  const abandoned = new Set<string>();
  const stale: (() => Promise<void>)[] = [];
  const faults: unknown[] = [];
  let ended = false;

  /** A service that is out of breath is asked again, as any worker does. */
  const call = async (route: string, body: object = {}): Promise<{ status: number; body: unknown }> => {
    for (;;) {
      const response = await service.send('POST', `/v1/embedding/${route}`, { key: service.keys.pipeline, body });
      if (response.status !== 503 && response.status !== 429) return { status: response.status, body: await response.json() };
      await response.body?.cancel();
      await pause();
    }
  };
  const post = async (token: string, results: readonly Result[]): Promise<readonly Answer[]> =>
    ((await call('results', { token, results })).body as { results: readonly Answer[] }).results; // as the contract says, refused or not
  const postWell = async (token: string, results: readonly Result[]): Promise<void> => {
    const answers = await post(token, results);
    for (const [nth, { taskId, status }] of answers.entries()) {
      if (status !== 200) continue;
      expect(abandoned.has(token), 'a lease that ran out takes nothing').toBe(false);
      if (results[nth]?.outcome === 'error') continue;
      expect(taken.has(taskId), `task ${taskId} is taken once`).toBe(false);
      taken.set(taskId, results[nth]?.faces?.length ?? 0);
    }
  };

  const work: Readonly<Record<Way, (token: string, results: readonly Result[]) => Promise<void>>> = {
    well: postWell,
    'gives back': async (token, results) => {
      await postWell(token, results.slice(1));
      expect((await call(`leases/${token}/release`)).status).toBe(200);
      expect((await post(token, results.slice(0, 1))).map(({ status }) => status)).toEqual(results.slice(0, 1).map(() => 409));
    },
    async 'dies half-way'(token, results) {
      await postWell(token, results.slice(0, Math.ceil(results.length / 2)));
      abandoned.add(token);
    },
    async 'stalls, and comes too late'(token, results) {
      abandoned.add(token);
      stale.push(async () => expect((await post(token, results)).map(({ status }) => status)).toEqual(results.map(() => 409)));
    },
    async 'posts twice, once each in both forms'(token, results) {
      await postWell(token, results);
      const inBase64 = results.map(({ faces, ...result }) => ({
        ...result,
        ...(faces === undefined ? {} : { faces: faces.map(inOtherForm) }),
      }));
      expect((await post(token, inBase64)).map(({ status }) => status)).toEqual(results.map(() => 200));
    },
    async 'posts twice at the same time'(token, results) {
      const [, answers] = await Promise.all([postWell(token, results), post(token, results)]);
      expect(answers.map(({ status }) => status)).toEqual(results.map(() => 200));
    },
    async 'changes its mind'(token, results) {
      await postWell(token, results);
      const others = results.map(({ taskId }) => ({ taskId, outcome: 'image-gone' }));
      expect((await post(token, others)).map(({ status }) => status)).toEqual(results.map(() => 409));
    },
    async 'posts NaN first'(token, results) {
      const spoiled = results.map(({ taskId }) => ({
        taskId,
        outcome: 'ok',
        faces: [face(0.1, [1, 0, 0, 0]), face(0.6, [0, Number.NaN, 0, 0])],
      }));
      expect((await post(token, spoiled)).map((answer) => [answer.status, answer.face])).toEqual(results.map(() => [422, 'faces[1]']));
      await postWell(token, results);
    },
    'has no luck with some': (token, results) =>
      postWell(
        token,
        results.map((result, nth) => (nth % 2 === 0 ? result : { taskId: result.taskId, outcome: 'error' })),
      ),
  };

  /** Takes up one lease, in a way that is drawn. */
  async function workOff({ token, tasks }: Lease, random: () => number): Promise<void> {
    await work[drawn(random)](
      token,
      tasks.map(({ taskId }) => resultOf(taskId)),
    );
  }

  const loops = Array.from({ length: atLeases }, async (_, nth) => {
    const random = randomFrom(seed + nth);
    while (!ended) {
      const { body } = await call('leases', { spaceId, max: 1 + Math.floor(random() * 24), ttl: 3_600 });
      const lease = body as Lease; // as the contract says
      if (lease.tasks.length === 0) await pause();
      else await workOff(lease, random);
    }
  }).map((loop) => loop.catch((error: unknown) => faults.push(error)));

  const random = randomFrom(seed + atLeases);
  const begun = new Set<string>();
  const consumers = Array.from({ length: atQueue }, () => {
    const consumer = new (classesOf(queue).Worker)(
      CHUNK_QUEUE,
      async ({ data }) => {
        const chunk: ChunkPayload = data;
        // a queue that was lost at this moment is told of the chunk again
        if (begun.has(chunk.token)) return;
        begun.add(chunk.token);
        // the first heartbeat begins the lease; a chunk that was taken back meanwhile has none any more
        if ((await call(`leases/${chunk.token}/heartbeat`)).status !== 200) return;
        await workOff(chunk, random).catch((error: unknown) => faults.push(error));
      },
      { connection: connectionOf(queue), lockDuration: LOCK_MS },
    );
    consumer.on('error', () => undefined);
    return consumer;
  });

  return {
    taken,
    async letLeasesRunOut() {
      // taken together: whoever stalls while the leases are ended comes too late next time
      const late = stale.splice(0);
      await service.database.pool.query(
        `UPDATE embedding_chunk SET lease_until = clock_timestamp() - interval '1 second' WHERE token = ANY ($1) AND lease_until > clock_timestamp()`,
        [[...abandoned]],
      );
      for (const comeTooLate of late) await comeTooLate();
    },
    async end() {
      ended = true;
      await Promise.all([...loops, ...consumers.map((consumer: Worker) => consumer.close())]);
      expect(faults).toEqual([]);
    },
  };
}

/** The same of a task, whoever looks at it: none, one or two faces. */
function resultOf(taskId: string): Result {
  const faces = Number(taskId) % 3;
  return faces === 0
    ? { taskId, outcome: 'no-face' }
    : { taskId, outcome: 'ok', faces: Array.from({ length: faces }, (_, nth) => face(0.1 + 0.5 * nth, [Number(taskId), nth, 1, 0])) };
}

const inOtherForm = ({ box, embedding, ...rest }: PostedFace): PostedFace => ({
  ...rest,
  box: { x: box.x * rest.imageWidth, y: box.y * rest.imageHeight, w: box.w * rest.imageWidth, h: box.h * rest.imageHeight },
  embedding: typeof embedding === 'string' ? embedding : Buffer.from(Float32Array.from(embedding).buffer).toString('base64'),
});

function drawn(random: () => number): Way {
  const ways = Object.entries(WAYS) as [Way, number][]; // the keys of a table of our own
  let left = random() * ways.reduce((all, [, often]) => all + often, 0);
  for (const [way, often] of ways) {
    left -= often;
    if (left < 0) return way;
  }
  return 'well';
}
