// /v1/embedding/spaces: the versions of models whose vectors are kept apart.
import { NamesakeError } from '../../errors.ts';
import type { Space } from '../../store/embedding_spaces.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json, type RequestOf } from '../operation.ts';
import { pageSize } from '../page.ts';

type SpaceHandlers = Pick<Handlers, 'listEmbeddingSpaces' | 'getEmbeddingSpace' | 'putEmbeddingSpace'>;

const spaceCursor = cursorOf('embedding-spaces', ['text']);

export function embeddingSpaceHandlers({ store }: Pick<AppNeeds, 'store'>): SpaceHandlers {
  const { spaces } = store.embedding;

  async function found(id: string): Promise<ShownSpace> {
    const space = await spaces.get(id);
    if (space === null) throw new NamesakeError('not-found', `there is no embedding space ${JSON.stringify(id)}`);
    return shown(space);
  }

  return {
    async listEmbeddingSpaces({ query }) {
      const [after] = spaceCursor.decode(query.cursor) ?? [null];
      const limit = pageSize(query.limit);
      const page = await spaces.page({ after, limit: limit + 1 });
      const last = page[limit - 1];
      const items = page.slice(0, limit).map(shown);
      return json(200, { items, nextCursor: page.length > limit && last !== undefined ? spaceCursor.encode([last.id]) : null });
    },

    async getEmbeddingSpace({ params }) {
      return json(200, await found(params.id));
    },

    async putEmbeddingSpace({ params: { id }, body }) {
      refuseContradictions(id, body);
      const { mean = null, calibration = null, state = 'active', id: _, ...model } = body;
      const isNew = await spaces.put({ id, mean, calibration, state, ...model });
      return json(isNew ? 201 : 200, await found(id));
    },
  };
}

/** As the contract has it: what stands as `unknown` in the store was validated when it came in. */
type ShownSpace = Space & {
  readonly preprocessing: string | Record<string, unknown>;
  readonly calibration: Record<string, unknown> | null;
};
const shown = (space: Space): ShownSpace => space as ShownSpace;

function refuseContradictions(id: string, body: RequestOf<'putEmbeddingSpace'>['body']): void {
  if (body.id !== undefined && body.id !== id)
    throw refused('/body/id', `is ${JSON.stringify(body.id)}; the path says ${JSON.stringify(id)}`);
  if (body.mean && body.mean.length !== body.dimension)
    throw refused('/body/mean', `has ${body.mean.length} numbers; the dimension is ${body.dimension}`);
}

const refused = (where: string, message: string): NamesakeError =>
  new NamesakeError('invalid-request', `${where} ${message}`, { faults: [{ where, message }] });
