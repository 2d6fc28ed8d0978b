// Rights statements in the spellings that providers use, and what each lets us do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightsPolicy } from '../../../src/domain/image/rights.ts';
import { CREATIVE_COMMONS, EUROPEANA, RIGHTS_STATEMENTS } from '../../../src/domain/image/rights_table.ts';

test.each<[given: string, uri: string | null, because: string]>([
  ['http://rightsstatements.org/vocab/InC/1.0/', 'http://rightsstatements.org/vocab/InC/1.0/', 'the published form'],
  ['https://rightsstatements.org/vocab/InC/1.0', 'http://rightsstatements.org/vocab/InC/1.0/', 'https, no last slash'],
  ['http://rightsstatements.org/page/InC-EDU/1.0/?language=en', 'http://rightsstatements.org/vocab/InC-EDU/1.0/', 'the page for people'],
  ['HTTP://www.RightsStatements.org/vocab/noc-us/1.0/', 'http://rightsstatements.org/vocab/NoC-US/1.0/', 'case and www'],
  ['  http://rightsstatements.org/vocab/CNE/1.0/ ', 'http://rightsstatements.org/vocab/CNE/1.0/', 'spaces around'],
  ['http:/rightsstatements.org/vocab/UND/1.0/', 'http://rightsstatements.org/vocab/UND/1.0/', 'a slash lost'],
  ['rightsstatements.org/vocab/NKC/', 'http://rightsstatements.org/vocab/NKC/1.0/', 'neither scheme nor version'],
  ['http://rightsstatements.org/public-domain', null, 'no statement of theirs'],
  ['http://rightsstatements.org/vocab/InC-XX/1.0/', null, 'no statement of theirs'],
  ['http://rightsstatements.org/vocab/InC/latest/', null, 'no version of theirs'],
  ['http://rightsstatements.org.example.com/vocab/NoC-US/1.0/', null, 'another host'],
  ['http://rightsstatements.org/vocab/constructor/1.0/', null, 'a word of JavaScript, not of the table'],
  ['http://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/', 'http as DPLA has it'],
  ['https://creativecommons.org/licenses/by-nc-sa/3.0/us/', 'https://creativecommons.org/licenses/by-nc-sa/3.0/us/', 'a jurisdiction'],
  ['https://creativecommons.org/licenses/by-sa/4.0/deed.en', 'https://creativecommons.org/licenses/by-sa/4.0/', 'the deed'],
  [
    'https://creativecommons.org/licenses/BY-ND/2.0/legalcode',
    'https://creativecommons.org/licenses/by-nd/2.0/',
    'the legal code, capitals',
  ],
  ['http://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/deed.de', 'https://creativecommons.org/publicdomain/mark/1.0/', 'the mark'],
  ['http://creativecommons.org/licenses/publicdomain/', 'https://creativecommons.org/licenses/publicdomain/', 'before CC0'],
  ['http://creativecommons.org/licenses/zero/1.0/', null, 'zero is no licence'],
  ['http://creativecommons.org/publicdomain/by/4.0/', null, 'by is no mark'],
  ['http://creativecommons.org/licenses/', null, 'which one?'],
  ['http://creativecommons.org/licenses/toString/4.0/', null, 'a word of JavaScript, not of the table'],
  ['http://www.europeana.eu/rights/rr-f/', 'http://www.europeana.eu/rights/rr-f/', 'an older item'],
  ['http://www.europeana.eu/portal/rights/unknown.html', 'http://www.europeana.eu/rights/unknown/', 'its page'],
  ['https://www.loc.gov/rights', null, "an institution's own page says nothing to a program"],
  ['All rights reserved.', null, 'prose'],
  ['', null, 'nothing'],
])('%s is %s: %s', (given, uri) => {
  expect(rightsPolicy(given).uri).toBe(uri);
});

describe.each<[uri: string, embed: boolean, exportPixels: boolean, because: string]>([
  ['http://rightsstatements.org/vocab/InC/1.0/', false, false, 'nothing is permitted'],
  ['http://rightsstatements.org/vocab/NoC-OKLR/1.0/', false, false, 'the other law may be about privacy'],
  ['http://rightsstatements.org/vocab/CNE/1.0/', true, false, 'nobody refuses, nobody permits'],
  ['http://rightsstatements.org/vocab/InC-EDU/1.0/', true, false, 'study, not copies'],
  ['http://rightsstatements.org/vocab/NoC-US/1.0/', true, true, 'free here'],
  ['https://creativecommons.org/licenses/by-nd/4.0/', true, false, 'a crop is a change'],
  ['https://creativecommons.org/licenses/by-sa/4.0/', true, true, 'free with attribution'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', true, true, 'public domain'],
  ['https://example.org/our-terms', false, false, 'unknown is metadata only'],
])('%s', (uri, embed, exportPixels, because) => {
  test(because, () => {
    expect(rightsPolicy(uri)).toMatchObject({ embed, exportMetadata: true, exportPixels });
  });
});

test('absent rights let only the metadata be used', () => {
  for (const absent of [null, undefined])
    expect(rightsPolicy(absent)).toMatchObject({ uri: null, embed: false, exportMetadata: true, exportPixels: false });
});

test('pixels are never passed on where the picture may not even be looked at', () => {
  for (const policy of [RIGHTS_STATEMENTS, CREATIVE_COMMONS, EUROPEANA].flatMap((table) => Object.values(table)))
    expect(policy.embed || !policy.exportPixels).toBe(true);
});

test('the normal form of a statement is its own normal form, and any text has an answer', () => {
  const pieces = fc.constantFrom(
    'http://',
    'https://',
    'rightsstatements.org',
    'creativecommons.org',
    '/',
    'vocab',
    'licenses',
    'publicdomain',
    'InC',
    'by',
    'zero',
    '1.0',
    '?',
    '#',
    'deed',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const rights = rightsPolicy(text);
        if (rights.uri !== null) expect(rightsPolicy(rights.uri)).toEqual(rights);
        else expect(rights.embed).toBe(false);
      },
    ),
    { seed: 8, numRuns: 500 },
  );
});
