// Naming as a whole: hard rules, a curator's word, and answers that do not depend on order, ids or how often a photograph is handed in.
import { describe, expect, test } from 'vitest';
import { events } from '../../../bench/assign/events.ts';
import { score } from '../../../bench/assign/score.ts';
import { visits } from '../../../bench/assign/visits.ts';
import { assign } from '../../../src/domain/naming/assign.ts';
import type { NamedFace, Photo } from '../../../src/domain/naming/photo.ts';

const generated = events(5, 700, 64);
const photos = generated.map(({ photo }) => photo);
const usual = assign(photos);

type Answer = readonly [face: string, person: string | null, probability: number, status: string];
const answers = (named: readonly NamedFace[], original = (id: string): string => id): Answer[] =>
  named
    .map(
      ({ face, person, probability, status }): Answer => [original(face), person === null ? null : original(person), probability, status],
    )
    .sort(([left], [right]) => (left < right ? -1 : 1));

/** Sums in another order differ in their last bits; `strays` faces may differ more. */
function expectSame(left: readonly Answer[], right: readonly Answer[], strays = 0): void {
  expect(left.map(([face]) => face)).toEqual(right.map(([face]) => face));
  const differ = left.filter(([, person, probability, status], at) => {
    const [, otherPerson, otherProbability, otherStatus] = right[at] ?? ['', null, -1, ''];
    return person !== otherPerson || status !== otherStatus || Math.abs(probability - otherProbability) >= 2e-3;
  });
  expect(differ.slice(strays)).toEqual([]);
}

const turned = <T>(list: readonly T[]): T[] => [...list].reverse();

describe('the answer does not depend on', () => {
  test('the order of photographs, faces and people', () => {
    const shuffled = turned(photos).map((photo) => ({ ...photo, faces: turned(photo.faces), people: turned(photo.people) }));
    expectSame(answers(assign(shuffled)), answers(usual));
  });

  test('how ids are spelt', () => {
    const other = (id: string): string => `${[...id].reverse().join('')}#`;
    const back = (id: string): string => [...id.slice(0, -1)].reverse().join('');
    const renamed = photos.map(
      (photo): Photo => ({
        ...photo,
        photo: other(photo.photo),
        image: photo.image === null ? null : other(photo.image),
        faces: photo.faces.map((face) => ({ ...face, face: other(face.face) })),
        people: photo.people.map((person) => ({ ...person, person: other(person.person) })),
      }),
    );
    expectSame(answers(assign(renamed), back), answers(usual));
  });

  test('the side that is left, when captions are turned round as well', () => {
    const mirrored = photos.map((photo): Photo => {
      const widest = (row: number | null): number =>
        Math.max(...photo.people.filter((one) => one.row === row).map(({ order }) => order ?? 0));
      return {
        ...photo,
        faces: photo.faces.map((face) => ({ ...face, box: { ...face.box, x: 1 - face.box.x - face.box.w } })),
        people: photo.people.map((one) => ({ ...one, order: one.order === null ? null : widest(one.row) + 1 - one.order })),
      };
    });
    // copies whose captions differ are turned each by its own widest row, and then no longer agree: five of 1,700 faces
    expectSame(answers(assign(mirrored)), answers(usual), 5);
  });

  test('how often a photograph is handed in', () => {
    const thrice = ['', '+', '++'].flatMap((mark) => photos.map((photo) => ({ ...photo, photo: photo.photo + mark })));
    const first = assign(thrice).filter(({ photo }) => !photo.endsWith('+'));
    expectSame(answers(first), answers(usual));
  });
});

