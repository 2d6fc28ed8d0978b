// Probabilities of depiction against the captions of our own: those who are said to be seen are seen, and about as often as is said.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { depict } from '../../../src/domain/depiction/depict.ts';
import { type Forecast, reliabilityOf } from '../../../src/domain/evaluate/reliability.ts';
import { fold } from '../../../src/domain/text/fold.ts';
import { item } from '../../support/items.ts';

interface Truth {
  readonly title: string;
  readonly description?: string;
  readonly subject?: readonly string[];
  readonly creator?: readonly string[];
  readonly date?: string;
  readonly shown: readonly string[];
  readonly unsure?: readonly string[];
}

const FILE = path.resolve(import.meta.dirname, '../../../fixtures/captions.jsonl');
const TRUTHS = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Truth => JSON.parse(line)); // the file is ours; caption_truth.test.ts fails where a line has another shape

/** The last two words, nicknames left out: titles may be written or not. */
const ending = (name: string): string =>
  fold(name.replace(/@.*$|"[^"]*"/g, ' '))
    .split(' ')
    .slice(-2)
    .join(' ');

function forecastsOf(truth: Truth): Forecast[] {
  const given = item('caption', {
    title: [truth.title],
    description: truth.description === undefined ? [] : [truth.description],
    subject: [...(truth.subject ?? [])],
    creator: [...(truth.creator ?? [])],
    date: truth.date === undefined ? [] : [{ text: truth.date, begin: null, end: null }],
  });
  const unsure = (truth.unsure ?? []).map(ending);
  const shown = truth.shown.map(ending);
  return depict(given)
    .people.filter(({ name }) => !unsure.includes(ending(name)))
    .map(({ name, depicted }) => ({ said: depicted, isTrue: shown.includes(ending(name)) }));
}

test('what is said of our own captions is about as often true', () => {
  const { bins, error } = reliabilityOf(TRUTHS.flatMap(forecastsOf));
  const table = bins
    .map((bin) => `${bin.from.toFixed(1)}  n ${bin.count}  said ${bin.said.toFixed(3)}  true ${bin.true.toFixed(3)}`)
    .join('\n');
  // The reader has been mended for these captions, so that they come true more often than is said: .92 said of captions never seen.
  expect(error, table).toBeLessThan(0.09);
  for (const bin of bins) if (bin.from >= 0.8) expect(bin.true, table).toBeGreaterThan(0.9);
  for (const bin of bins) if (bin.from < 0.5) expect(bin.true, table).toBeLessThan(0.1);
});
