// Labels: pages that stay right while data changes, and a mirror kept by watermarks that equals a full reading.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item/item.ts';
import { derive } from '../../src/pipeline/derive.ts';
import type { LabelFilter, LabelLine, RemovedLabel } from '../../src/store/labels.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { item, load } from '../support/items.ts';

const { pool } = await testDatabase();
const store = createStore(pool);
const log = { info: () => undefined, error: () => undefined };

const ANN = 'Day, Ann, 1901-1980';
const JAY = 'Roe, Jay, 1910-1990';
const portrait = (id: string, subject: readonly string[], given: Partial<Item> = {}): Item =>
  item(id, { title: [`Portrait ${id}`], subject, date: [{ text: '1950', begin: '1950', end: '1950' }], ...given });

type Line = LabelLine | RemovedLabel;
const EVERYTHING: LabelFilter = {
  provider: null,
  person: null,
  minDepicted: 0.5,
  changedSince: null,
  after: null,
  watermark: null,
  limit: 500,
};

/** All pages of one answer. `between` runs after the first page. */
async function read(
  filter: Partial<LabelFilter>,
  between: () => Promise<void> = async () => undefined,
): Promise<{ lines: Line[]; watermark: number }> {
  const lines: Line[] = [];
  let page = await store.labels.page({ ...EVERYTHING, ...filter });
  lines.push(...page.lines);
  if (page.next !== null) await between();
  while (page.next !== null) {
    page = await store.labels.page({ ...EVERYTHING, ...filter, after: page.next, watermark: page.watermark });
    lines.push(...page.lines);
  }
  return { lines, watermark: page.watermark };
}

const ids = (lines: readonly Line[]): string[] => lines.map(({ item: id }) => id).sort();
const isLabel = (line: Line): line is LabelLine => !('removed' in line);
/** As a harvest of everything does it: what is not in `items` is gone. */
async function harvest(items: readonly Item[]): Promise<void> {
  const id = await load(store, items);
  await store.gone.conclude(id);
  await derive({ store, log });
}
async function personOf(heading: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT person_id AS id FROM person_heading ph JOIN heading h ON h.id = ph.heading_id WHERE h.heading = $1',
    [heading],
  );
  return rows[0]?.id ?? 'nobody';
}

const START: readonly Item[] = [
  portrait('i1', [ANN], {
    images: [
      { kind: 'iiif-manifest', url: 'https://a.example/manifest' },
      { kind: 'object', url: 'https://a.example/1.jpg' },
    ],
    rightsUri: 'http://rightsstatements.org/vocab/NoC-US/1.0/',
  }),
  portrait('i2', [ANN, JAY]),
  portrait('i3', [JAY], { provider: 'Hub B' }),
  portrait('i4', ['Streets'], { title: [], images: [{ kind: 'object', url: 'see the file' }] }),
  portrait('i5', [`${ANN.replace('Ann', 'Bess')}`], { creator: [JAY] }),
];

beforeAll(() => harvest(START));

describe('a line', () => {
  test('has the best picture, the first title and people with reasons', async () => {
    const { lines } = await read({});
    const [first, , , fourth] = lines.filter(isLabel);
    expect(first).toMatchObject({ item: 'i1', provider: 'Hub A', title: 'Portrait i1', imageUrl: 'https://a.example/1.jpg', version: 1 });
    expect(first?.rightsUri).toBe('http://rightsstatements.org/vocab/NoC-US/1.0/');
    expect(first?.people).toMatchObject([
      { person: await personOf(ANN), preferredForm: ANN, heading: ANN, row: null, rowLabel: null, order: null },
    ]);
    expect(first?.people[0]?.reasons.length).toBeGreaterThan(0);
    expect(Object.keys(first?.people[0] ?? {}).sort()).toEqual([
      'depicted',
      'heading',
      'name',
      'order',
      'person',
      'preferredForm',
      'reasons',
      'row',
      'rowLabel',
      'sources',
    ]);
    // an item with nobody depicted is a line too; "see the file" is no address
    expect(fourth).toMatchObject({ item: 'i4', title: null, imageUrl: null, people: [] });
    expect(fourth?.excluded).toMatchObject([{ text: 'Streets', field: 'subject' }]);
  });

  test('of a creator excludes him with the reason', async () => {
    const { lines } = await read({});
    const fifth = lines.filter(isLabel).find(({ item: id }) => id === 'i5');
    expect(fifth?.excluded).toMatchObject([{ text: JAY, field: 'creator', reason: 'creator-only' }]);
  });
});

