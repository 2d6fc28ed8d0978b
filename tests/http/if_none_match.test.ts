// Who has it already is not sent it again.
import { expect, test } from 'vitest';
import { hasAlready } from '../../src/http/if_none_match.ts';

test.each<[asked: string | undefined, has: boolean, because: string]>([
  ['"a"', true, 'the very one'],
  ['W/"a"', true, 'compared weakly'],
  ['"b", W/"a"', true, 'one of several'],
  ['*', true, 'any'],
  ['"b"', false, 'another'],
  ['a', false, 'without its quotes it is none'],
  ['', false, 'nothing'],
  [undefined, false, 'not asked'],
])('%s: %s (%s)', (asked, has) => {
  expect(hasAlready(asked, '"a"')).toBe(has);
});
