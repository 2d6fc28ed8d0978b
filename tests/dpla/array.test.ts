// One array of any size: elements come out as JSON.parse would see them, however the bytes are cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitArray } from '../../src/dpla/array.ts';
import { capped } from '../../src/dpla/capped.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function elementsOf(text: string, size = 7): Promise<string[]> {
  const found: string[] = [];
  for await (const element of splitArray(inChunks(text, size))) found.push(element?.toString('utf8').trim() ?? 'too long');
  return found.filter((element) => element !== '');
}

describe.each<[because: string, text: string, expected: readonly string[]]>([
  ['an element per line, as DPLA wrote them', '[\n{"a":1},\n{"a":2}\n]\n', ['{"a":1}', '{"a":2}']],
  ['all on one line', '[{"a":1},{"a":2}]', ['{"a":1}', '{"a":2}']],
  ['spread over lines', '[\n  {\n    "a": [1, 2]\n  }\n]', ['{\n    "a": [1, 2]\n  }']],
  ['brackets and commas in strings', '[{"a":"],[{,\\"}"}]', ['{"a":"],[{,\\"}"}']],
  ['a backslash before the end of a string', '["\\\\",{"b":2}]', ['"\\\\"', '{"b":2}']],
  ['nothing', '[]', []],
  ['cut off', '[{"a":1},{"b":', ['{"a":1}', '{"b":']],
])('an array with %s', (_because, text, expected) => {
  test.each([1, 2, 7, 1000])('in chunks of %i bytes', async (size) => expect(await elementsOf(text, size)).toEqual(expected));
});

test('agrees with JSON.parse on any array of JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 2),
      async (values, size, indent) => {
        const elements = await elementsOf(JSON.stringify(values, null, indent), size);
        expect(elements.map((element) => JSON.parse(element))).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test('what is longer than the cap is told and not kept, and what comes after it is whole', () => {
  const input = capped(5);
  input.add(Buffer.from('abc'));
  input.add(Buffer.from('def'));
  const long = input.take();
  input.add(Buffer.from('gh'));
  expect([long, input.take()?.toString(), input.take()?.toString()]).toEqual([null, 'gh', '']);
});