test.each([1, 2, 3, 500])('pages of %i tell every item once, in the order of ids', async (limit) => {
  expect((await read({ limit })).lines.map(({ item: id }) => id)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5']);
});

test('filters: provider, person, probability', async () => {
  expect(ids((await read({ provider: 'Hub B' })).lines)).toEqual(['i3']);
  expect(ids((await read({ person: await personOf(ANN) })).lines)).toEqual(['i1', 'i2']);
  expect(ids((await read({ person: await personOf(JAY), provider: 'Hub A' })).lines)).toEqual(['i2']);
  expect(ids((await read({ person: 'nobody' })).lines)).toEqual([]);
  expect((await read({ minDepicted: 1 })).lines.filter(isLabel).flatMap(({ people }) => people)).toEqual([]);
});

test('nothing has changed since the last watermark', async () => {
  const { watermark } = await read({});
  expect(await read({ changedSince: watermark })).toEqual({ lines: [], watermark });
});

test('a change behind a reader’s back is told by the next watermark, and no item twice in one answer', async () => {
  const { lines, watermark } = await read({ limit: 2 }, () =>
    harvest(START.map((one) => (one.id === 'i1' || one.id === 'i4' ? { ...one, title: ['Retitled'] } : one))),
  );
  expect(ids(lines)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5']);
  expect(lines.find(({ item: id }) => id === 'i1')).toMatchObject({ title: 'Portrait i1' });
  const later = await read({ changedSince: watermark, limit: 1 });
  expect(ids(later.lines)).toEqual(['i1', 'i4']);
  expect(later.lines.find(({ item: id }) => id === 'i1')).toMatchObject({ title: 'Retitled', version: 2 });
});

describe('a mirror kept by watermarks', () => {
  /** What each harvest brings, and what it is good for. */
  const HARVESTS: readonly (readonly [because: string, items: readonly Item[]])[] = [
    ['as before', START],
    ['Jay leaves i2', [...START.filter(({ id }) => id !== 'i2'), portrait('i2', [ANN])]],
    ['i1 is gone, i6 is new', [...START.filter(({ id }) => id !== 'i1'), portrait('i6', [ANN, JAY])]],
    ['i3 moves to another hub, i1 is back', START.map((one) => (one.id === 'i3' ? { ...one, provider: 'Hub A' } : one))],
    [
      'Ann is dead before the picture of i1: she is excluded',
      START.map((one) => (one.id === 'i1' ? { ...one, date: [{ text: '1999', begin: '1999', end: '1999' }] } : one)),
    ],
    ['everybody is back, and Ann is known by another form', [...START, portrait('i7', ['Day, Ann (Ann Mary), 1901-1980'])]],
  ];

  test('equals a full reading after every harvest, for every filter, and hears of nothing else', async () => {
    const filters: Partial<LabelFilter>[] = [
      {},
      { provider: 'Hub A' },
      { provider: 'Hub B' },
      { person: await personOf(ANN) },
      { person: await personOf(JAY), minDepicted: 0.9 },
      { person: await personOf(JAY), provider: 'Hub B' },
    ];
    const mirrors = await Promise.all(
      filters.map(async (filter) => {
        const { lines, watermark } = await read(filter);
        return { filter, held: new Map(lines.map((line) => [line.item, line])), everHeld: new Set(ids(lines)), watermark };
      }),
    );
    for (const [because, items] of HARVESTS) {
      await harvest(items);
      for (const mirror of mirrors) {
        const { lines, watermark } = await read({ ...mirror.filter, changedSince: mirror.watermark, limit: 2 });
        expect(new Set(ids(lines)).size, `${because}: an item twice`).toBe(lines.length);
        for (const line of lines) {
          if (isLabel(line)) mirror.held.set(line.item, line);
          else {
            // a reader without a person filter held every item of its provider
            if (mirror.filter.person === undefined) expect(mirror.everHeld, because).toContain(line.item);
            mirror.held.delete(line.item);
          }
          mirror.everHeld.add(line.item);
        }
        mirror.watermark = watermark;
        const full = await read(mirror.filter);
        expect(
          [...mirror.held.values()].sort((a, b) => (a.item < b.item ? -1 : 1)),
          `${because}: ${JSON.stringify(mirror.filter)}`,
        ).toEqual(full.lines);
      }
    }
  });

  test('a reader of one person is told of his items alone', async () => {
    const { watermark } = await read({});
    await harvest(START.map((one) => (one.id === 'i3' || one.id === 'i4' ? { ...one, title: ['Again another title'] } : one)));
    expect(ids((await read({ person: await personOf(JAY), changedSince: watermark })).lines)).toContain('i3');
    expect(ids((await read({ person: await personOf(JAY), changedSince: watermark })).lines)).not.toContain('i4');
  });
});
