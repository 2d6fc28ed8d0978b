// Kept pictures: what is there again, what went first, what a killed process leaves.
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDiskCache } from '../../src/images/disk_cache.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'namesake-cache-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const ten = (letter: string): Buffer => Buffer.from(letter.repeat(10));

test('what was kept is there, also for the next process', async () => {
  const place = path.join(folder(), 'made', 'later');
  const cache = openDiskCache(place, 100);
  expect(await cache.get('a')).toBeNull();
  await cache.set('a', ten('a'));
  expect(await cache.get('a')).toEqual(ten('a'));
  expect(await openDiskCache(place, 100).get('a')).toEqual(ten('a'));
});

test('the one not asked for longest goes first', async () => {
  const place = folder();
  const cache = openDiskCache(place, 40);
  for (const letter of 'abcd') await cache.set(letter, ten(letter));
  await cache.get('a');
  await cache.set('e', ten('e'));
  expect(readdirSync(place).sort()).toEqual(['a', 'c', 'd', 'e']);
  await cache.set('a', ten('x'));
  expect(readdirSync(place).sort()).toEqual(['a', 'c', 'd', 'e']);
  expect(await cache.get('a')).toEqual(ten('x'));
});

test('the order of use survives a restart, and a smaller limit holds at once', async () => {
  const place = folder();
  for (const [index, letter] of [...'abc'].entries()) {
    writeFileSync(path.join(place, letter), ten(letter));
    utimesSync(path.join(place, letter), 1_000 - index, 1_000 - index);
  }
  const cache = openDiskCache(place, 20);
  expect(await cache.get('c')).toBeNull();
  expect(readdirSync(place).sort()).toEqual(['a', 'b']);
});

test('half a file of a killed process is cleared away', async () => {
  const place = folder();
  writeFileSync(path.join(place, 'a.1-1.part'), 'half');
  expect(await openDiskCache(place, 100).get('a')).toBeNull();
  expect(readdirSync(place)).toEqual([]);
});

test('one picture never pushes out most of the others, and a limit of nothing keeps nothing', async () => {
  const place = folder();
  await openDiskCache(place, 40).set('large', Buffer.alloc(11));
  const none = openDiskCache(place, 0);
  await none.set('a', ten('a'));
  expect(await none.get('a')).toBeNull();
  expect(readdirSync(place)).toEqual([]);
});

test('a file that another process took away is a miss, and is no longer counted', async () => {
  const place = folder();
  const cache = openDiskCache(place, 40);
  for (const letter of 'abcd') await cache.set(letter, ten(letter));
  rmSync(path.join(place, 'd'));
  expect(await cache.get('d')).toBeNull();
  await cache.set('e', ten('e'));
  expect(readdirSync(place).sort()).toEqual(['a', 'b', 'c', 'e']);
});
