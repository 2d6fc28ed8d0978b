// Opaque cursors: a keyset in base64url, told apart by the list it belongs to and by a version.
import { NamesakeError } from '../errors.ts';
import { isStorable } from './storable.ts';

const VERSION = 1;

/** What a part of a keyset may be. A part that PostgreSQL could not read is refused here, however the cursor was made. */
const PARTS = {
  text: (part: unknown): part is string => typeof part === 'string' && isStorable(part),
  digits: (part: unknown): part is string => typeof part === 'string' && /^\d{1,18}$/.test(part),
  uuid: (part: unknown): part is string => typeof part === 'string' && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(part),
  time: (part: unknown): part is string =>
    typeof part === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part) && !Number.isNaN(Date.parse(part)),
  count: (part: unknown): part is number => typeof part === 'number' && Number.isSafeInteger(part) && part >= 0,
  'count?': (part: unknown): part is number | null => part === null || PARTS.count(part),
  share: (part: unknown): part is number => typeof part === 'number' && part >= 0 && part <= 1,
};

type Kind = keyof typeof PARTS;
type ValueOf<K extends Kind> = (typeof PARTS)[K] extends (part: unknown) => part is infer Value ? Value : never;
type KeysetOf<Kinds extends readonly Kind[]> = { readonly [At in keyof Kinds]: ValueOf<Kinds[At]> };

export interface CursorCodec<Kinds extends readonly Kind[]> {
  encode(keyset: KeysetOf<Kinds>): string;
  /** null for undefined; @throws NamesakeError `invalid-cursor` for anything that `encode` of this list does not make */
  decode(text: string | undefined): KeysetOf<Kinds> | null;
}

/**
 * The cursors of one list.
 *
 * @param list   its name; a cursor of another list is refused
 * @param kinds  the parts of the keyset
 * @example cursorOf('people', ['text', 'text']).encode(['Day, Ann', 'p01'])  // "WzEsInBlb3BsZSIsIkRheSwgQW5uIiwicDAxIl0"
 */
export function cursorOf<const Kinds extends readonly Kind[]>(list: string, kinds: Kinds): CursorCodec<Kinds> {
  const encode = (keyset: KeysetOf<Kinds>): string => Buffer.from(JSON.stringify([VERSION, list, ...keyset])).toString('base64url');
  return {
    encode,
    decode(text) {
      if (text === undefined) return null;
      const [version, name, ...parts] = partsOf(text) ?? [];
      const fits =
        version === VERSION && name === list && parts.length === kinds.length && kinds.every((kind, at) => PARTS[kind](parts[at]));
      const keyset = parts as unknown as KeysetOf<Kinds>; // used only where each part was found to be of its kind
      // one keyset has one spelling: what base64url or JSON would forgive is not forgiven
      if (!fits || encode(keyset) !== text)
        throw new NamesakeError(
          'invalid-cursor',
          `${JSON.stringify(text.slice(0, 100))} is no cursor of ${list}: use one of an earlier answer unchanged`,
        );
      return keyset;
    },
  };
}

function partsOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
