// What the desk is tried on: doubtful pairs of many origins, a picture with rows, a person of several forms, and names that want to break a page.
import type { Composed } from '../../src/compose.ts';
import type { Item } from '../../src/domain/item/item.ts';
import { derive } from '../../src/pipeline/derive.ts';
import { harvestOf, item, load } from './items.ts';

/** Full form and short form: the machine is unsure whether the short one is the same person. */
const DOUBTFUL: readonly (readonly [full: string, short: string])[] = [
  ['Adeyemistein, Johanna Ruth, 1901-', 'Adeyemistein, J'],
  ['Castellanosky, Jorge Luis, 1902-', 'Castellanosky, J'],
  ['Lindqvister, Jens Olof, 1903-', 'Lindqvister, J'],
  ['Nakamuraoka, Jun Kenji, 1904-', 'Nakamuraoka, J'],
  ['Oyelaranjo, Josephine Ade, 1905-', 'Oyelaranjo, J'],
  ['Petrovichin, Jakov Ilich, 1906-', 'Petrovichin, J'],
  ['Redfeatherly, John Paul, 1907-', 'Redfeatherly, J'],
  ['Szymborskowa, Jadwiga Ewa, 1908-', 'Szymborskowa, J'],
  ['Tanakawara, Jiro Saburo, 1909-', 'Tanakawara, J'],
  ['Uribeanda, Juana Ines, 1910-', 'Uribeanda, J'],
  ['Vandermolenaar, Jan Pieter, 1911-', 'Vandermolenaar, J'],
  ['Whitehorsely, James Earl, 1912-', 'Whitehorsely, J'],
  ['Xuanjiang, Jing Mei, 1913-', 'Xuanjiang, J'],
  ['Yamadashita, Junko Aiko, 1914-', 'Yamadashita, J'],
  ['Zielinskowa, Janina Maria, 1915-', 'Zielinskowa, J'],
  ['Abernathyson, Jesse Lee, 1916-', 'Abernathyson, J'],
  ['Bancroftsen, Judith Anne, 1917-', 'Bancroftsen, J'],
  ['Chukwuemekah, Jideofor Obi, 1918-', 'Chukwuemekah, J'],
  ['Delacroixbert, Jeanne Marie, 1919-', 'Delacroixbert, J'],
  ['Eriksonberg, Johan Nils, 1920-', 'Eriksonberg, J'],
  ['Fitzgibbonsly, Jack Patrick, 1921-', 'Fitzgibbonsly, J'],
  ['Goldfarbstein, Jacob Moses, 1922-', 'Goldfarbstein, J'],
  ['Hashimotoda, Jitsuko Rei, 1923-', 'Hashimotoda, J'],
  ['Ibarrondoa, Joaquin Luis, 1924-', 'Ibarrondoa, J'],
];
export const DOUBTFUL_PAIRS = DOUBTFUL.length;

const PROVIDERS = ['Tidewater Heritage Hub', 'High Plains Memory', 'Granite State Collections'];
export const DU_BOIS = 'Du Bois, W. E. B. (William Edward Burghardt), 1868-1963';
/** A picture with two rows, somebody unnamed, a photographer, a place. */
export const ROWS = 'debating-team';
/** Markup, quotation marks, a right-to-left override and its end, in a title. */
export const HOSTILE_TITLE = '<script>alert("x")</script> & "portrait" of \u202Elacipyt ton\u202C <img src=x onerror=alert(1)>';
export const HOSTILE = 'hostile-title';
/** A name of 500 characters without a place to break it. */
export const LONG_NAME = `${'Wolfeschlegelsteinhausen'.repeat(20)}, Hubert`.slice(-500);

const pairs = DOUBTFUL.flatMap(([full, short], at): Item[] => [
  item(`full-${at}`, { title: [`Portrait of the family, ${1925 + at}`], subject: [full], provider: PROVIDERS[at % 3] ?? '' }),
  ...Array.from({ length: 1 + (at % 4) }, (_, nth) =>
    item(`short-${at}-${nth}`, { title: ['At the county fair'], subject: [short], provider: PROVIDERS[(at + 1) % 3] ?? '' }),
  ),
]);

const OTHERS: readonly Item[] = [
  item(ROWS, {
    title: [
      'Carrow College debating team, front row from left: Naomi Feldstein, Ruth Adeyemi, Clara Whitehorse; back row: Henry Oyelaran, unidentified man, and Tomas Herrera',
    ],
    description: ['The team after the contest with Ashby.'],
    subject: ['Feldstein, Naomi, 1890-1975', 'Debates and debating', 'Washington, George, 1732-1799'],
    creator: ['Garrity, Sallie E.'],
    date: [{ text: '1912', begin: '1912', end: '1912' }],
    provider: 'Lakeshore Digital Commons',
    rightsUri: 'http://rightsstatements.org/vocab/NoC-US/1.0/',
    images: [{ kind: 'object', url: 'https://images.example.org/debating-team.jpg' }],
  }),
  item(HOSTILE, { title: [HOSTILE_TITLE], subject: ['O\'Brien, "Mick" <b>Michael</b>, 1880-1950'] }),
  item('arabic', { title: ['صورة أم كلثوم في القاهرة'], subject: ['كلثوم، أم, 1904-1975', 'Cairo (Egypt)'] }),
  item('hebrew', { title: ['דוד בן־גוריון ליד שולחנו'], subject: ['בן־גוריון, דוד, 1886-1973'] }),
  item('chinese', { title: ['孙中山在广州'], subject: ['孙, 中山, 1866-1925'] }),
  item('long', { title: [LONG_NAME], subject: [`${LONG_NAME}, 1914-1997`] }),
  ...[
    [DU_BOIS, '1904', 'Lakeshore Digital Commons'],
    ['Du Bois, W. E. B', '1918', 'Tidewater Heritage Hub'],
    ['Du Bois, William Edward Burghardt, 1868-1963', '1945', 'High Plains Memory'],
    ['DuBois, W.E.B., 1868-1963--Portraits', '1950', 'Granite State Collections'],
    ['Du Bois, W. E. B. (William Edward Burghardt), 1868-1963', '1907', 'Lakeshore Digital Commons'],
  ].map(([heading = '', year = '', provider = ''], at) =>
    item(`du-bois-${at}`, {
      title: [at === 4 ? 'W. E. B. Du Bois with Mary White Ovington, seated' : `W. E. B. Du Bois at his desk, ${year}`],
      subject: at === 4 ? [heading, 'Ovington, Mary White, 1865-1951'] : [heading],
      date: [{ text: year, begin: year, end: year }],
      provider,
    }),
  ),
  item('doubtful-kind', { title: ['A fair'], subject: ['Zzyx Plok Qua'] }),
];

/** Fills a service's database, as a harvest and what follows from it would, with two rejects. */
export async function stockTheDesk({ store, log }: Pick<Composed, 'store' | 'log'>): Promise<void> {
  const harvest = await harvestOf(store, '/collections/tidewater.jsonl');
  await store.intake.write(harvest, {
    items: [],
    rejects: [
      { place: 'tidewater.jsonl:3', code: 'not-json', reason: 'Unexpected end of the line', raw: '{"id":' },
      { place: 'tidewater.jsonl:9', code: 'no-id', reason: 'the item has no id', raw: '{"sourceResource":{}}' },
    ],
    checkpoint: null,
    read: 2,
    total: null,
  });
  await load(store, [...pairs, ...OTHERS], { harvest });
  await derive({ store, log });
}
