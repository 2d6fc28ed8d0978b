// Opaque cursors: a keyset in base64url, told apart by the list it belongs to and by a version.
import { NamesakeError } from '../errors.ts';

const VERSION = 1;

type Part = string | number | null;
/** What may stand at each place of a keyset: "string", "number", and the same with null. */
type Kind = 'string' | 'number' | 'string?' | 'number?';
type ValueOf<K extends Kind> = K extends 'string'
  ? string
  : K extends 'number'
    ? number
    : K extends 'string?'
      ? string | null
      : number | null;
type KeysetOf<Kinds extends readonly Kind[]> = { readonly [At in keyof Kinds]: ValueOf<Kinds[At]> };

export interface CursorCodec<Kinds extends readonly Kind[]> {
  encode(keyset: KeysetOf<Kinds>): string;
  /** null for undefined; @throws NamesakeError `invalid-cursor` for anything that `encode` of this list did not make */
  decode(text: string | undefined): KeysetOf<Kinds> | null;
}

/**
 * The cursors of one list.
 *
 * @param list   its name; a cursor of another list is refused
 * @param kinds  the parts of the keyset
 * @example cursorOf('people', ['string', 'string']).encode(['Day, Ann', 'p01'])  // "WzEsInBlb3BsZSIsIkRheSwgQW5uIiwicDAxIl0"
 */
export function cursorOf<const Kinds extends readonly Kind[]>(list: string, kinds: Kinds): CursorCodec<Kinds> {
  return {
    encode: (keyset) => Buffer.from(JSON.stringify([VERSION, list, ...keyset])).toString('base64url'),
    decode(text) {
      if (text === undefined) return null;
      const parts = partsOf(text);
      const [version, name, ...keyset] = parts ?? [];
      const fits =
        version === VERSION && name === list && keyset.length === kinds.length && kinds.every((kind, at) => isKind(keyset[at], kind));
      if (!fits)
        throw new NamesakeError(
          'invalid-cursor',
          `${JSON.stringify(text.slice(0, 100))} is no cursor of ${list}: use one of an earlier answer unchanged`,
        );
      return keyset as unknown as KeysetOf<Kinds>; // each part was checked against its kind in the line above
    },
  };
}

function partsOf(text: string): readonly unknown[] | null {
  // Buffer skips what is not base64url, so that two texts could be one cursor
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function isKind(part: unknown, kind: Kind): part is Part {
  if (part === null) return kind.endsWith('?');
  // PostgreSQL's text holds no NUL
  return kind.startsWith('string') ? typeof part === 'string' && !part.includes('\0') : typeof part === 'number' && Number.isFinite(part);
}
