// One item's reading: mentions in the order of the fields, each once, none too long for an index, nothing forgotten when reading fails.
import { expect, test } from 'vitest';
import { TASKS } from '../../src/pipeline/domain_tasks.ts';
import { readItem } from '../../src/pipeline/read_item.ts';
import { item } from '../support/items.ts';

const unread = (given: Parameters<typeof item>[1]) => item('x', given);
const stored = (one: ReturnType<typeof item>) => ({ id: one.id, body: JSON.stringify(one) });

test('every string is a mention once, subjects first', () => {
  const { mentions } = readItem(
    unread({ creator: ['Poe, Max, 1890-1960'], subject: ['Streets', 'Day, Ann, 1901-1980', 'Streets'], title: ['Ann Day'] }),
  );
  expect(mentions.map(({ field, text, person }) => [field, text, person])).toEqual([
    ['subject', 'Day, Ann, 1901-1980', true],
    ['subject', 'Streets', false],
    ['creator', 'Poe, Max, 1890-1960', false],
    ['title', 'Ann Day', true],
  ]);
});

test('a string too long for a heading is kept whole as text and cut as heading', () => {
  const long = 'word '.repeat(1_000);
  const [mention] = readItem(unread({ subject: [long] })).mentions;
  expect(mention?.text).toBe(long);
  expect(Buffer.byteLength(mention?.heading ?? '')).toBeLessThan(2_704);
});

test('what a depiction leans on is always a mention', () => {
  const { people, mentions } = readItem(
    unread({ subject: ['Smith, John, 1900-1970; Doe, Jane, 1905-1980', 'Day, Ann'], title: ['John Smith with Ann Day, from left'] }),
  );
  expect(people.length).toBeGreaterThan(1);
  for (const { heading } of people) expect(mentions.map((mention) => mention.heading)).toContain(heading);
});

test('an item that is gone says nothing', () => {
  const { readings } = TASKS.read([{ id: item('x').id, body: null }]);
  expect(readings).toEqual([{ item: 'x', mentions: '', count: 0, exclusions: '', people: null }]);
});

test('an item that we fail to read excludes its strings with the reason, and the others are read', () => {
  // a date that is no object cannot come from the database; it stands for a fault of ours
  const broken = { ...item('broken', { subject: ['Day, Ann'] }), date: null as unknown as [] }; // what no type lets through, as a fault of ours would
  const { readings, failed } = TASKS.read([stored(broken), stored(unread({ subject: ['Streets'] }))]);
  expect(failed).toMatchObject([{ item: 'broken', why: expect.stringContaining('null') }]);
  expect(readings[0]).toMatchObject({ item: 'broken', count: 1, people: null });
  expect(readings[0]?.mentions).toMatch(/^broken\t0\tsubject\tDay, Ann\t[\w-]{16}\tf\t/);
  expect(readings[0]?.exclusions).toMatch(/^broken\t0\tsubject\tDay, Ann\tunreadable\tthe item could not be read: /);
  expect(readings[1]?.exclusions).toContain('\tStreets\t');
});
