// /v1/harvests: asked for here, run by a worker. The database has the state; the queue is only rung.

import { NamesakeError } from '../../errors.ts';
import type { Harvest } from '../../store/harvests.ts';
import type { RejectedInput } from '../../store/rejects.ts';
import { cursorOf } from '../cursor.ts';
import { usableSource } from '../harvest_source.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type HarvestHandlers = Pick<Handlers, 'createHarvest' | 'listHarvests' | 'getHarvest' | 'cancelHarvest' | 'listRejects' | 'retryRejects'>;

const harvestCursor = cursorOf('harvests', ['time', 'uuid']);
const rejectCursor = cursorOf('rejects', ['digits']);

export function harvestHandlers({ store, queue, config, log }: AppNeeds): HarvestHandlers {
  async function found(id: string): Promise<Harvest> {
    const harvest = await store.harvests.get(id);
    if (harvest === null) throw new NamesakeError('not-found', `there is no harvest ${JSON.stringify(id)}`);
    return harvest;
  }

  /** A bell that cannot be rung now is rung by the sweeper soon: what it is for stands in the database. */
  async function rung(bell: Promise<void>, harvest: string): Promise<void> {
    await bell.catch((error: unknown) => log.warn({ err: error, harvest }, 'the queue was not rung'));
  }

  return {
    async createHarvest({ body }) {
      const source = await usableSource(body.source, config);
      const harvest = await store.harvests.create({ source, mode: body.mode });
      await rung(queue.ringHarvest(harvest.id), harvest.id);
      return { ...json(202, harvest), headers: { Location: `/v1/harvests/${harvest.id}` } };
    },

    async listHarvests({ query }) {
      const [createdAt, id] = harvestCursor.decode(query.cursor) ?? [null, null];
      const limit = pageSize(query.limit);
      const after = createdAt === null || id === null ? null : { createdAt, id };
      const harvests = await store.harvests.page({ after, limit: limit + 1 });
      const items = harvests.slice(0, limit);
      const last = items.at(-1);
      const nextCursor = harvests.length > limit && last !== undefined ? harvestCursor.encode([last.createdAt, last.id]) : null;
      return json(200, { items, nextCursor });
    },

    async getHarvest({ params }) {
      return json(200, await found(params.id));
    },

    async cancelHarvest({ params }) {
      const { id, state } = await found(params.id);
      if ((await store.harvests.askCancel(id)) !== true)
        throw new NamesakeError('conflict', `the harvest ${id} has ${state}: there is nothing to cancel`);
      return { ...json(202, await found(id)), headers: { Location: `/v1/harvests/${id}` } };
    },

    async listRejects({ params, query }) {
      const { id } = await found(params.id);
      const [after] = rejectCursor.decode(query.cursor) ?? [null];
      const limit = pageSize(query.limit);
      const rejects: readonly RejectedInput[] = await store.rejects.page(id, { after, limit: limit + 1 });
      const items = rejects.slice(0, limit);
      const last = items.at(-1);
      return json(200, { items, nextCursor: rejects.length > limit && last !== undefined ? rejectCursor.encode([last.id]) : null });
    },

    async retryRejects({ params }) {
      const harvest = await found(params.id);
      const { id, state } = harvest;
      if (state === 'queued' || state === 'running')
        throw new NamesakeError('conflict', `the harvest ${id} is ${state}: its rejects can be retried when it has ended`);
      await store.rejects.askRetry(id);
      await rung(queue.ringRetry(id), id);
      return { ...json(202, harvest), headers: { Location: `/v1/harvests/${id}/rejects` } };
    },
  };
}
