// What a worker reports of one task, read from whatever it sent.
//
// result    = taskId outcome [retryable] [message] [image] [faces] [supersedes] [token]
// image     = [width] [height] [sha256]
// face      = box imageWidth imageHeight score [landmarks] [quality] embedding [cropSha256]
// box       = x y w h             ; in shares or in pixels, see box.ts
// landmarks = 5( [x, y] )         ; in shares or in pixels, like a box
// embedding = base64 / numbers    ; see vector.ts
import { type Box, normalised, type Size } from './box.ts';
import { ResultFault } from './fault.ts';
import { isOutcome, type Outcome } from './outcome.ts';
import { readVector } from './vector.ts';

export interface DetectedFace {
  readonly box: Box;
  /** pixels of the picture that was looked at, after EXIF rotation */
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly score: number;
  readonly quality: number | null;
  /** x and y in turn of five points, in shares */
  readonly landmarks: readonly number[] | null;
  readonly vector: Float32Array;
  /** hex */
  readonly cropSha256: string | null;
}

export interface TaskResult {
  readonly outcome: Outcome;
  /** of an error: whether another try may go better */
  readonly retryable: boolean;
  readonly message: string | null;
  /** hex, of the file that was looked at */
  readonly imageSha256: string | null;
  readonly faces: readonly DetectedFace[];
  /** true, or the digest of the result that it takes the place of; false where it takes none */
  readonly supersedes: boolean | string;
}

const RESULT_FIELDS = ['taskId', 'token', 'outcome', 'retryable', 'message', 'image', 'faces', 'supersedes'];
const IMAGE_FIELDS = ['width', 'height', 'sha256'];
const FACE_FIELDS = ['box', 'imageWidth', 'imageHeight', 'score', 'quality', 'landmarks', 'embedding', 'cropSha256'];
const BOX_FIELDS = ['x', 'y', 'w', 'h'];
/** More people than were ever counted in one photograph that was looked at in tiles. */
const MAX_FACES = 2_000;
const MAX_SIDE = 200_000;
const MAX_MESSAGE = 2_000;
const POINTS = 5;
/** Points are given in pixels where one lies farther out than a share can. */
const FARTHEST_SHARE = 1.5;
const SHA256 = /^[0-9a-f]{64}$/i;

type Json = Readonly<Record<string, unknown>>;

/**
 * @param given      one member of `results`, parsed; of any shape
 * @param dimension  of the space
 * @throws ResultFault with the face that is at fault
 */
export function readResult(given: unknown, dimension: number): TaskResult {
  const result = objectOf(given, RESULT_FIELDS, 'the result');
  const { outcome, retryable = true, message = null, supersedes = false, faces = [] } = result;
  if (!isOutcome(outcome)) throw new ResultFault(`the outcome ${JSON.stringify(outcome)} is none; see docs/embedding.md`);
  if (typeof retryable !== 'boolean') throw new ResultFault('`retryable` is neither true nor false');
  if (message !== null && typeof message !== 'string') throw new ResultFault('`message` is no text');
  if (typeof supersedes !== 'boolean' && typeof supersedes !== 'string') throw new ResultFault('`supersedes` is neither true nor a digest');
  if (!Array.isArray(faces)) throw new ResultFault('`faces` is no list');
  if (faces.length > MAX_FACES) throw new ResultFault(`${faces.length} faces are more than the ${MAX_FACES} of one picture`);
  if (outcome !== 'ok' && faces.length > 0) throw new ResultFault(`faces came with the outcome ${outcome}`);
  const image = readImage(result.image);
  return {
    // a picture in which no face was found says so, whichever way the worker put it
    outcome: outcome === 'ok' && faces.length === 0 ? 'no-face' : outcome,
    retryable,
    message: message?.slice(0, MAX_MESSAGE) ?? null,
    imageSha256: image.sha256,
    faces: faces.map((face: unknown, nth) => located(`faces[${nth}]`, () => readFace(face, image, dimension))),
    supersedes,
  };
}

interface ReadImage {
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string | null;
}

function readImage(given: unknown): ReadImage {
  const {
    width = null,
    height = null,
    sha256 = null,
  } = given === undefined || given === null ? {} : objectOf(given, IMAGE_FIELDS, 'the image');
  return { width: optional(width, sideOf), height: optional(height, sideOf), sha256: optional(sha256, hashOf) };
}

function readFace(given: unknown, image: ReadImage, dimension: number): DetectedFace {
  const face = objectOf(given, FACE_FIELDS, 'the face');
  const size: Size = { width: sideOf(face.imageWidth ?? image.width), height: sideOf(face.imageHeight ?? image.height) };
  return {
    box: readBox(face.box, size),
    imageWidth: size.width,
    imageHeight: size.height,
    score: shareOf(face.score, 'score'),
    quality: optional(face.quality, (value) => shareOf(value, 'quality')),
    landmarks: optional(face.landmarks, (value) => readLandmarks(value, size)),
    vector: readVector(face.embedding, dimension),
    cropSha256: optional(face.cropSha256, hashOf),
  };
}

function readBox(given: unknown, size: Size): Box {
  const { x, y, w, h } = objectOf(given, BOX_FIELDS, 'the box');
  return normalised({ x: numberOf(x, 'box.x'), y: numberOf(y, 'box.y'), w: numberOf(w, 'box.w'), h: numberOf(h, 'box.h') }, size);
}

function readLandmarks(given: unknown, { width, height }: Size): number[] {
  const points: readonly unknown[] = Array.isArray(given) ? given : [];
  if (points.length !== POINTS) throw new ResultFault(`\`landmarks\` is no list of ${POINTS} points`);
  const flat = points.flatMap((point) => {
    if (!Array.isArray(point) || point.length !== 2) throw new ResultFault('a landmark is no pair [x, y]');
    return [numberOf(point[0], 'landmark'), numberOf(point[1], 'landmark')];
  });
  const inPixels = flat.some((value) => Math.abs(value) > FARTHEST_SHARE);
  return flat.map((value, at) => Math.fround(inPixels ? value / (at % 2 === 0 ? width : height) : value));
}

function objectOf(given: unknown, fields: readonly string[], what: string): Json {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new ResultFault(`${what} is no object`);
  const unknown = Object.keys(given).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new ResultFault(`${what} has a field ${JSON.stringify(unknown)}; known are ${fields.join(', ')}`);
  return { ...given };
}

const optional = <T>(value: unknown, read: (value: unknown) => T): T | null => (value === undefined || value === null ? null : read(value));

function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ResultFault(`\`${what}\` is ${JSON.stringify(value)}, no number`);
  return value;
}

function shareOf(value: unknown, what: string): number {
  const number = numberOf(value, what);
  if (number < 0 || number > 1) throw new ResultFault(`\`${what}\` is ${number}; it goes from 0 to 1`);
  return Math.fround(number);
}

function sideOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MAX_SIDE)
    throw new ResultFault(`the picture has a side of ${JSON.stringify(value)}; whole pixels from 1 to ${MAX_SIDE} are taken`);
  return value;
}

function hashOf(value: unknown): string {
  if (typeof value !== 'string' || !SHA256.test(value)) throw new ResultFault(`${JSON.stringify(value)} is no sha256 in hexadecimal`);
  return value.toLowerCase();
}

/** Says which face is at fault. */
function located<T>(face: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ResultFault) throw new ResultFault(`${face}: ${error.message}`, face);
    throw error;
  }
}
