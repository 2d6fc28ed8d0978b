// Which lines are left out of a resolution: what is surely nobody; a doubtful one stays, alone under a key of its own.
import { describe, expect, test } from 'vitest';
import { personalHeading } from '../../../../src/domain/cluster/batch/heading_reader.ts';

describe.each<[line: string, isLeftOut: boolean, because: string]>([
  ['Martin Luther King Day', true, 'a whole name with a word of events behind it'],
  ['F. Holland Day', false, 'the word of events is a surname'],
  ['World War, 1939-1945', true, 'an event with its years'],
  ['Hurricane Katrina, 2005', true, 'an event with its year'],
  ['New York (N.Y.)', true, 'a place, its state in parentheses'],
  ['Jackson (Miss.)', true, 'a place, though it is a surname too'],
  ['Baker, Mount (Wash.)', true, 'a mountain'],
  ['Photographs', true, 'a form'],
  ['Civil rights', true, 'plain words'],
  ['Smith family', true, 'a family'],
  ['Unidentified woman', true, 'a placeholder'],
  ['Alex Katz Studio', false, 'may be the photographer himself'],
  ['King', false, 'a surname is a plain word'],
  ['Aesop', false, 'a single word that no list knows'],
  ['William Church Osborn', false, 'a word of buildings in the middle'],
  ['Lincoln, Abraham, 1809-1865', false, 'a person'],
])('%s', (line, isLeftOut) => {
  test(isLeftOut ? 'is left out' : 'stays', () => expect(personalHeading(line) === null).toBe(isLeftOut));
});
