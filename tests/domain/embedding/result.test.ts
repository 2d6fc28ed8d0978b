// Results as workers write them: what is read, what is refused and of which face, and which two say the same.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../src/domain/embedding/canonical.ts';
import { ResultFault } from '../../../src/domain/embedding/fault.ts';
import { readResult } from '../../../src/domain/embedding/result.ts';
import { bytesOf, readVector, vectorOf } from '../../../src/domain/embedding/vector.ts';

const base64 = (numbers: readonly number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
const FACE = { box: { x: 0.1, y: 0.2, w: 0.3, h: 0.4 }, imageWidth: 1000, imageHeight: 500, score: 0.9, embedding: [1, 2, 3] };
const LANDMARKS = [
  [0.2, 0.3],
  [0.3, 0.3],
  [0.25, 0.4],
  [0.2, 0.5],
  [0.3, 0.5],
];
const withFace = (given: object): object => ({ taskId: '7', outcome: 'ok', faces: [FACE, { ...FACE, ...given }] });

describe.each<[result: object, face: string | null, says: RegExp, because: string]>([
  [{ taskId: '7' }, null, /outcome/, 'it says nothing'],
  [{ taskId: '7', outcome: 'fine' }, null, /"fine"/, 'no outcome of ours'],
  [{ taskId: '7', outcome: 'no-face', faces: [FACE] }, null, /no-face/, 'nobody, and yet a face'],
  [{ taskId: '7', outcome: 'ok', age: 40 }, null, /"age"/, 'a field that nobody asked for'],
  [{ taskId: '7', outcome: 'ok', retryable: 'yes' }, null, /retryable/, 'a text for a truth'],
  [{ taskId: '7', outcome: 'ok', image: { sha256: 'x' } }, null, /sha256/, 'no hash'],
  [withFace({ embedding: [1, 2] }), 'faces[1]', /2 numbers; the space has 3/, 'another dimension'],
  [withFace({ embedding: [1, null, 3] }), 'faces[1]', /at 1/, 'NaN, as JSON.stringify writes it'],
  [withFace({ embedding: [1e39, 0, 0] }), 'faces[1]', /at 0/, 'beyond float32'],
  [withFace({ embedding: base64([Number.NaN, 0, 0]) }), 'faces[1]', /at 0/, 'NaN, in bytes'],
  [withFace({ embedding: [0, 0, 0] }), 'faces[1]', /no length/, 'no direction'],
  [withFace({ embedding: 'AAAA' }), 'faces[1]', /3 bytes/, 'cut within a number'],
  [withFace({ embedding: 'AAAAA' }), 'faces[1]', /cut off/, 'cut within a byte'],
  [withFace({ embedding: undefined }), 'faces[1]', /embedding/, 'no vector'],
  [withFace({ box: { x: 0, y: 0, w: 1 } }), 'faces[1]', /box\.h/, 'a box of three numbers'],
  [withFace({ imageWidth: 0 }), 'faces[1]', /side of 0/, 'a picture of nothing'],
  [withFace({ imageWidth: undefined }), 'faces[1]', /side/, 'of which size?'],
  [withFace({ score: 1.2 }), 'faces[1]', /score/, 'no share'],
  [withFace({ landmarks: LANDMARKS.slice(1) }), 'faces[1]', /5 points/, 'four points'],
  [withFace({ gender: 'f' }), 'faces[1]', /"gender"/, 'never'],
])('%j', (result, face, says, because) => {
  test(`is refused: ${because}`, () => {
    const fault = faultOf(() => readResult(result, 3));
    expect(fault.message).toMatch(says);
    expect(fault.face).toBe(face);
  });
});

const digest = (result: object): string => {
  const hash = createHash('sha256');
  for (const bytes of canonicalBytes(readResult(result, 3))) hash.update(bytes);
  return hash.digest('hex');
};

describe.each<[a: object, b: object, same: boolean, because: string]>([
  [withFace({}), withFace({ embedding: base64([1, 2, 3]) }), true, 'numbers or bytes'],
  [
    withFace({}),
    withFace({ embedding: base64([1, 2, 3]).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') }),
    true,
    'base64url, unpadded',
  ],
  [withFace({}), withFace({ box: { x: 100, y: 100, w: 300, h: 200 } }), true, 'shares or pixels'],
  [
    withFace({ landmarks: LANDMARKS }),
    withFace({ landmarks: LANDMARKS.map(([x = 0, y = 0]) => [x * 1000, y * 500]) }),
    true,
    'landmarks in shares or pixels',
  ],
  [withFace({}), withFace({ quality: null, cropSha256: null }), true, 'null is nothing'],
  [withFace({}), { ...withFace({}), message: 'took 3 s' }, true, 'a message is for people'],
  [{ taskId: '7', outcome: 'ok', faces: [] }, { taskId: '7', outcome: 'no-face' }, true, 'no face is no face'],
  [withFace({}), withFace({ embedding: [1, 2, 3.0001] }), false, 'another vector'],
  [withFace({}), withFace({ box: { x: 0.11, y: 0.2, w: 0.3, h: 0.4 } }), false, 'another box'],
  [{ taskId: '7', outcome: 'no-face' }, { taskId: '7', outcome: 'image-gone' }, false, 'another outcome'],
])('%#', (a, b, same, because) => {
  test(`${same ? 'the same' : 'another'}: ${because}`, () => expect(digest(a) === digest(b)).toBe(same));
});

test('a vector comes back from its bytes as it was', () => {
  fc.assert(
    fc.property(fc.float32Array({ minLength: 1, maxLength: 40, noNaN: true, noDefaultInfinity: true }), (vector) => {
      fc.pre(vector.some((value) => Math.abs(value) > 1e-6));
      expect(vectorOf(bytesOf(vector))).toEqual(vector);
      expect(readVector(base64([...vector]), vector.length)).toEqual(vector);
      expect(readVector([...vector], vector.length)).toEqual(vector);
    }),
    { seed: 7 },
  );
});

test('whatever is posted is read or refused as a result, and nothing else happens', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ taskId: fc.string(), outcome: fc.constant('ok'), faces: fc.array(fc.anything()) })),
      (given) => {
        try {
          readResult(given, 3);
        } catch (error) {
          expect(error).toBeInstanceOf(ResultFault);
        }
      },
    ),
    { seed: 7 },
  );
});

function faultOf(work: () => unknown): ResultFault {
  try {
    work();
  } catch (error) {
    if (error instanceof ResultFault) return error;
    throw error;
  }
  throw new Error('it was read');
}
