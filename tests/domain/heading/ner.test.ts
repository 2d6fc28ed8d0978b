// The language model as a weak vote: where it helps, where it is silent, and that it stays in bounds.
import { describe, expect, test } from 'vitest';
import { nerPersonSpans, nerSeesPerson } from '../../../src/domain/heading/ner.ts';

describe.each<[text: string, sees: boolean, because: string]>([
  ['John Smith', true, 'one person who fills the string'],
  ['Mary Ellen Jones', true, 'one person who fills the string'],
  ['photographs of the old bridge', false, 'nobody'],
  ['', false, 'nothing to read'],
])('%j', (text, sees, because) => {
  test(`${sees ? 'is a person' : 'is not seen as one'}: ${because}`, () => {
    expect(nerSeesPerson(text)).toBe(sees);
    expect(nerSeesPerson(text), 'the remembered answer is the same').toBe(sees);
  });
});

test('spans come in the order of the text, and a long text is cut', () => {
  expect(nerPersonSpans('John Smith met Mary Jones.').length).toBeGreaterThan(0);
  expect(nerPersonSpans('word '.repeat(100_000))).toEqual([]);
});
