// An authority record as MADS/RDF and SKOS, against the whole expected output; and what each precision of a year becomes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asHeadingId, asPersonId } from '../../src/domain/ids.ts';
import { authorityJsonLd } from '../../src/http/authority_jsonld.ts';
import type { PersonView } from '../../src/store/people.ts';

const PERSON: PersonView = {
  id: asPersonId('pAbCdEfGhIjKlMnOp'),
  preferredForm: 'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
  variantForms: [
    {
      headingId: asHeadingId('aaaaaaaaaaaaaaaa'),
      heading: 'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963',
      mentions: 3,
      providers: ['Hub A', 'Hub B'],
    },
    { headingId: asHeadingId('bbbbbbbbbbbbbbbb'), heading: 'DuBois, W. E. B., 1869-1963', mentions: 1, providers: ['Hub B'] },
  ],
  birth: { year: 1868, precision: 'exact', text: '1868' },
  death: { year: 1963, precision: 'approximate', text: 'ca. 1963' },
  dateConflicts: [{ event: 'birth', heading: 'DuBois, W. E. B., 1869-1963', year: 1869, text: '1869' }],
  items: 3,
  faces: 0,
  sameAs: ['http://id.loc.gov/authorities/names/n79021164'],
  version: 2,
};

test('the whole of it', () => {
  const golden: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden/authority.jsonld'), 'utf8'));
  expect(authorityJsonLd(PERSON, 'https://names.example.org')).toEqual(golden);
});

test('nothing has to be fetched to read it: every prefix is explained in the answer, and none beside', () => {
  const { '@context': context, ...rest } = authorityJsonLd(PERSON, 'https://names.example.org');
  expect(JSON.stringify(context)).not.toMatch(/"@(?:import|propagate|vocab)"/);
  const words = new Set(
    [...JSON.stringify(rest).matchAll(/"([a-zA-Z]\w*)(?::\w+)?":|"@type":"(\w+):/g)].flatMap((found) => [found[1], found[2]]),
  );
  for (const word of words) if (word !== undefined) expect(context, word).toHaveProperty(word);
});

test.each<[year: number, precision: string, edtf: string | null, because: string]>([
  [1868, 'exact', '1868', 'as it is'],
  [-44, 'exact', '-0044', 'four digits before the common era too'],
  [1868, 'approximate', '1868~', 'ca. 1868'],
  [1868, 'uncertain', '1868?', '1868?'],
  [1868, 'either', '1868?', '1868 or 9: the later year is not known here'],
  [1868, 'before', '../1868', 'before 1868'],
  [1868, 'after', '1868/..', 'after 1868'],
  [1801, 'century', null, 'a century is left to the label'],
])('%i, %s, is %s', (year, precision, edtf) => {
  const { 'madsrdf:identifiesRWO': real } = authorityJsonLd({ ...PERSON, birth: { year, precision, text: '' }, death: null }, '');
  expect(real).toEqual({
    '@id': '/v1/people/pAbCdEfGhIjKlMnOp#person',
    '@type': ['madsrdf:RWO', 'foaf:Person'],
    ...(edtf === null ? {} : { 'madsrdf:birthDate': { '@type': 'edtf:EDTF', '@value': edtf } }),
    ...(precision === 'exact' ? { 'schema:birthDate': edtf } : {}),
  });
});
