// Who is a person: cases that a language model, a shape or a word list alone gets wrong, with the reason beside each.
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/domain/heading/classify.ts';
import type { HeadingContext, Kind } from '../../../src/domain/heading/heading.ts';

describe.each<[heading: string, context: HeadingContext, kind: Kind, because: string]>([
  ['Kweisi Mfume', 'subject', 'person', 'a language model finds nobody in it'],
  ['Wole Soyinka', 'creator', 'person', 'nor in this'],
  ['Ho Chi Minh', 'creator', 'person', 'nor in this'],
  ['Rosa Parks', 'creator', 'person', 'the surname is a plain word'],
  ['Sojourner Truth', 'creator', 'person', 'both are plain words'],
  ['Du Bois, W. E. B', 'subject', 'person', 'initials, the last full stop lost'],
  ['Lake, Veronica', 'subject', 'person', 'the surname is a word of places'],
  ['Nguyễn, Văn Thiệu, 1923-2001', 'subject', 'person', 'dated'],
  ['Photographs', 'subject', 'genre', 'a genre among the people'],
  ['Martin Luther King Day', 'subject', 'event', 'an event that is named after somebody'],
  ['Martin Luther King Day', 'creator', 'event', 'even where most strings are people'],
  ['Howard University', 'subject', 'corporate', 'named after somebody'],
  ['Hurricane Katrina', 'subject', 'event', 'a forename does not make a person'],
  ['Jackson (Miss.)', 'subject', 'place', 'a state in parentheses'],
  ['Education, Higher', 'subject', 'topic', 'inverted by an adjective'],
  ['Cologne, Germany', 'subject', 'place', 'inverted by a country'],
  ['Mill Springs, Battle of, Ky., 1862', 'subject', 'event', 'the year is nobody’s birth'],
  ['Robert E. Lee (Ship)', 'subject', 'corporate', 'a ship'],
  ['Holmes, Sherlock (Fictitious character)', 'subject', 'fictional', 'the parenthesis says so'],
  ['Susman family', 'subject', 'family', 'nobody in particular can be seen'],
  ['Unidentified woman', 'subject', 'junk', 'a placeholder'],
  ['917.71 P838', 'subject', 'junk', 'a call number'],
  ['Novak, Ada; Brandt, Walter', 'subject', 'multi', 'two people in one string'],
  ['Shakespeare, William, 1564-1616. Hamlet', 'subject', 'work', 'a name with a title'],
])('%s as %s', (heading, context, kind) => {
  const verdict = classify(heading, context);
  test(`is ${kind}`, () => expect(verdict.kind).toBe(kind));
  test('has a probability and a reason', () => {
    expect(verdict.confidence).toBeGreaterThan(0);
    expect(verdict.confidence).toBeLessThanOrEqual(1);
    expect(verdict.reasons.every(({ code, text }) => code !== '' && text !== '')).toBe(true);
    expect(verdict.person).toBe(verdict.kind === 'person');
  });
});
