// Samples the grammar of headings: every production, with the parts it was made of, so that the parser can be held against the truth.
//
// heading  = name [ dates ] [ relator ] *( "--" subdivision )
//          / name dates ". " title                 ; a work
//          / heading "; " heading                  ; several people
// name     = one of the rows of NAMES
// dates    = "," SP date-form / SP "(" date-form ")" / SP plain-dates     ; see sampled_dates.ts
import fc from 'fast-check';
import { ORIGINS } from './names_of_origins.ts';
import { plainDates, type SampledDates, sampledDates } from './sampled_dates.ts';

export interface NameTruth {
  readonly surname: string;
  readonly forenames: string;
  readonly numeration: string | null;
  readonly titles: readonly string[];
  readonly suffix: string | null;
  readonly fullerForm: string | null;
  readonly nicknames: readonly string[];
  readonly marriedForm: boolean;
}

interface SampledName {
  readonly production: string;
  readonly text: string;
  /** null where the grammar cannot know the parts: the family name first, without a comma */
  readonly truth: NameTruth | null;
}

export interface SampledHeading {
  readonly production: string;
  readonly heading: string;
  readonly name: NameTruth | null;
  readonly dates: SampledDates;
  readonly relator: string | null;
  readonly subdivisions: readonly string[];
}

const named = (surname: string, forenames: string, more: Partial<NameTruth> = {}): NameTruth => ({
  surname,
  forenames,
  numeration: null,
  titles: [],
  suffix: null,
  fullerForm: null,
  nicknames: [],
  marriedForm: false,
  ...more,
});

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const pairsOf = (said: 'forenames-first' | 'family-first' | 'either') =>
  of(...ORIGINS.filter((origin) => said === 'either' || origin.said === said)).chain(({ surnames, forenames }) =>
    fc.tuple(of(...surnames), of(...forenames)),
  );
const anyPair = pairsOf('either');
const directPair = pairsOf('forenames-first');

const SUFFIXES = of(['Jr.', 'jr'], ['Sr.', 'sr'], ['II', 'ii'], ['III', 'iii'], ['IV', 'iv'], ['Jr', 'jr'], ['Junior', 'jr'] as const);
const TITLES = of('Rev.', 'Dr.', 'Sir', 'Capt.', 'Bishop', 'Rabbi', 'Lt.', 'Prof.', 'Judge');
const INITIALS = of(['W. E. B.', 'William Edward Burghardt'], ['W.E.B.', 'William Edward Burghardt'], ['J. (', 'John'] as const).map(
  ([short, full]) => [short.replace(' (', ''), full] as const,
);
const HUSBANDS = of('John', 'W. E. B.', 'Henry');
const WIVES = of('Mrs.', 'Mrs', 'Mme');

