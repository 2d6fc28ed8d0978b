// One JSON array of any size, as the exports until 2018 were: bytes in, elements out, never more than one element in memory.
import { capped } from './capped.ts';

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
/** "{" and "[" have these codes, and so differ their ends */
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * The elements of a stream that holds one array, verbatim; null for one beyond the cap. Elements are told apart by brackets and strings
 * alone: whether one is JSON is the reader's question.
 */
export async function* splitArray(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  const element = capped();
  let depth = 0;
  let inString = false;
  let escaped = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        depth += 1;
        if (depth === 1) start = at + 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
      if ((byte === COMMA && depth === 1) || (byte === CLOSE_ARRAY && depth === 0)) {
        element.add(chunk.subarray(start, at));
        start = at + 1;
        yield element.take();
      }
    }
    if (depth > 0) element.add(chunk.subarray(start));
  }
  // a file that was cut off: the reader says of the rest that it is not JSON
  if (!element.isEmpty()) yield element.take();
}
