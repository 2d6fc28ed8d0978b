// What headings name: the reasons, the shape of the answer, and hostile strings. The truth table is in golden.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/domain/heading/classify.ts';
import { PERSON_EVIDENCE } from '../../../src/domain/heading/evidence.ts';
import { type HeadingContext, KINDS } from '../../../src/domain/heading/heading.ts';
import { KIND_RULES } from '../../../src/domain/heading/kind_rules.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];
describe.each<[heading: string, context: HeadingContext, code: string, because: string]>([
  ['Du Bois, W. E. B. (William Edward Burghardt), 1868-1963', 'subject', 'fuller-form', 'the parenthesis spells out the initials'],
  ['King, Martin Luther, Jr., 1929-1968', 'subject', 'suffix', 'Jr. is told'],
  ['Lois Lane', 'creator', 'thing-is-surname', 'why a lane can be a person'],
  ['Mill Springs, Battle of, Ky., 1862', 'subject', 'event', 'the rule that made it an event'],
  ['Jackson (Miss.)', 'subject', 'place-name', 'the rule that made it a place'],
])('the reasons of %s (%s)', (heading, context, code, because) => {
  test(`hold ${code}: ${because}`, () => {
    expect(classify(heading, context).reasons.map((reason) => reason.code)).toContain(code);
  });
});

test('the field moves the prior: the same string is a person among creators and none among subjects', () => {
  expect(classify('Yellow Feather', 'creator').person).toBe(true);
  expect(classify('Yellow Feather', 'subject').person).toBe(false);
});

test('more evidence for a person never lowers the confidence', () => {
  const confidence = (heading: string): number => classify(heading, 'subject').confidence;
  expect(confidence('Mfume, Kweisi, 1948')).toBeGreaterThanOrEqual(confidence('Mfume, Kweisi'));
  expect(confidence('Mfume, Kweisi, 1948-2030')).toBeGreaterThanOrEqual(confidence('Mfume, Kweisi, 1948'));
});

describe('the tables', () => {
  test('name every row once and say something about it', () => {
    const codes = [...PERSON_EVIDENCE, ...KIND_RULES].map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    for (const { code, says } of [...PERSON_EVIDENCE, ...KIND_RULES]) expect(says.length, code).toBeGreaterThan(5);
  });

  test('end in a rule that always holds', () => {
    expect(KIND_RULES.at(-1)?.kind).toBe('topic');
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    'Smith',
    'John',
    ', ',
    ' ',
    '--',
    '(',
    ')',
    '1868',
    '-',
    'Jr.',
    '. ',
    '; ',
    'of',
    'Hall',
    "'",
    '"',
    'ʻ',
    '王',
    'é',
    '/',
    ':',
  );
  const heading = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  );

  test('has one kind, a probability and a reason, and the same answer twice', () => {
    fc.assert(
      fc.property(heading, fc.constantFrom(...CONTEXTS), (raw, context) => {
        const answer = classify(raw, context);
        expect(KINDS).toContain(answer.kind);
        expect(answer.heading).toBe(raw);
        expect(answer.person).toBe(answer.kind === 'person');
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        expect(answer.reasons.length).toBeGreaterThan(0);
        if (answer.person) expect(answer.parsed.name).not.toBeNull();
        expect(classify(raw, context)).toEqual(answer);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  test.each([
    ['commas', ','.repeat(100_000)],
    ['parentheses', '('.repeat(100_000)],
    ['initials', 'A. '.repeat(50_000)],
    ['subdivisions', 'a--'.repeat(50_000)],
    ['apostrophes', "d'".repeat(50_000)],
    ['one letter', 'A'.repeat(200_000)],
    ['"and"', 'John and '.repeat(20_000)],
    ['dates', '1868-1963, '.repeat(20_000)],
  ])('a hundred thousand characters of %s take no time', (_, hostile) => {
    const started = performance.now();
    classify(hostile, 'subject');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
