// The batch engine: the same people as the plain one finds, whatever the order of the lines and the number of threads.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntheticHeadings } from '../../../bench/headings.ts';
import { personalHeading } from '../../../src/domain/cluster/batch/heading_reader.ts';
import type { JudgedPair, Judgement } from '../../../src/domain/cluster/judgement.ts';
import { resolve } from '../../../src/domain/cluster/resolve.ts';
import { openCrew } from '../../../src/pipeline/batch/crew.ts';
import { type BatchLines, LineTexts } from '../../../src/pipeline/batch/lines.ts';
import { resolveLines } from '../../../src/pipeline/batch/resolve_lines.ts';

function linesOf(texts: readonly string[]): BatchLines {
  const parts = texts.map((text) => Buffer.from(text));
  const bytes = new Uint8Array(new SharedArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0)));
  const starts = new Uint32Array(new SharedArrayBuffer((texts.length + 1) * 4));
  let end = 0;
  parts.forEach((part, at) => {
    bytes.set(part, end);
    end += part.length;
    starts[at + 1] = end;
  });
  return { bytes, starts, count: texts.length };
}

interface Answer {
  readonly people: readonly (readonly string[])[];
  readonly preferred: readonly string[];
  readonly suggestions: readonly (readonly [string, string, number])[];
}

async function byBatch(texts: readonly string[], judgements: readonly JudgedPair[] = [], threads = 0): Promise<Answer> {
  const lines = linesOf(texts);
  const crew = await openCrew(threads);
  const { preferred, suggestions } = await resolveLines(lines, judgements, crew).finally(() => crew.close());
  const text = new LineTexts(lines);
  const groups = new Map<number, Set<string>>();
  texts.forEach((heading, line) => {
    const person = preferred[line] ?? -1;
    if (person >= 0) groups.set(person, (groups.get(person) ?? new Set()).add(heading));
  });
  const people = [...groups].map(([person, headings]) => ({ preferred: text.text(person), headings: [...headings].sort() }));
  people.sort((one, other) => ((one.headings[0] ?? '') < (other.headings[0] ?? '') ? -1 : 1));
  return {
    people: people.map(({ headings }) => headings),
    preferred: people.map((person) => person.preferred),
    suggestions: suggestions.map(({ left, right, bits }) => [text.text(left), text.text(right), bits] as const),
  };
}

function byPlainEngine(texts: readonly string[], judgements: readonly JudgedPair[]): Answer {
  const uses = new Map<string, number>();
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  const headings = [...uses].flatMap(([text, count]) => {
    const parsed = personalHeading(text);
    return parsed === null ? [] : [{ parsed, uses: count }];
  });
  const { people, suggestions } = resolve(headings, judgements);
  return {
    people: people.map((person) => person.headings),
    preferred: people.map((person) => person.preferred),
    suggestions: suggestions.map(({ left, right, bits }) => [left, right, bits] as const),
  };
}

const FILE = path.resolve(import.meta.dirname, '../../../fixtures/pairs.tsv');
const HEADINGS = [
  ...new Set(
    readFileSync(FILE, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split('\t').slice(0, 2)),
  ),
  'Photographs',
  'Чайковский, Петр Ильич, 1840-1893--Portraits',
];

const someLines = fc.shuffledSubarray([...HEADINGS, ...HEADINGS.slice(0, 20)], { minLength: 1 });
const someJudgements = fc.array(
  fc
    .tuple(fc.constantFrom(...HEADINGS), fc.constantFrom(...HEADINGS), fc.constantFrom<Judgement>('same', 'different', 'unsure'))
    .filter(([left, right]) => left !== right)
    .map(([left, right, judgement]) => ({ left, right, judgement })),
  { maxLength: 5 },
);

describe('a batch', () => {
  test('finds what the plain engine finds', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, someJudgements, async (lines, judgements) => {
        expect(await byBatch(lines, judgements)).toEqual(byPlainEngine(lines, judgements));
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  test('of generated headings, too: large blocks are paired alike', async () => {
    const lines = syntheticHeadings(3_000, 5).map(({ heading }) => heading);
    expect(await byBatch(lines)).toEqual(byPlainEngine(lines, []));
  });

  test('does not depend on the order of the lines, nor on the number of threads', async () => {
    const lines = syntheticHeadings(20_000, 3).map(({ heading }) => heading);
    const alone = await byBatch(lines);
    expect(await byBatch(lines.toReversed(), [], 1)).toEqual(alone);
    for (const threads of [2, 3]) expect(await byBatch(lines, [], threads)).toEqual(alone);
  }, 180_000);

  test('of nothing is nothing', async () => {
    expect(await byBatch([])).toEqual({ people: [], preferred: [], suggestions: [] });
  });

  test('tells the judgements that contradict one another', async () => {
    const [one = '', other = '', third = ''] = ['Roe, Jay, 1900-1950', 'Roe, Jay', 'Roe, J. (Jay), 1900-1950'];
    const crew = await openCrew(0);
    const { conflicts } = await resolveLines(
      linesOf([one, other, third]),
      [
        { left: one, right: other, judgement: 'same' },
        { left: other, right: third, judgement: 'same' },
        { left: one, right: third, judgement: 'different' },
      ],
      crew,
    );
    expect(conflicts).toHaveLength(1);
  });
});
