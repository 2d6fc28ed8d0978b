// Items with people in them, a space, and results for tests of the embedding pipeline.
import type { Composed } from '../../src/compose.ts';
import { takeResults } from '../../src/pipeline/embedding_results.ts';
import { beginRun } from '../../src/pipeline/embedding_runs.ts';
import type { Chunk } from '../../src/store/embedding_leases.ts';
import type { NewSpace } from '../../src/store/embedding_spaces.ts';

const FREE = 'http://rightsstatements.org/vocab/NoC-US/1.0/';

export const space = (id: string, given: Partial<NewSpace> = {}): NewSpace => ({
  id,
  detector: 'detector 1',
  aligner: 'five points',
  recogniser: 'recogniser 1',
  weightsSha256: 'ab'.repeat(32),
  preprocessing: { size: 112 },
  dimension: 4,
  metric: 'cosine',
  licence: 'MIT',
  mean: null,
  calibration: null,
  state: 'active',
  ...given,
});

/** Portraits that anybody may look at, "portrait-0" … each of one person, as rows: a thousand in a blink. */
export async function fillWithPortraits(pool: Composed['pool'], count: number): Promise<void> {
  await pool.query(
    `INSERT INTO item (id, provider, body, content_hash, first_harvest, written_by, behind)
     SELECT 'portrait-' || n, 'Hub A', jsonb_build_object('title', '[]'::jsonb, 'rightsUri', $2::text, 'isShownAt', NULL,
       'images', jsonb_build_array(jsonb_build_object('kind', 'media-master', 'url', 'https://images.example.org/' || n || '.jpg'))), '', h, h, 0
     FROM generate_series(0, $1::integer - 1) AS n CROSS JOIN (SELECT gen_random_uuid() AS h) AS harvest`,
    [count, FREE],
  );
  await pool.query(
    `INSERT INTO depiction (item_id, person_id, heading_id, name, depicted, sources, reasons)
     SELECT 'portrait-' || n, 'p', 'h', 'Wells', .9, '{}', '[]' FROM generate_series(0, $1::integer - 1) AS n`,
    [count],
  );
}

export interface PostedFace {
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly score: number;
  readonly embedding: readonly number[] | string;
}

/** A face in shares of a picture of 1,000 × 800 pixels. */
export const face = (x: number, embedding: PostedFace['embedding'], given: Partial<PostedFace> = {}): PostedFace => ({
  box: { x, y: 0.2, w: 0.2, h: 0.3 },
  imageWidth: 1000,
  imageHeight: 800,
  score: 0.9,
  embedding,
  ...given,
});

export interface EmbeddedStock {
  /** a run that is waiting, and one that has ended */
  readonly open: string;
  readonly ended: string;
  /** holds `task` */
  readonly token: string;
  readonly task: string;
  /** has brought `cancelledTask`, which waits again in the run that is open */
  readonly doneToken: string;
  readonly cancelledTask: string;
  readonly face: string;
}

/** Two spaces over what is there: in the first everything is done and waits again, in the second everything is leased. */
export async function fillWithFaces({ store }: Pick<Composed, 'store'>): Promise<EmbeddedStock> {
  const begin = async (spaceId: string, selection = {}): Promise<string> => {
    await store.embedding.spaces.put(space(spaceId));
    return (await beginRun({ store }, { spaceId, selection, since: { labelSeq: null, time: null }, dryRun: false, door: 'lease' })).id;
  };
  const lease = async (spaceId: string): Promise<Chunk> => {
    const chunk = await store.embedding.leases.take(spaceId, { door: 'lease', max: 64, ttlSeconds: 600 });
    if (chunk === null) throw new Error('the stock has nothing to embed');
    return chunk;
  };
  const ended = await begin('space-1');
  const done = await lease('space-1');
  await takeResults(
    { store },
    done.tasks.map(({ taskId }) => ({ token: done.token, result: { taskId, outcome: 'ok', faces: [face(0.1, [1, 0, 0, 0])] } })),
  );
  const open = await begin('space-1', { again: true });
  await begin('space-2');
  const held = await lease('space-2');
  const [first] = await store.faces.ofItem(done.tasks[0]?.itemId ?? '', { spaceId: null, after: null, limit: 1 });
  return {
    open,
    ended,
    token: held.token,
    task: held.tasks[0]?.taskId ?? '',
    doneToken: done.token,
    cancelledTask: done.tasks[0]?.taskId ?? '',
    face: first?.id ?? '',
  };
}
