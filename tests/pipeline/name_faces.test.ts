// Naming faces in the database: a part named again equals everything named at once, whatever is stopped, and no word is overwritten.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events } from '../../bench/assign/events.ts';
import { vectorOf } from '../../src/domain/embedding/vector.ts';
import { assign } from '../../src/domain/naming/assign.ts';
import type { Photo } from '../../src/domain/naming/photo.ts';
import { touchedBy } from '../../src/domain/naming/touched.ts';
import { openDomainThread } from '../../src/pipeline/domain_thread.ts';
import { type NamingLimits, nameFaces } from '../../src/pipeline/name_faces.ts';
import { reachOf } from '../../src/pipeline/name_faces_reach.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { depict, SPACE, uuidOf, writePerson, writePhotos } from '../support/faced_photos.ts';

const DIMENSION = 64;
const WORLD = events(2, 110, DIMENSION).map(({ photo }) => photo);
/** The last of them come later. */
const [FIRST, LATER] = [WORLD.slice(0, 104), WORLD.slice(104)];

const { pool } = await testDatabase();
const store = createStore(pool);
const thread = openDomainThread();
afterAll(() => thread.close());
const log = { info: () => undefined };
const name = (limits: Partial<NamingLimits> = {}) => nameFaces({ store, log, thread }, SPACE, limits);

interface NamingRow {
  readonly face_id: string;
  readonly person_id: string | null;
  readonly probability: number;
  readonly status: string;
  /** which transaction wrote it */
  readonly xmin: string;
}
async function namings(): Promise<ReadonlyMap<string, NamingRow>> {
  const { rows } = await pool.query<NamingRow>('SELECT face_id, person_id, probability, status, xmin FROM face_naming ORDER BY face_id');
  return new Map(rows.map((row) => [row.face_id, row]));
}
const told = (rows: ReadonlyMap<string, NamingRow>) => [...rows.values()].map(({ xmin: _, ...row }) => row);

const allItems = async (): Promise<string[]> =>
  (await pool.query<{ id: string }>('SELECT id FROM item ORDER BY id COLLATE "C"')).rows.map(({ id }) => id);

/** The slow oracle: all photographs in memory, named in one call under what the space has taught. */
async function atOnce() {
  const learnt = (await store.faceNaming.state(SPACE))?.learnt;
  if (learnt === null || learnt === undefined) throw new Error('nothing was learnt');
  const { photos, vectors } = await store.faceNaming.reading(async (reader) => reader.photos(SPACE, await allItems()));
  let at = 0;
  const read = photos.map((photo): Photo => {
    const faces = photo.faces.map((face) => {
      at += DIMENSION * 4;
      return { ...face, embedding: vectorOf(vectors.subarray(at - DIMENSION * 4, at)) };
    });
    return { ...photo, faces };
  });
  const decided = new Set(read.flatMap((photo) => photo.decided.map(({ face }) => face)));
  return assign(read, { habits: learnt.habits })
    .filter(({ face }) => !decided.has(face))
    .map(({ face, person, probability, status }) => ({ face_id: face, person_id: person, probability: Math.fround(probability), status }))
    .sort((left, right) => (left.face_id < right.face_id ? -1 : 1));
}
const rounded = (rows: readonly { readonly probability: number }[]) =>
  rows.map((row) => ({ ...row, probability: Math.round(row.probability * 1e4) }));
const expectAsAtOnce = async (): Promise<void> => expect(rounded(told(await namings()))).toEqual(rounded(await atOnce()));

const say = async (face: string, word: string, person: string | null = null): Promise<void> => {
  await pool.query(`INSERT INTO face_word (face_id, word, founding_heading, by) VALUES ($1, $2, $3, 'Ann')`, [uuidOf(face), word, person]);
};

/** Somebody with a face in a photograph, and the photograph. */
function shown(nth: number): { photo: Photo; face: string; person: string } {
  const photo = FIRST.filter(({ faces, people }) => faces.length > 1 && people.length > 1)[nth];
  const [face, person] = [photo?.faces[0]?.face, photo?.people[0]?.person];
  if (photo === undefined || face === undefined || person === undefined) throw new RangeError('the generator makes groups');
  return { photo, face, person };
}

beforeAll(async () => {
  await writePhotos(pool, FIRST, DIMENSION);
  await name();
});

describe('naming a space', () => {
  test('gives what naming everything at once gives, and most of it is right', async () => {
    await expectAsAtOnce();
    const named = [...(await namings()).values()].filter(({ status }) => status === 'named');
    expect(named.length).toBeGreaterThan(50);
  });

  test('writes nothing the second time, nor for depictions that were written anew as they were', async () => {
    const before = await namings();
    const { photo } = shown(0);
    await depict(pool, photo);
    expect(await name()).toEqual({ photos: 0, changed: 0, learnt: false });
    expect(await namings()).toEqual(before);
  });
});

