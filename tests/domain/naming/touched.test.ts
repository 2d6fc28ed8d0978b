// How far a change reaches.
import { expect, test } from 'vitest';
import { touchedBy } from '../../../src/domain/naming/touched.ts';

const photo = (id: string, people: readonly string[], image: string | null = null) => ({
  photo: id,
  image,
  people: people.map((person) => ({ person, depicted: 0.8, row: null, order: null })),
});
const PHOTOS = [
  photo('a', ['ann']),
  photo('b', ['ann', 'ben']),
  photo('c', ['ben', 'cy']),
  photo('d', ['dora']),
  photo('e', [], 'i'),
  photo('f', ['fay'], 'i'),
];

test.each<[changed: readonly string[], renamed: readonly string[], read: readonly string[], because: string]>([
  [['a'], ['a', 'b'], ['a', 'b', 'c'], 'photographs of Ann get new verdicts; those of Ben are read, for Ben competes with her'],
  [['d'], ['d'], ['d'], 'nobody else is listed with Dora'],
  [['e'], ['e', 'f'], ['e', 'f'], 'a copy is the same picture'],
  [[], [], [], 'nothing changed'],
])('%j', (changed, renamed, read) => {
  const reached = touchedBy(new Set(changed), PHOTOS);
  expect([...reached.renamed]).toEqual(renamed);
  expect([...reached.read]).toEqual(read);
});
