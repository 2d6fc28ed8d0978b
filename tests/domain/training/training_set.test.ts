// What a training set promises, held against drawn collections: splits that share nobody, one of a person per picture, negatives that are sure.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainingConfig, trainingFaces } from '../../../bench/training/faces.ts';
import type { Candidate, CandidatePerson, TrainingConfig, TrainingInput, TrainingRow } from '../../../src/domain/training/candidate.ts';
import { trainingSet } from '../../../src/domain/training/training_set.ts';

const drawn = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    photos: fc.integer({ min: 1, max: 250 }),
    people: fc.integer({ min: 1, max: 40 }),
    circle: fc.constantFrom(1, 3, 40),
    groups: fc.constantFrom(0, 0.3, 0.9),
    minFaces: fc.integer({ min: 1, max: 4 }),
    maxFaces: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ minFaces, maxFaces, ...of }) =>
    trainingFaces({ ...of, dimension: 4 }, { minFaces, maxFaces: Math.max(minFaces, maxFaces), seed: of.seed }),
  );
const holds = (promise: (input: TrainingInput) => void): void => fc.assert(fc.property(drawn, promise), { seed: 9, numRuns: 60 });

const splitsOf = (rows: readonly TrainingRow[], keyOf: (row: TrainingRow) => string | null): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) found.set(key, (found.get(key) ?? new Set()).add(row.split));
  }
  return found;
};

describe('splits', () => {
  test.each<[what: string, keyOf: (row: TrainingRow) => string | null]>([
    ['person', ({ personId }) => personId],
    ['photograph', ({ face }) => face.itemId],
    ['address of a picture', ({ face }) => face.imageUrl],
    ['copy of a picture', ({ face }) => face.imageSha256],
  ])('no %s stands in two', (_, keyOf) => {
    holds((input) => {
      for (const [key, splits] of splitsOf(trainingSet(input).rows, keyOf)) expect([...splits], key).toHaveLength(1);
    });
  });

  test('nor does what lists say: pairs, partial labels and sure negatives stay on their side', () => {
    holds((input) => {
      const { rows, pairs, partial, cannotLink } = trainingSet(input);
      const ofFace = new Map(rows.map(({ face, split }) => [face.faceId, split]));
      const ofItem = new Map(rows.map(({ face, split }) => [face.itemId, split]));
      const ofPerson = new Map(rows.map(({ personId, split }) => [personId, split]));
      for (const { left, right, split } of pairs)
        expect([ofFace.get(left.face.faceId), ofFace.get(right.face.faceId)]).toEqual([split, split]);
      for (const { face, candidates, split } of partial) {
        expect(ofItem.get(face.itemId) ?? split).toBe(split);
        for (const { person } of candidates) expect(ofPerson.get(person) ?? split).toBe(split);
      }
      for (const { left, split } of cannotLink) expect(ofItem.get(left.itemId) ?? split).toBe(split);
    });
  });

  test('a giant component is cut so that all three have rows, and what crosses is counted', () => {
    const { counts } = trainingSet(trainingFaces({ seed: 3, photos: 3000, people: 300, dimension: 4, groups: 0.3, circle: 300 }));
    expect(counts.componentsCut).toBe(1);
    expect(counts.leftOut['across-splits']).toBeGreaterThan(0);
    expect(counts.leftOut['across-splits'] ?? 0).toBeLessThan(counts.rows / 4);
    for (const { rows } of Object.values(counts.perSplit)) expect(rows).toBeGreaterThan(counts.rows / 25);
  });
});

test('the order of the input decides nothing', () => {
  holds((input) => {
    const turned = {
      ...input,
      candidates: input.candidates.toReversed(),
      people: input.people.toReversed(),
      pending: input.pending.map(([a, b]) => [b, a] as const).reverse(),
    };
    expect(trainingSet(turned)).toEqual(trainingSet(input));
  });
});

test('a person stands once in a picture and its copies, has enough faces and not too many', () => {
  holds((input) => {
    const { rows } = trainingSet(input);
    const pictures = rows.map(({ personId, face }) => `${personId} ${face.imageSha256}`);
    expect(new Set(pictures).size).toBe(pictures.length);
    for (const personId of new Set(rows.map((row) => row.personId))) {
      const faces = rows.filter((row) => row.personId === personId).length;
      expect(faces).toBeGreaterThanOrEqual(input.config.minFaces);
      expect(faces).toBeLessThanOrEqual(input.config.maxFaces);
    }
  });
});

test('every face is a row or left out for a reason', () => {
  holds((input) => {
    const { counts } = trainingSet(input);
    const leftOut = Object.values(counts.leftOut).reduce((sum, times) => sum + times, 0);
    expect(counts.rows + leftOut).toBe(input.candidates.length);
  });
});

