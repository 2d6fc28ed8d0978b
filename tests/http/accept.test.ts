// Which media type a client gets.
import { describe, expect, test } from 'vitest';
import { negotiate } from '../../src/http/accept.ts';

const OFFERED = ['application/json', 'application/x-ndjson'] as const;

describe.each<[accept: string | undefined, given: (typeof OFFERED)[number] | null, because: string]>([
  [undefined, 'application/json', 'no wish: the first one'],
  ['', 'application/json', 'an empty wish is none'],
  ['*/*', 'application/json', 'what curl sends'],
  ['application/*', 'application/json', 'any of ours'],
  ['application/x-ndjson', 'application/x-ndjson', 'the plain wish'],
  ['Application/X-NDJSON', 'application/x-ndjson', 'types are blind to case'],
  ['application/x-ndjson; charset=utf-8', 'application/x-ndjson', 'parameters change nothing'],
  ['application/json;q=0.5, application/x-ndjson', 'application/x-ndjson', 'the greater quality'],
  ['application/x-ndjson;q=0.1, */*;q=0.9', 'application/json', 'the specific range counts for its type alone'],
  ['application/json;q=0, */*', 'application/x-ndjson', 'a quality of nothing is a refusal'],
  ['text/html, application/xhtml+xml, */*;q=0.8', 'application/json', 'what a browser sends'],
  ['text/csv', null, 'nothing of ours'],
  ['*/*;q=0', null, 'everything is refused'],
  ['application/json;q=much', null, 'a quality that is no number is none'],
])('Accept: %s', (accept, given, because) => {
  test(because, () => {
    if (given === null) expect(() => negotiate(accept, OFFERED)).toThrow(expect.objectContaining({ code: 'not-acceptable' }));
    else expect(negotiate(accept, OFFERED)).toBe(given);
  });
});
