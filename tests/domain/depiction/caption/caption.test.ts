// The caption grammar, one section per production of caption.ts, and what it costs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCaption } from '../../../../src/domain/depiction/caption/caption.ts';
import { readDescription } from '../../../../src/domain/depiction/caption/description.ts';
import { tokenize } from '../../../../src/domain/depiction/caption/tokens.ts';

const shown = (caption: string): string[] =>
  readCaption(caption)
    .people.filter(({ single, standing }) => !single && (standing.code === 'caption-named' || standing.code === 'caption-list'))
    .map(({ name, row, order }) => `${name}${row === null && order === null ? '' : ` ${row ?? ''}.${order ?? ''}`}`);

describe('tokens', () => {
  test.each<[caption: string, words: readonly string[], because: string]>([
    ["K. Leroy Irvis' workshop", ['K.', 'Leroy', 'Irvis', 'workshop'], 'initials keep their period, a possessive loses its apostrophe'],
    ['Mrs. B.R.Hairston', ['Mrs', 'B.', 'R.', 'Hairston'], 'joined initials come apart'],
    ['19A Assembly', ['19A', 'Assembly'], 'a number takes its letter along'],
  ])('%s', (caption, expected) => {
    expect(tokenize(caption).map(({ text }) => text)).toEqual(expected);
  });
});

describe('run', () => {
  test.each<[caption: string, names: readonly string[], because: string]>([
    ['Ludwig van der Berg at home', ['Ludwig van der Berg'], 'particles bind'],
    ['June Allison and Will Rogers', ['June Allison', 'Will Rogers'], 'months and verbs can be given names'],
    ['Street scene, June 1962', [], 'and months'],
    ['Ann Day, M.D., with Ben Roe, Jr.', ['Ann Day', 'Ben Roe Jr.'], 'a degree is dropped, a suffix is kept'],
    ['Stokely Roe (Kwame Day) speaking', ['Stokely Roe'], 'an alias in brackets is no second person'],
  ])('%s', (caption, expected) => {
    expect(shown(caption)).toEqual(expected);
  });
});

describe('thing', () => {
  test.each([
    'Carnegie Hall',
    'Quinn R. Banks funeral home',
    'Harry Tate residence',
    'John Hanners family portrait',
    'Ann Day for Governor rally',
    'Corner of Ann Street and Day Avenue',
  ])('%s names nobody', (caption) => {
    expect(shown(caption)).toEqual([]);
  });
});

describe('row-head, ordering, place, mark', () => {
  test.each<[caption: string, places: readonly string[]]>([
    ['Seated, left to right: Ann Day, Ben Roe', ['Ann Day 1.1', 'Ben Roe 1.2']],
    ['From left, standing: Ann Day and Ben Roe; kneeling: Clara Moe', ['Ann Day 1.1', 'Ben Roe 1.2', 'Clara Moe 2.1']],
    ['Clockwise from top: Ann Day, Ben Roe, Clara Moe', ['Ann Day', 'Ben Roe', 'Clara Moe']],
    ['Ann Day seated in the front row', ['Ann Day']],
    ['From left: Ann Day, Ben Roe, and mascot Clara Moe seated in front', ['Ann Day .1', 'Ben Roe .2', 'Clara Moe']],
    ['From left: Ann Day, girl, and two unknown men, Ben Roe', ['Ann Day .1', 'Ben Roe .5']],
    ['From left: Ann Day, Ben Roe, posed in Hayes Hall, with Clara Moe', ['Ann Day .1', 'Ben Roe .2', 'Clara Moe']],
  ])('%s', (caption, expected) => {
    expect(shown(caption)).toEqual(expected);
  });
});

describe('calling', () => {
  test.each<[caption: string, names: readonly string[], because: string]>([
    ['Astronauts Ann Day and Ben Roe', ['Ann Day', 'Ben Roe'], 'an English word that was never a name'],
    ['Speaker of the House Sam Roe presides', ['Sam Roe'], 'an office with its place'],
    ['Secretary, Ann Day; Treasurer, Ben Roe', ['Ann Day', 'Ben Roe'], 'an office before a comma'],
    ['First Lady Ann Day', ['Ann Day'], 'the first lady is no lady of that name'],
    ['Coach Leary and her sister Evelyn', ['Coach Leary', 'Evelyn Leary'], 'a trade or a relation vouches for one word'],
  ])('%s', (caption, expected) => {
    expect(shown(caption)).toEqual(expected);
  });
});