test('negatives are of other people, never across a pending suggestion, never of a person whom the machine thinks possible', () => {
  holds((input) => {
    const { pairs, triplets } = trainingSet(input);
    const open = new Set(input.pending.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    const negatives = [
      ...pairs.filter(({ same }) => !same).map(({ left, right }) => [left, right] as const),
      ...triplets.map(({ anchor, negative }) => [anchor, negative] as const),
    ];
    for (const [left, right] of negatives) {
      expect(left.personId).not.toBe(right.personId);
      expect(open.has(`${left.personId} ${right.personId}`)).toBe(false);
      if (left.source === 'auto') expect(left.face.alternatives.map(({ person }) => person)).not.toContain(right.personId);
    }
    for (const { anchor, positive } of triplets) {
      expect(positive.personId).toBe(anchor.personId);
      expect(positive.face.faceId).not.toBe(anchor.face.faceId);
      expect(positive.split).toBe('train');
    }
  });
});

test('a fold shares nobody with another', () => {
  holds((input) => {
    const folds = new Map<string, number>();
    for (const { left, right, fold, split } of trainingSet(input).pairs)
      for (const { personId } of [left, right]) {
        expect(folds.get(`${split} ${personId}`) ?? fold).toBe(fold);
        folds.set(`${split} ${personId}`, fold);
      }
  });
});

const dead: CandidatePerson = {
  id: 'wells',
  preferredForm: 'Wells, Ida B., 1862-1931',
  variantForms: [],
  birth: { year: 1862, precision: 'exact', text: '1862' },
  death: { year: 1931, precision: 'exact', text: '1931' },
  authorityUris: [],
};
const face = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  faceId: id,
  itemId: `item of ${id}`,
  imageUrl: `https://images.example.org/${id}`,
  imageSha256: null,
  box: { x: 0.1, y: 0.1, w: 0.1, h: 0.1 },
  imageWidth: 100,
  imageHeight: 100,
  score: 0.9,
  spaceId: 'space-1',
  provider: 'Hub A',
  rightsUri: null,
  word: null,
  saidPerson: null,
  status: 'named',
  namedPerson: 'wells',
  probability: 0.95,
  alternatives: [],
  embedding: null,
  ...given,
});
const one = (given: Partial<Candidate>, config: Partial<TrainingConfig> = {}, person: Partial<CandidatePerson> = {}) =>
  trainingSet({
    config: trainingConfig({ minFaces: 1, ...config }),
    candidates: [face('a', given)],
    people: [{ ...dead, ...person }],
    pending: [],
  });

describe('the label of a face', () => {
  test.each<[because: string, given: Partial<Candidate>, source: 'human' | 'auto' | string]>([
    ['the machine is sure enough', {}, 'auto'],
    ['at the threshold it is', { probability: 0.9 }, 'auto'],
    ['below it it is not', { probability: 0.8999 }, 'below-probability'],
    [
      'a curator says who it is, the machine says nothing',
      { word: 'person', saidPerson: 'wells', status: 'unnamed', namedPerson: null },
      'human',
    ],
    ['a curator says a stranger, the machine is sure', { word: 'stranger' }, 'stranger'],
    ['a curator says no face', { word: 'not-a-face' }, 'not-a-face'],
    ['the word means nobody any more', { word: 'person', saidPerson: null }, 'unknown-person'],
    ['the machine names somebody who is gone', { namedPerson: 'nobody' }, 'unknown-person'],
    ['ambiguous is never a label, however likely', { status: 'ambiguous', probability: 0.99 }, 'ambiguous'],
    ['nobody looked yet', { status: 'unnamed', namedPerson: null, probability: 0 }, 'unnamed'],
  ])('%s', (_, given, expected) => {
    const { rows, counts } = one(given);
    if (expected === 'human' || expected === 'auto') expect(rows).toMatchObject([{ source: expected, personId: 'wells' }]);
    else expect(counts.leftOut).toEqual({ [expected]: 1 });
  });
});

describe('the gate for the living', () => {
  const year = (birth: number, precision = 'exact') => ({ birth: { year: birth, precision, text: String(birth) }, death: null });
  test.each<[because: string, person: Partial<CandidatePerson>, config: Partial<TrainingConfig>, isIn: boolean]>([
    ['died', {}, {}, true],
    ['born 110 years ago, no death: dead', year(1916), {}, true],
    ['born 109 years ago, no death: perhaps not', year(1917), {}, false],
    ['"about 1910" may be 1920', year(1910, 'approximate'), {}, false],
    ['"after 1850" may be any time', year(1850, 'after'), {}, false],
    ['no dates at all', { birth: null, death: null }, {}, false],
    ['a curator allows the person', { birth: null, death: null }, { allowedPeople: ['wells'] }, true],
    ['a curator allows another person', { birth: null, death: null }, { allowedPeople: ['day'] }, false],
    ['the gate was opened', { birth: null, death: null }, { allowLiving: true }, true],
  ])('%s', (_, person, config, isIn) => {
    expect(one({}, config, person).rows).toHaveLength(isIn ? 1 : 0);
    // whoever may not be named is not named in a list either
    const { partial } = one({ status: 'ambiguous' }, config, person);
    expect(partial).toHaveLength(isIn ? 1 : 0);
  });
});

describe('sure negatives from one photograph', () => {
  const pair = (right: Partial<Candidate>) =>
    trainingSet({
      config: trainingConfig(),
      people: [dead],
      pending: [],
      candidates: [
        face('a', { itemId: 'photo', imageUrl: 'photo', status: 'unnamed', namedPerson: null }),
        face('b', {
          itemId: 'photo',
          imageUrl: 'photo',
          status: 'unnamed',
          namedPerson: null,
          box: { x: 0.4, y: 0.1, w: 0.1, h: 0.1 },
          ...right,
        }),
      ],
    }).cannotLink.length;
  test.each<[because: string, right: Partial<Candidate>, pairs: number]>([
    ['two faces nobody named', {}, 1],
    ['one of them named', { status: 'named', namedPerson: 'wells' }, 1],
    ['one face found twice', { box: { x: 0.11, y: 0.1, w: 0.1, h: 0.1 } }, 0],
    ['the halves of a stereograph', { box: { x: 0.6, y: 0.1, w: 0.1, h: 0.1 } }, 0],
    ['one of them is no face', { word: 'not-a-face' }, 0],
    ['of another photograph', { itemId: 'other', imageUrl: 'other' }, 0],
  ])('%s', (_, right, pairs) => {
    expect(pair(right)).toBe(pairs);
  });
});
