// Texts that PostgreSQL can hold: no NUL, no half of a surrogate pair.
import { type Fault, NamesakeError } from '../errors.ts';

const UNSTORABLE = /\0|\p{Surrogate}/u;

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/**
 * Refuses a part of a request that holds such a text anywhere, as a value or as the name of a field.
 *
 * @param where  "/query", "/path", "/body"
 * @throws NamesakeError `invalid-request` with the first place
 */
export function refuseUnstorable(where: string, value: unknown): void {
  // not by recursion: a body may be as deep as MAX_JSON_DEPTH allows
  const waiting: (readonly [place: string, value: unknown])[] = [[where, value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [place, one] = next;
    if (typeof one === 'string' && !isStorable(one)) throw fault(place);
    if (typeof one !== 'object' || one === null) continue;
    for (const [name, child] of Object.entries(one)) {
      if (!isStorable(name)) throw fault(place);
      if (typeof child === 'string' || typeof child === 'object') waiting.push([`${place}/${name}`, child]);
    }
  }
}

function fault(where: string): NamesakeError {
  const message = 'holds a character that is none (U+0000, or half of a surrogate pair)';
  const faults: readonly Fault[] = [{ where, message }];
  return new NamesakeError('invalid-request', `${where} ${message}`, { faults });
}