/** One name per row: what the production is called, and its sampler. */
const NAMES: Readonly<Record<string, fc.Arbitrary<Omit<SampledName, 'production'>>>> = {
  inverted: anyPair.map(([sur, fore]) => ({ text: `${sur}, ${fore}`, truth: named(sur, fore) })),
  'inverted, suffix behind': fc
    .tuple(anyPair, SUFFIXES)
    .map(([[sur, fore], [printed, suffix]]) => ({ text: `${sur}, ${fore}, ${printed}`, truth: named(sur, fore, { suffix }) })),
  'inverted, suffix without a comma': fc
    .tuple(anyPair, SUFFIXES)
    .map(([[sur, fore], [printed, suffix]]) => ({ text: `${sur}, ${fore} ${printed}`, truth: named(sur, fore, { suffix }) })),
  'inverted, title behind': fc
    .tuple(anyPair, TITLES)
    .map(([[sur, fore], title]) => ({ text: `${sur}, ${fore}, ${title}`, truth: named(sur, fore, { titles: [title] }) })),
  'inverted, title before the forenames': fc
    .tuple(anyPair, TITLES)
    .map(([[sur, fore], title]) => ({ text: `${sur}, ${title} ${fore}`, truth: named(sur, fore, { titles: [title] }) })),
  'inverted, peer': fc
    .tuple(anyPair, of('5th Earl of Leicester', '1st bt', 'duc de Morny', 'comtesse de Ségur'))
    .map(([[sur, fore], title]) => ({ text: `${sur}, ${fore}, ${title}`, truth: named(sur, fore, { titles: [title] }) })),
  'inverted, initials': fc.tuple(anyPair, INITIALS).map(([[sur], [short]]) => ({ text: `${sur}, ${short}`, truth: named(sur, short) })),
  'inverted, fuller form': fc
    .tuple(anyPair, INITIALS)
    .map(([[sur], [short, full]]) => ({ text: `${sur}, ${short} (${full})`, truth: named(sur, short, { fullerForm: full }) })),
  'inverted, nickname': anyPair.map(([sur, fore]) => ({
    text: `${sur}, ${fore} "Tad"`,
    truth: named(sur, fore, { nicknames: ['Tad'] }),
  })),
  direct: directPair.map(([sur, fore]) => ({ text: `${fore} ${sur}`, truth: named(sur, fore) })),
  'direct, title': fc
    .tuple(directPair, TITLES)
    .map(([[sur, fore], title]) => ({ text: `${title} ${fore} ${sur}`, truth: named(sur, fore, { titles: [title] }) })),
  'direct, suffix': fc
    .tuple(directPair, SUFFIXES, of(' ', ', '))
    .map(([[sur, fore], [printed, suffix], gap]) => ({ text: `${fore} ${sur}${gap}${printed}`, truth: named(sur, fore, { suffix }) })),
  'direct, nickname': directPair.map(([sur, fore]) => ({
    text: `${fore} "Tad" ${sur}`,
    truth: named(sur, fore, { nicknames: ['Tad'] }),
  })),
  'family name first': pairsOf('family-first').map(([sur, fore]) => ({ text: `${sur} ${fore}`, truth: null })),
  'lost comma': of('Whitfield', 'Du Bois', 'Oyelaran').map((sur) => ({ text: `${sur} W E B`, truth: named(sur, 'W E B') })),
  'surname and title': fc
    .tuple(of('Whitfield', 'Oyelaran', 'Watanabe'), of('Capt.', 'Dr.', 'Miss', 'Mr'))
    .map(([sur, title]) => ({ text: `${sur}, ${title}`, truth: named(sur, '', { titles: [title] }) })),
  'wife, direct': fc
    .tuple(directPair, HUSBANDS, WIVES)
    .map(([[sur], he, mrs]) => ({ text: `${mrs} ${he} ${sur}`, truth: named(sur, he, { titles: [mrs], marriedForm: true }) })),
  'wife, title behind': fc
    .tuple(anyPair, HUSBANDS, WIVES)
    .map(([[sur], he, mrs]) => ({ text: `${sur}, ${he}, ${mrs}`, truth: named(sur, he, { titles: [mrs], marriedForm: true }) })),
  'wife, title before': fc
    .tuple(anyPair, HUSBANDS, WIVES)
    .map(([[sur], he, mrs]) => ({ text: `${sur}, ${mrs} ${he}`, truth: named(sur, he, { titles: [mrs], marriedForm: true }) })),
  'wife, her own forename': fc
    .tuple(directPair, of('Rosa', 'Mary', 'Eleanor'), WIVES)
    .map(([[sur], she, mrs]) => ({ text: `${mrs} ${she} ${sur}`, truth: named(sur, she, { titles: [mrs] }) })),
  ruler: fc
    .tuple(of('Edward', 'Kamehameha', 'Haile Selassie'), of('II', 'IV', 'VII'), of('King of Great Britain', 'Emperor of Ethiopia'))
    .map(([fore, numeration, title]) => ({
      text: `${fore} ${numeration}, ${title}`,
      truth: named('', `${fore} ${numeration}`, { numeration, titles: [title] }),
    })),
  'saint or pope': of<readonly [string, string, readonly string[]]>(
    ['Augustine, of Hippo, Saint', 'Augustine', ['of Hippo', 'Saint']],
    ['Teresa, Mother, Saint', 'Teresa', ['Mother', 'Saint']],
    ['Francis, Pope', 'Francis', ['Pope']],
  ).map(([text, fore, titles]) => ({ text, truth: named('', fore, { titles }) })),
  'one name': of('Plutarch', 'Sappho', 'Geronimo', 'Hokusai', 'Liliuokalani', 'Sacagawea').map((fore) => ({
    text: fore,
    truth: named('', fore),
  })),
  'one name of several words': of('Sitting Bull', 'Red Cloud', 'Two Guns White Calf', 'Ibn Battuta').map((fore) => ({
    text: fore,
    truth: named('', fore),
  })),
  chief: of('Joseph', 'Sitting Bull').map((fore) => ({
    text: `${fore}, Nez Percé Chief`,
    truth: named('', fore, { titles: ['Nez Percé Chief'] }),
  })),
};