describe('order-after', () => {
  test.each<[caption: string, places: readonly string[]]>([
    ['Ann Day (from left), Ben Roe and Clara Moe', ['Ann Day .1', 'Ben Roe .2', 'Clara Moe .3']],
    ['Ann Day, Ben Roe and Clara Moe (left to right), Fair Grounds', ['Ann Day .1', 'Ben Roe .2', 'Clara Moe .3']],
    ['Ann Day and Ben Roe, left to right, at the fair', ['Ann Day .1', 'Ben Roe .2']],
    ['Ann Day, unidentified man and Ben Roe (left to right)', ['Ann Day', 'Ben Roe']],
    ['Left: Ann Day; right: Ben Roe', ['Ann Day .1', 'Ben Roe .2']],
    ['L-R: Ann Day, ?, Ben Roe', ['Ann Day .1', 'Ben Roe .3']],
  ])('%s', (caption, expected) => {
    expect(shown(caption)).toEqual(expected);
  });
});

describe('other languages', () => {
  test.each<[caption: string, names: readonly string[], because: string]>([
    ['Rafael Ortiz y Elena Cruz', ['Rafael Ortiz', 'Elena Cruz'], '"y" joins two people'],
    ['José Ortega y Gasset en Madrid', ['José Ortega y Gasset'], 'and binds one surname'],
    ['Von links nach rechts: Karl Brenner und Otto Braun', ['Karl Brenner .1', 'Otto Braun .2'], 'an ordering in German'],
    ['M. et Mme Joseph Roy devant leur maison', ['M. Joseph Roy', 'Mme Joseph Roy'], 'a couple in French'],
    ['Maria de la Cruz with Juan y Santos', ['Maria de la Cruz', 'Juan y Santos'], 'an English caption keeps its names'],
  ])('%s', (caption, expected) => {
    expect(shown(caption)).toEqual(expected);
  });
});

describe('quotation', () => {
  test('what is written in the picture shows nobody', () => {
    expect(shown('Two men with sign reading "Ann Day, Pastor" and Ben Roe')).toEqual(['Ben Roe']);
  });
  test('a nickname is no quotation', () => {
    expect(shown('Harold "Pete" Day and Fred "Reggie" Roe')).toEqual(['Harold "Pete" Day', 'Fred "Reggie" Roe']);
  });
});

describe('description', () => {
  const named = (text: string, title = false) =>
    readDescription(text, title).flatMap(({ people }) =>
      people.filter(({ standing }) => standing.code === 'caption-named' || standing.code === 'caption-list').map(({ name }) => name),
    );
  test('a cutline adds nobody to a title that names its people', () => {
    const cutline = 'Cutline of image published in the Herald reads: "Pictured are Ann Day and Ben Roe."';
    expect(named(cutline)).toEqual(['Ann Day', 'Ben Roe']);
    expect(named(cutline, true)).toEqual([]);
  });
  test('rows go on over a period', () => {
    expect(named('Front row, left to right: Ann Day, Ben Roe. Back row: Clara Moe.')).toEqual(['Ann Day', 'Ben Roe', 'Clara Moe']);
  });
});

test('never throws, and every name is a piece of the caption', () => {
  const words = fc.constantFrom(
    'Ann',
    'Day',
    'and',
    ',',
    'from left:',
    'Mr.',
    'Mrs.',
    '"',
    "'",
    '(',
    ')',
    'front row',
    'of',
    'portrait',
    'Hall',
    ';',
    '.',
    'or',
    'Jr.',
    "Roe's",
    'unknown man',
    '?',
    'left to right',
    'y',
    'Retrato de',
    'von links',
    'Duke of',
    'née',
    'Secretary of the',
    'children:',
    'as',
    '1.',
    '-',
    'İ',
    '\u0000',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      (caption) => {
        for (const { text, order } of readCaption(caption).people) {
          expect(text).not.toBe('');
          expect(order === null || order >= 1).toBe(true);
        }
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('costs grow with the length, not with its square', () => {
  for (const unit of [
    'Ann Day, ',
    '"A ',
    '(Ann ',
    '[Ann ',
    'Mr. and Mrs. ',
    'portrait of ',
    'front row from left: ',
    'A. ',
    'Ann or ',
    "'s ",
    'Ann, and ',
    'children: Ann ',
    'y Ann ',
    'de izquierda a ',
    'Secretary, ',
    'Speaker of the House ',
    'Ann (left to right), ',
    'Photo: ',
  ]) {
    const half = processorTime(() => readCaption(unit.repeat(10_000 / unit.length)));
    const whole = processorTime(() => readCaption(unit.repeat(20_000 / unit.length)));
    // a square would take four times as long; 40 ms and less are lost in the noise of a busy machine
    expect(whole, `${unit}: ${half} ms, then ${whole} ms`).toBeLessThan(3.3 * half + 40);
  }
  // what lies beyond 20,000 characters is not read
  const long = 'Ann Day, '.repeat(200_000);
  expect(processorTime(() => readCaption(long))).toBeLessThan(3.3 * processorTime(() => readCaption(long.slice(0, 20_000))) + 40);
});

/** Best of two, in milliseconds of this process, whatever else the machine does. */
function processorTime(run: () => unknown): number {
  return Math.min(
    ...[1, 2].map(() => {
      const before = process.cpuUsage();
      run();
      return process.cpuUsage(before).user / 1_000;
    }),
  );
}
