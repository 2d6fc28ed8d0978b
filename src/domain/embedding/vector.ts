// Vectors as workers send them, numbers or base64 of little-endian float32, and as bytes.
import { ResultFault } from './fault.ts';

const BYTES = 4;
/** Standard or URL-safe alphabet, with or without padding: both are written by libraries under the name of base64. */
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
/** Shorter than this it has no direction that float32 could tell. */
const LEAST_NORM = 1e-12;

/**
 * The vector of a face.
 *
 * @param given  a list of numbers, or base64 of float32 in little-endian order
 * @throws ResultFault where it has another dimension, holds NaN or an infinity, or has no length
 */
export function readVector(given: unknown, dimension: number): Float32Array {
  const vector = typeof given === 'string' ? fromBase64(given) : fromNumbers(given);
  if (vector.length !== dimension) throw new ResultFault(`the embedding has ${vector.length} numbers; the space has ${dimension}`);
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at] ?? Number.NaN;
    if (!Number.isFinite(value)) throw new ResultFault(`the embedding is no finite float32 number at ${at}`);
    squares += value * value;
  }
  if (Math.sqrt(squares) < LEAST_NORM) throw new ResultFault('the embedding has no length: every number is 0');
  return vector;
}

function fromNumbers(given: unknown): Float32Array {
  if (!Array.isArray(given)) throw new ResultFault('the embedding is neither a list of numbers nor base64 of float32');
  const numbers: readonly unknown[] = given;
  // what is no number becomes NaN and is refused with its place; so does null, which JSON.stringify makes of NaN
  return Float32Array.from(numbers, (value) => (typeof value === 'number' ? value : Number.NaN));
}

function fromBase64(given: string): Float32Array {
  if (!BASE64.test(given)) throw new ResultFault('the embedding is a text that is not base64');
  const bytes = bytesOfBase64(given);
  if (bytes.length % BYTES !== 0) throw new ResultFault(`the embedding has ${bytes.length} bytes, which is no number of float32`);
  return vectorOf(bytes);
}

/** Without Buffer, which is Node's. */
function bytesOfBase64(text: string): Uint8Array {
  const digits = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (digits.length % 4 === 1) throw new ResultFault('the embedding is base64 that was cut off');
  const binary = atob(digits);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Little-endian bytes, as they are stored, as a vector. */
export function vectorOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / BYTES }, (_, at) => view.getFloat32(at * BYTES, true));
}

/** Writes a vector as little-endian float32 into `bytes` from `offset` on. */
export function writeVector(vector: Float32Array, bytes: Uint8Array, offset = 0): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < vector.length; at += 1) view.setFloat32(offset + at * BYTES, vector[at] ?? 0, true);
}

export const bytesOf = (vector: Float32Array): Uint8Array => {
  const bytes = new Uint8Array(vector.length * BYTES);
  writeVector(vector, bytes);
  return bytes;
};
