// The hand-written truth table of fixtures/headings.tsv: what each heading names, and who the person is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/domain/heading/classify.ts';
import { type HeadingContext, KINDS } from '../../../src/domain/heading/heading.ts';
import { personKey } from '../../../src/domain/heading/person_key.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];
type Row = [heading: string, context: HeadingContext, kind: string, key: string, because: string];
const TRUTH = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/headings.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as Row); // columns of our own file

describe('the truth table', () => {
  test('is large, and its columns are ours', () => {
    expect(TRUTH.length).toBeGreaterThanOrEqual(320);
    for (const row of TRUTH) {
      const [heading, context, kind, key, because] = row;
      expect(row, heading).toHaveLength(5);
      expect(CONTEXTS).toContain(context);
      expect(KINDS).toContain(kind);
      expect(key === '', heading).toBe(kind !== 'person');
      expect(because.length, heading).toBeGreaterThan(5);
    }
  });

  test('asks nothing twice', () => {
    const asked = TRUTH.map(([heading, context]) => `${context}: ${heading}`);
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });

  test.each(TRUTH)('%s (%s) is %s %s: %s', (heading, context, kind, key) => {
    const { kind: answer, person, parsed, reasons } = classify(heading, context);
    expect(answer, JSON.stringify(reasons)).toBe(kind);
    expect(person).toBe(kind === 'person');
    expect(person && parsed.name !== null ? personKey(parsed.name) : '').toBe(key);
  });
});