describe('a change', () => {
  test.each<[what: string, change: () => Promise<unknown>, because: string]>([
    ['new photographs', () => writePhotos(pool, LATER, DIMENSION), 'their people are seen elsewhere'],
    [
      'a person taken out',
      () => depict(pool, { ...shown(1).photo, people: shown(1).photo.people.slice(1) }),
      'the other photographs of the person follow',
    ],
    ['nobody listed any more', () => depict(pool, { ...shown(2).photo, people: [] }), 'only what it was named under leads to the others'],
    [
      'a face superseded',
      () => pool.query(`UPDATE face SET state = 'superseded' WHERE id = $1`, [uuidOf(shown(3).face)]),
      'it has no naming then',
    ],
    [
      'a face taken down',
      () => pool.query(`UPDATE face SET state = 'taken-down', embedding = NULL WHERE id = $1`, [uuidOf(shown(4).face)]),
      'likewise',
    ],
    [
      'an item that is gone',
      () => pool.query(`UPDATE item SET gone_at = now() WHERE id = $1`, [shown(5).photo.photo]).then(() => depict(pool, shown(5).photo)),
      'it is no evidence any more',
    ],
    ['a stranger', () => say(shown(6).face, 'stranger'), 'nobody listed'],
    ['no face', () => say(shown(7).face, 'not-a-face'), 'left out'],
    [
      'a person said',
      async () => {
        await writePerson(pool, shown(8).person);
        await say(shown(8).face, 'person', shown(8).person);
      },
      'final, and evidence elsewhere',
    ],
    ['a word taken back', () => say(shown(6).face, 'withdrawn'), 'the machine decides again'],
  ])('%s is named as if everything were', async (_, change) => {
    await change();
    expect((await name())?.photos).toBeGreaterThan(0);
    await expectAsAtOnce();
  });

  test('leaves what it does not reach untouched, to the transaction', async () => {
    const before = await namings();
    const { photo } = shown(9);
    await depict(pool, { ...photo, people: photo.people.slice(1) });
    const reach = await store.faceNaming.reading((reader) =>
      reachOf(reader, { spaceId: SPACE, changed: [photo.photo] }, { neighbourhood: 1e6, most: 1e6 }),
    );
    const reached = new Set(reach.renamed);
    await name();
    const after = await namings();
    const { rows } = await pool.query<{ id: string; item_id: string }>('SELECT id, item_id FROM face');
    const outside = rows.filter(({ item_id }) => !reached.has(item_id)).map(({ id }) => id);
    expect(outside.length).toBeGreaterThan(0);
    for (const id of outside) expect(after.get(id)).toEqual(before.get(id));
  });
});

/** As before anything was named, but that what the space teaches and which photographs are copies is known. */
async function forgetVerdicts(): Promise<void> {
  await pool.query(`UPDATE face_naming SET status = 'unnamed', person_id = NULL, probability = 0`);
  await pool.query(`UPDATE named_photo SET digest = ''`);
  await pool.query('INSERT INTO face_due (space_id, item_id) SELECT space_id, item_id FROM named_photo ORDER BY md5(item_id)');
}

describe('the same comes out', () => {
  test('of a few changes at a time', async () => {
    await forgetVerdicts();
    await name({ changes: 7 });
    await expectAsAtOnce();
  });

  test.each([2, 5])('after a run that was stopped in its task %i', async (nth) => {
    await forgetVerdicts();
    const stop = new AbortController();
    let tasks = 0;
    const stopped: typeof thread = {
      ...thread,
      run(task, input) {
        tasks += 1;
        if (tasks === nth) stop.abort(new Error('killed'));
        return thread.run(task, input);
      },
    };
    await expect(nameFaces({ store, log, thread: stopped, signal: stop.signal }, SPACE, { changes: 20 })).rejects.toThrow('killed');
    await name();
    await expectAsAtOnce();
  });

  test('of two that name at once: one does, the other leaves it to it', async () => {
    await forgetVerdicts();
    await Promise.all([name(), nameFaces({ store: createStore(pool), log, thread }, SPACE)]);
    await expectAsAtOnce();
  });

  test('of a rebuild, whatever the machine said before', async () => {
    await pool.query(`UPDATE face_naming SET status = 'ambiguous', probability = 0.5`);
    await store.derived.startOver();
    await name();
    await expectAsAtOnce();
  });
});

describe('where a change reaches more than memory holds', () => {
  test('every face is named all the same', async () => {
    await forgetVerdicts();
    await name({ most: 120, neighbourhood: 60 });
    const { rows } = await pool.query<{ waiting: number; unnamed: number }>(
      `SELECT (SELECT count(*) FROM face_due)::integer AS waiting, (SELECT count(*) FROM face_naming WHERE probability = 0 AND status = 'unnamed')::integer AS unnamed`,
    );
    expect(rows[0]).toEqual({ waiting: 0, unnamed: 0 });
  });

  test('photographs of its people are named, those of their people are read: as the domain says', async () => {
    await pool.query(`UPDATE named_photo SET twins = '{}'`);
    await store.faceNaming.reading(async (reader) => {
      const { photos } = await reader.photos(SPACE, await allItems());
      for (const { photo } of photos.slice(0, 10)) {
        const { renamed, read } = await reachOf(reader, { spaceId: SPACE, changed: [photo] }, { neighbourhood: 0, most: 1e6 });
        const expected = touchedBy(new Set([photo]), photos);
        // items that are gone, or whose faces are none, are reached and have nothing to name
        const known = (ids: readonly string[]) => ids.filter((id) => photos.some((one) => one.photo === id)).sort();
        expect(known(renamed)).toEqual([...expected.renamed].sort());
        expect(known(read)).toEqual([...expected.read].sort());
      }
    });
  });
});
