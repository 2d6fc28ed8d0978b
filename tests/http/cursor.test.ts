// Cursors: what was encoded comes back, and nothing else is taken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOf } from '../../src/http/cursor.ts';

const cursor = cursorOf('things', ['text', 'count?', 'share']);
const storable = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

test('decode is the partner of encode', () => {
  fc.assert(
    fc.property(storable, fc.option(fc.nat()), fc.integer({ min: 0, max: 1000 }), (text, count, thousandths) => {
      const keyset = [text, count, thousandths / 1000] as const;
      expect(cursor.decode(cursor.encode(keyset))).toEqual(keyset);
    }),
    { seed: 2 },
  );
});

test('any change of any character is noticed or names another keyset, never the same one twice', () => {
  const text = cursor.encode(['Day, Ann', 7, 0.5]);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_+/=. '), (at, sign) => {
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      fc.pre(changed !== text);
      try {
        expect(cursor.decode(changed)).not.toEqual(['Day, Ann', 7, 0.5]);
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-cursor' });
      }
    }),
    { seed: 2 },
  );
});

const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe.each<[because: string, text: string]>([
  ['nothing', ''],
  ['no base64url', 'a+b/c='],
  ['no JSON', Buffer.from('hello').toString('base64url')],
  ['no list', made({})],
  ['another version', made([2, 'things', 'a', 1, 0.5])],
  ['another list', made([1, 'people', 'a', 1, 0.5])],
  ['a part too few', made([1, 'things', 'a', 1])],
  ['a part too many', made([1, 'things', 'a', 1, 0.5, 'b'])],
  ['a number for a text', made([1, 'things', 1, 1, 0.5])],
  ['a NUL', made([1, 'things', 'a\0', 1, 0.5])],
  ['half a count', made([1, 'things', 'a', 1.5, 0.5])],
  ['more than a count can be', made([1, 'things', 'a', 1e300, 0.5])],
  ['more than all', made([1, 'things', 'a', 1, 2])],
  ['another spelling of the same', `${made([1, 'things', 'a', 1, 0.5])}=`],
  ['spaces in the JSON', Buffer.from('[1, "things", "a", 1, 0.5]').toString('base64url')],
])('%s', (_, text) => {
  test('is refused', () => {
    expect(() => cursor.decode(text)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
  });
});
