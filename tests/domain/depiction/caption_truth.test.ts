// Captions of our own with hand-written truth: who is shown, in which row and place, who is only mentioned.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { depict } from '../../../src/domain/depiction/depict.ts';
import { asItemId } from '../../../src/domain/ids.ts';
import { fold } from '../../../src/domain/text/fold.ts';

interface Truth {
  readonly title: string;
  readonly description?: string;
  readonly subject?: readonly string[];
  readonly creator?: readonly string[];
  readonly date?: string;
  /** "name", "name@place", "name@row.place", "name@row." */
  readonly shown: readonly string[];
  readonly mentioned?: readonly string[];
  /** neither right nor wrong: a guest of honour in a crowd */
  readonly unsure?: readonly string[];
  /** why the reader does not get it yet; the row fails when it does */
  readonly limit?: string;
  readonly because: string;
}

const FILE = path.resolve(import.meta.dirname, '../../../fixtures/captions.jsonl');
const TRUTHS = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Truth => JSON.parse(line)); // the file is ours, and the table below fails where a line has another shape

function itemOf(truth: Truth) {
  return {
    id: asItemId('caption'),
    provider: 'a hub',
    dataProvider: null,
    title: [truth.title],
    description: truth.description === undefined ? [] : [truth.description],
    subject: truth.subject ?? [],
    creator: truth.creator ?? [],
    contributor: [],
    date: truth.date === undefined ? [] : [{ text: truth.date, begin: null, end: null }],
    type: ['image'],
    format: [],
    isShownAt: null,
    images: [],
    rightsUri: null,
  };
}

/** Titles and nicknames may be written or left out; who and where may not. */
const plain = (name: string): string =>
  fold(name.replace(/["“(][^"”)]*["”)]/g, ' ')).replace(/^(?:(?:captain|general|gen|governor|mayor|senator|president) )+(?=\w)/, '');

describe.each(TRUTHS.map((truth) => [truth.title.slice(0, 80), truth.because, truth] as const))('%s (%s)', (_title, _because, truth) => {
  const { people, excluded } = depict(itemOf(truth));

  const shows = truth.limit === undefined ? test : test.fails;
  shows('shows the right people in the right places', () => {
    const unsure = (truth.unsure ?? []).map(plain);
    const shown = people
      .filter(({ depicted, name }) => depicted >= 0.5 && !unsure.includes(plain(name)))
      .map(
        ({ name, row, order }) =>
          `${plain(name)}${row === null && order === null ? '' : `@${row === null ? '' : `${row}.`}${order ?? ''}`}`,
      );
    const expected = truth.shown.map((name) => {
      const [who = '', where] = name.split('@');
      return where === undefined ? plain(who) : `${plain(who)}@${where}`;
    });
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  test('accounts for everybody else', () => {
    if (truth.limit !== undefined) return;
    const texts = excluded.map(({ text }) => plain(text));
    for (const name of truth.mentioned ?? [])
      expect(
        texts.some((text) => text.includes(plain(name).split(' ').at(-1) ?? '')),
        `${name} in ${JSON.stringify(texts)}`,
      ).toBe(true);
  });
});
