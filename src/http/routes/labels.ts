// /v1/labels: pages for people, one stream for pipelines, and what changed since a watermark.
import { Readable } from 'node:stream';
import { NamesakeError } from '../../errors.ts';
import type { LabelFilter, LabelPage } from '../../store/labels.ts';
import type { Store } from '../../store/store.ts';
import { negotiate } from '../accept.ts';
import { cursorOf } from '../cursor.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json, type RequestOf } from '../operation.ts';
import { pageSize } from '../page.ts';

const USUAL_MIN_DEPICTED = 0.5;
/** About 1 MB of lines: one page in memory per stream. */
const STREAMED_PAGE = 500;

/** after, changedSince, watermark */
const labelCursor = cursorOf('labels', ['text', 'count?', 'count']);
const watermarkOf = cursorOf('watermark', ['count']);

export function labelHandlers({ store }: AppNeeds): Pick<Handlers, 'listLabels'> {
  return {
    async listLabels(request) {
      const type = negotiate(request.headers.accept as string | undefined, ['application/json', 'application/x-ndjson']); // Node joins repeated Accept headers into one string
      const filter = await filterOf(store, request);
      if (type === 'application/x-ndjson') {
        // the first page before the first byte: until then a fault can still be told as a problem
        const first = await store.labels.page({ ...filter, limit: STREAMED_PAGE });
        return { status: 200, type, body: Readable.from(linesFrom(store, filter, first), { objectMode: false }) };
      }
      const page = await store.labels.page(filter);
      const nextCursor = page.next === null ? null : labelCursor.encode([page.next, filter.changedSince, page.watermark]);
      return json(200, { items: page.lines, nextCursor, watermark: watermarkOf.encode([page.watermark]) });
    },
  };
}

async function filterOf(store: Store, { query }: RequestOf<'listLabels'>): Promise<LabelFilter> {
  const [since] = watermarkOf.decode(query.changedSince) ?? [null];
  const [after, changedSince, watermark] = labelCursor.decode(query.cursor) ?? [null, since, null];
  if (since !== null && since !== changedSince)
    throw new NamesakeError('invalid-cursor', 'the cursor belongs to a list with another changedSince');
  // of a list by changes the last place, of a list by items the last id
  if (after !== null && changedSince !== null && !/^\d{1,15}$/.test(after))
    throw new NamesakeError('invalid-cursor', 'the cursor names no place in the order of changes');
  return {
    provider: query.provider ?? null,
    person: query.person === undefined ? null : await currentPerson(store, query.person),
    minDepicted: query.minDepicted ?? USUAL_MIN_DEPICTED,
    changedSince,
    after,
    watermark,
    limit: pageSize(query.limit),
  };
}

/** The present id of a person, also for an id that was merged away. */
async function currentPerson({ people }: Store, id: string): Promise<string> {
  const found = await people.find(id);
  if (found === null) throw new NamesakeError('not-found', `there is no person ${JSON.stringify(id)}`);
  if (found.state === 'split')
    throw new NamesakeError('not-found', `the person ${id} was split into ${found.successors.join(' and ')}: ask for one of them`);
  return found.state === 'merged' ? found.successor : found.person.id;
}

async function* linesFrom(store: Store, filter: LabelFilter, first: LabelPage): AsyncGenerator<string> {
  let page = first;
  for (;;) {
    yield page.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (page.next === null) break;
    page = await store.labels.page({ ...filter, after: page.next, watermark: first.watermark, limit: STREAMED_PAGE });
  }
  yield `${JSON.stringify({ watermark: watermarkOf.encode([first.watermark]) })}\n`;
}
