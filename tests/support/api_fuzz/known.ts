// Ids that the service has told, by what they are ids of: a request with a wrong id is refused before it reaches anything worth trying.
import type { Dice } from './dice.ts';

/** Enough to be different, few enough to be met again: a pair must be judged twice before an ETag matters. */
const MOST_OF_A_KIND = 60;

/** Fields whose values are ids → what of. `id` itself is of whatever the path lists. */
const KIND_OF_FIELD: Readonly<Record<string, string>> = {
  person: 'people',
  personId: 'people',
  headingId: 'headings',
  item: 'items',
  itemId: 'items',
  face: 'faces',
  token: 'tokens',
  taskId: 'tasks',
  spaceId: 'spaces',
  harvest: 'harvests',
  harvestId: 'harvests',
  trainingSet: 'training-sets',
  name: 'schedules',
  nextCursor: 'cursors',
  cursor: 'cursors',
  watermark: 'watermarks',
  path: 'files',
  supersedes: 'judgements',
  preferredForm: 'texts',
  heading: 'texts',
  provider: 'providers',
};
/** Fields of requests that hold ids under other words than answers do. */
const KIND_OF_ASKED: Readonly<Record<string, string>> = {
  ...KIND_OF_FIELD,
  left: 'headings',
  right: 'headings',
  changedSince: 'watermarks',
  headings: 'headings',
  ids: 'people',
  q: 'texts',
  prefix: 'texts',
  query: 'texts',
  preferredForm: 'texts',
  propertyValue: 'texts',
  id: 'people',
  cron: 'crons',
  timezone: 'timezones',
};

/** What stands last before a parameter, or at the end: "/v1/people/{id}" and "/v1/people" are of people. */
export function kindOfPath(path: string, parameter = 'id'): string {
  if (parameter === 'token') return 'tokens';
  if (parameter === 'personId') return 'people';
  if (parameter === 'path') return 'files';
  const before = path.split(`{${parameter}}`)[0]?.split('/') ?? [];
  return before.filter((part) => part !== '' && !part.startsWith('{')).at(-1) ?? '';
}

export class Known {
  readonly #ids = new Map<string, string[]>();
  readonly #dice: Dice;

  constructor(dice: Dice, given: Readonly<Record<string, readonly string[]>>) {
    this.#dice = dice;
    for (const [kind, ids] of Object.entries(given)) for (const id of ids) this.#add(kind, id);
  }

  /** An id of this kind; null where none is known. */
  idOf(kind: string): string | null {
    return this.#dice.maybeOf(this.#ids.get(kind) ?? []) ?? null;
  }

  /** What a field of a request may hold; null where the field holds no id. */
  valueFor(field: string): string | null {
    const kind = KIND_OF_ASKED[field];
    return kind === undefined ? null : this.idOf(kind);
  }

  /** Remembers the ids of an answer; `path` is that of the operation, "/v1/people/{id}/items". */
  learn(path: string, answer: unknown): void {
    const waiting: unknown[] = [answer];
    for (let seen = 0; seen < 2_000; seen += 1) {
      const value = waiting.pop();
      if (value === undefined) return;
      if (typeof value !== 'object' || value === null) continue;
      for (const [field, child] of Object.entries(value)) {
        if (typeof child === 'object') waiting.push(child);
        const kind = field === 'id' ? kindOfPath(path, path.endsWith('}') ? 'id' : '') : KIND_OF_FIELD[field];
        if (typeof child === 'string' && child.length > 0 && child.length < 500 && kind !== undefined) this.#add(kind, child);
      }
    }
  }

  #add(kind: string, id: string): void {
    const ids = this.#ids.get(kind) ?? [];
    if (ids.length === 0) this.#ids.set(kind, ids);
    if (ids.includes(id)) return;
    if (ids.length < MOST_OF_A_KIND) ids.push(id);
    else ids[this.#dice.whole(0, ids.length - 1)] = id;
  }
}
