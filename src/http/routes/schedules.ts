// /v1/schedules: harvests asked for again and again. The workers keep the time.
import { NamesakeError } from '../../errors.ts';
import type { Schedule } from '../../store/schedules.ts';
import { cursorOf } from '../cursor.ts';
import { usableSource } from '../harvest_source.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type ScheduleHandlers = Pick<Handlers, 'listSchedules' | 'getSchedule' | 'putSchedule' | 'deleteSchedule'>;

const scheduleCursor = cursorOf('schedules', ['text']);

export function scheduleHandlers({ store, config, nextTime }: AppNeeds): ScheduleHandlers {
  async function found(name: string): Promise<Schedule> {
    const schedule = await store.schedules.get(name);
    if (schedule === null) throw new NamesakeError('not-found', `there is no schedule ${JSON.stringify(name)}`);
    return schedule;
  }

  async function checkSpace(id: string): Promise<void> {
    if ((await store.embedding.spaces.get(id)) !== null) return;
    const [where, message] = ['/body/embeddingSpace', `${JSON.stringify(id)} is no embedding space`];
    throw new NamesakeError('invalid-request', `${where}: ${message}`, { faults: [{ where, message }] });
  }

  return {
    async listSchedules({ query }) {
      const [after] = scheduleCursor.decode(query.cursor) ?? [null];
      const limit = pageSize(query.limit);
      const schedules = await store.schedules.page({ after, limit: limit + 1 });
      const items = schedules.slice(0, limit);
      const last = items.at(-1);
      return json(200, { items, nextCursor: schedules.length > limit && last !== undefined ? scheduleCursor.encode([last.name]) : null });
    },

    async getSchedule({ params }) {
      return json(200, await found(params.name));
    },

    async putSchedule({ params: { name }, body: { cron, timezone, harvest, embeddingSpace = null } }) {
      const nextAt = nextTime({ cron, timezone }, new Date());
      const source = await usableSource(harvest.source, config);
      if (embeddingSpace !== null) await checkSpace(embeddingSpace);
      const isNew = await store.schedules.put({ name, cron, timezone, harvest: { source, mode: harvest.mode }, embeddingSpace }, nextAt);
      return json(isNew ? 201 : 200, await found(name));
    },

    async deleteSchedule({ params: { name } }) {
      const schedule = await found(name);
      await store.schedules.remove(name);
      return json(200, schedule);
    },
  };
}
