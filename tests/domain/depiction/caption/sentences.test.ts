// Descriptions cut into sentences: a row of cases, and the patterns that the one pass stands for as oracle.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../src/domain/depiction/caption/sentences.ts';

describe.each<[text: string, sentences: readonly string[], because: string]>([
  ['Ann Day sits. Ben Roe stands.', ['Ann Day sits.', ' Ben Roe stands.'], 'a period before a space ends'],
  ['Mrs. J. C. Day and Dr. Roe.', ['Mrs. J. C. Day and Dr. Roe.'], 'abbreviations and initials do not'],
  ['From left: A, B. Back row: C, D.', ['From left: A, B. Back row: C, D.'], 'the next row belongs to the list'],
  ['It reads "Stop." Nobody did.', ['It reads "Stop.', '" Nobody did.'], 'a period before a closing quotation mark ends too'],
  ['At 3.15 p.m. in the hall', ['At 3.15 p.m.', ' in the hall'], 'a period inside a number does not'],
  ['Who? Nobody!', ['Who?', ' Nobody!'], 'question and exclamation marks end'],
  ['One.\u00a0Two.', ['One.', '\u00a0Two.'], 'a space beyond ASCII is a space'],
  ['  ', [], 'spaces are no sentence'],
  ['One. \u00a0', ['One.'], 'nor are those beyond ASCII'],
])('%s', (text, sentences, because) => {
  test(because, () => expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences));
});

describe.each<[text: string, mayName: boolean, because: string]>([
  ['The mill by the river.', false, 'only its first word has a capital'],
  ['Beside the mill stands Day.', true, 'a capital behind the first word'],
  ['the sign says "Stop" to all', true, 'a capital behind an opening quotation mark'],
  ['the sign says “Stop” to all', true, 'also one that ASCII lacks'],
  ['near the river élan', false, 'a small letter beyond ASCII'],
  ['near the river Élan', true, 'a capital beyond ASCII'],
  ['the iPhone of a guest', false, 'a capital inside a word begins none'],
  ['Mildred.', true, 'one word alone may be all there is of a name'],
  ['  Mildred  ', true, 'spaces around it are no words'],
])('%s', (text, mayName, because) => {
  test(because, () => expect(sentencesOf(text)[0]?.mayName).toBe(mayName));
});

/** What the pass stands for, pattern by pattern. */
const mayNameByPattern = (sentence: string): boolean => /\s["“'([]*\p{Lu}/u.test(sentence.trimStart()) || !/\s/.test(sentence.trim());

test('sentences put together are the text, and each may name whom the patterns say', () => {
  const piece = fc.constantFrom(
    'Mr',
    'a',
    'the mill',
    'Day',
    'É',
    'é',
    '“',
    '"',
    "'",
    '(',
    ')',
    '.',
    '!',
    '?',
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00a0',
    '.”',
    ',',
    '1',
    'St',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const sentences = sentencesOf(text);
      const put = sentences.map((sentence) => sentence.text).join('');
      expect(text.startsWith(put)).toBe(true);
      expect(text.slice(put.length).trim()).toBe('');
      for (const sentence of sentences) expect(sentence.mayName).toBe(mayNameByPattern(sentence.text));
    }),
    { seed: 7, numRuns: 500 },
  );
});