const sampledName: fc.Arbitrary<SampledName> = fc.oneof(
  ...Object.entries(NAMES).map(([production, names]) => names.map((name) => ({ production, ...name }))),
);

const NO_DATES: SampledDates = { text: '', birth: null, death: null, active: null };
const datesBehind: fc.Arbitrary<readonly [text: string, dates: SampledDates]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(['', NO_DATES] as const) },
  { weight: 4, arbitrary: sampledDates.map((dates) => [`, ${dates.text}`, dates] as const) },
  { weight: 1, arbitrary: sampledDates.map((dates) => [` (${dates.text})`, dates] as const) },
  { weight: 1, arbitrary: plainDates.map((dates) => [` ${dates.text}`, dates] as const) },
);

const RELATORS = of<readonly [before: string, behind: string, relator: string | null]>(
  ['', '', null],
  ['', '', null],
  ['', ', photographer', 'photographer'],
  ['', ', former owner', 'former owner'],
  ['', ' (editor)', 'editor'],
  ['Photographer: ', '', 'photographer'],
  ['Photo by ', '', 'photographer'],
);

const SUBDIVISIONS = of<readonly [text: string, subdivisions: readonly string[]]>(
  ['', []],
  ['', []],
  ['--Portraits', ['Portraits']],
  [' -- Death and burial -- Ohio', ['Death and burial', 'Ohio']],
  [' — Statues', ['Statues']],
);

/** A heading that names one person, with its parts. */
export const sampledHeading: fc.Arbitrary<SampledHeading> = fc
  .tuple(sampledName, datesBehind, RELATORS, SUBDIVISIONS)
  .map(([{ production, text, truth }, [written, dates], [before, behind, relator], [after, subdivisions]]) => ({
    production,
    heading: `${before}${text}${written}${behind}${after}`,
    name: truth,
    dates,
    relator,
    subdivisions,
  }));

/** An inverted heading that is dated or not, for rules about one name in two orders. */
export const sampledInverted: fc.Arbitrary<{ readonly inverted: string; readonly direct: string }> = fc
  .tuple(directPair, of('', ', 1868-1963', ', 1930-', ', approximately 1846-1901'))
  .map(([[sur, fore], dates]) => ({ inverted: `${sur}, ${fore}${dates}`, direct: `${fore} ${sur}${dates}` }));

/** "Shakespeare, William, 1564-1616. Hamlet" */
export const sampledWork: fc.Arbitrary<{ readonly heading: string; readonly title: string }> = fc
  .tuple(anyPair, plainDates, of('Hamlet', 'Song of Solomon', 'Things fall apart'))
  .map(([[sur, fore], dates, title]) => ({ heading: `${sur}, ${fore}, ${dates.text}. ${title}`, title }));

/** "Smith, John; Doe, Jane" */
export const sampledSeveral: fc.Arbitrary<{ readonly heading: string; readonly people: readonly string[] }> = fc
  .array(
    anyPair.filter(([sur]) => /^\p{Lu}/u.test(sur)).map(([sur, fore]) => `${sur}, ${fore}`),
    { minLength: 2, maxLength: 6 },
  )
  .map((people) => ({ heading: people.join('; '), people }));