describe('hard rules', () => {
  test('one verdict per face; candidates and nobody sum to 1 at most', () => {
    expect(usual).toHaveLength(photos.reduce((sum, { faces }) => sum + faces.length, 0));
    for (const { person, probability, alternatives } of usual) {
      const nobody = person === null && !alternatives.some((one) => one.person === null) ? probability : 0;
      const named = person === null ? 0 : probability;
      expect(nobody + named + alternatives.reduce((sum, one) => sum + one.probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test('only people of the photograph, each at most once', () => {
    expect(score(generated, usual).broken).toBe(0);
    const held = visits(3, 500, 64);
    expect(score(held, assign(held.map(({ photo }) => photo))).broken).toBe(0);
  });

  test('what a curator decided is final, even somebody the metadata does not list', () => {
    const [first, ...rest] = photos.filter(({ faces, people }) => faces.length > 1 && people.length > 0);
    const [face, other] = first?.faces ?? [];
    if (first === undefined || face === undefined || other === undefined) throw new RangeError('the generator makes groups');
    const decided = [
      { face: face.face, person: 'somebody else' },
      { face: other.face, person: null },
    ];
    const named = assign([{ ...first, decided }, ...rest]);
    expect(named.find((one) => one.face === face.face)).toMatchObject({ person: 'somebody else', status: 'named', probability: 1 });
    expect(named.find((one) => one.face === other.face)).toMatchObject({ person: null, status: 'unnamed', probability: 1 });
    expect(named.filter(({ person }) => person === 'somebody else')).toHaveLength(1);
  });

  test('the two halves of a stereograph are one face, which is named once', () => {
    const [face] = photos.flatMap(({ faces }) => faces);
    if (face === undefined) throw new RangeError('the generator makes faces');
    const half = (x: number, key: string) => ({ ...face, face: key, box: { x, y: 0.3, w: 0.1, h: 0.2 } });
    const people = [{ person: 'ann', depicted: 0.99, row: null, order: null }];
    const stereograph: Photo = {
      photo: 's',
      image: null,
      width: 1800,
      height: 900,
      faces: [half(0.2, 'left'), half(0.7, 'right')],
      people,
      decided: [{ face: 'left', person: 'ann' }],
    };
    expect(assign([...photos, stereograph]).filter(({ photo }) => photo === 's')).toMatchObject([
      { person: 'ann' },
      { person: null, reasons: [{ code: 'found-twice' }] },
    ]);
  });

  test('a face that the detector boxed twice bears its name once', () => {
    const sure = usual.find(({ status }) => status === 'named');
    const photo = photos.find((one) => one.photo === sure?.photo);
    const face = photo?.faces.find((one) => one.face === sure?.face);
    if (photo === undefined || face === undefined) throw new RangeError('somebody is named');
    const again = { ...face, face: 'again', box: { ...face.box, w: face.box.w * 0.9 } };
    const named = assign(photos.map((one) => (one === photo ? { ...photo, faces: [...photo.faces, again] } : one)));
    const here = named.filter((one) => one.photo === photo.photo);
    expect(here.find((one) => one.face === face.face)).toMatchObject({ person: sure?.person, status: 'named' });
    expect(here.find((one) => one.face === 'again')).toMatchObject({ person: null, reasons: [{ code: 'found-twice' }] });
  });

  test('no photographs, no faces, nobody listed', () => {
    expect(assign([])).toEqual([]);
    const [photo] = photos;
    if (photo === undefined) throw new RangeError('the generator makes photographs');
    expect(assign([{ ...photo, faces: [] }])).toEqual([]);
    expect(assign([{ ...photo, people: [] }]).every(({ status, probability }) => status === 'unnamed' && probability === 1)).toBe(true);
  });
});

describe('how good it is, on photographs it was tuned on and on others', () => {
  test.each([
    ['occasions', generated, usual],
    ['visits', visits(4, 1200, 64), null],
  ])('%s', (_, world, named) => {
    const scores = score(world, named ?? assign(world.map(({ photo }) => photo)));
    expect(scores.precision).toBeGreaterThanOrEqual(0.97);
    expect(scores.recall).toBeGreaterThan(2 * scores.plainRecall);
    expect(scores.couples).toBeLessThanOrEqual(0.05);
    expect(scores.posters).toBeLessThanOrEqual(0.1);
  });
});
