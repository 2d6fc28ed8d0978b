// Parentheses that say what a heading names, folded.
import { tokens } from '../../text/fold.ts';
import type { Kind } from '../heading.ts';

/** Parentheses that say what kind of thing a heading is. */
const QUALIFIER_KINDS: Readonly<
  Record<string, 'fictional' | 'corporate' | 'work' | 'topic' | 'event' | 'genre' | 'person' | 'place' | 'family'>
> = {
  'fictitious character': 'fictional',
  'fictitious characters': 'fictional',
  'fictional character': 'fictional',
  'fictitious person': 'fictional',
  'legendary character': 'fictional',
  'legendary characters': 'fictional',
  'greek deity': 'fictional',
  'roman deity': 'fictional',
  'hindu deity': 'fictional',
  'norse deity': 'fictional',
  deity: 'fictional',
  'greek mythology': 'fictional',
  'mythical character': 'fictional',
  'imaginary character': 'fictional',
  'comic strip': 'work',
  'motion picture': 'work',
  'television program': 'work',
  'radio program': 'work',
  musical: 'work',
  opera: 'work',
  novel: 'work',
  play: 'work',
  newspaper: 'work',
  song: 'work',
  poem: 'work',
  'computer program': 'work',
  game: 'work',
  film: 'work',
  painting: 'work',
  statue: 'work',
  sculpture: 'work',
  book: 'work',
  cutter: 'corporate',
  company: 'corporate',
  school: 'corporate',
  firms: 'corporate',
  vessel: 'corporate',
  ferry: 'corporate',
  tugboat: 'corporate',
  brig: 'corporate',
  cruiser: 'corporate',
  destroyer: 'corporate',
  ship: 'corporate',
  ships: 'corporate',
  steamboat: 'corporate',
  steamship: 'corporate',
  schooner: 'corporate',
  yacht: 'corporate',
  boat: 'corporate',
  submarine: 'corporate',
  frigate: 'corporate',
  battleship: 'corporate',
  'space shuttle': 'corporate',
  'space vehicle': 'corporate',
  airplane: 'topic',
  locomotive: 'topic',
  'musical group': 'corporate',
  firm: 'corporate',
  agency: 'corporate',
  organization: 'corporate',
  band: 'corporate',
  group: 'corporate',
  'rock group': 'corporate',
  association: 'corporate',
  church: 'corporate',
  building: 'corporate',
  hotel: 'corporate',
  'race horse': 'topic',
  horse: 'topic',
  dog: 'topic',
  cat: 'topic',
  elephant: 'topic',
  'biblical figure': 'person',
  'biblical leader': 'person',
  'biblical prophet': 'person',
  musician: 'person',
  artist: 'person',
  president: 'person',
  spirit: 'person',
  singer: 'person',
  writer: 'person',
  dancer: 'person',
  actor: 'person',
  actress: 'person',
  photographer: 'person',
  rapper: 'person',
  poet: 'person',
  'football player': 'person',
  'baseball player': 'person',
  optics: 'topic',
  'dakota chief': 'person',
  'native american leader': 'person',
  saint: 'person',
  king: 'person',
  emperor: 'person',
  pseudonym: 'person',
  philosopher: 'person',
  author: 'person',
  painter: 'person',
  sculptor: 'person',
  composer: 'person',
  politician: 'person',
  minister: 'person',
  teacher: 'person',
  physician: 'person',
  athlete: 'person',
  boxer: 'person',
  comedian: 'person',
  cartoonist: 'person',
  slave: 'person',
  apostle: 'person',
  prophet: 'person',
  'television show': 'work',
  'television programs': 'genre',
  'television series': 'work',
  'radio show': 'work',
  'electronic resource': 'work',
  'computer file': 'work',
  periodical: 'work',
  magazine: 'work',
  album: 'work',
  ballet: 'work',
  island: 'place',
  city: 'place',
  province: 'place',
  state: 'place',
  county: 'place',
  river: 'place',
  'extinct city': 'place',
  mountain: 'place',
  town: 'place',
  region: 'place',
  famille: 'family',
  hurricane: 'event',
  event: 'event',
};

/** Occupations as the last word, ranks and kinship as the first, say that a person is meant: "(American poet)", "(Sultan of Zanzibar)". */
const OCCUPATIONS: ReadonlySet<string> = new Set(
  'poet writer novelist author artist painter sculptor photographer musician singer rapper composer conductor dancer choreographer actor actress comedian director filmmaker architect engineer scientist physician doctor nurse lawyer judge politician president governor senator general soldier officer sailor activist leader minister priest rabbi bishop saint monk nun philosopher historian teacher professor student journalist editor critic publisher printer engraver illustrator cartoonist designer potter weaver player athlete boxer wrestler jockey golfer swimmer runner coach pilot astronaut explorer slave freedman farmer businessman banker inventor spirit medium prophet apostle evangelist'.split(
    ' ',
  ),
);
const KIN: ReadonlySet<string> = new Set(
  'king queen emperor empress sultan emir shah prince princess duke wife widow husband son daughter brother sister mother father biblical'.split(
    ' ',
  ),
);

/** The kind that a parenthesis tells, or null: asked whole, before a colon ("Motion picture : 1961"), and by its last and first words. */
export function qualifiedAs(qualifier: string | null): Kind | null {
  if (qualifier === null) return null;
  const words = tokens(qualifier.split(/[:;]/)[0] ?? '');
  const last = words.at(-1) ?? '';
  const whole = QUALIFIER_KINDS[words.join(' ')];
  if (whole !== undefined) return whole;
  if (/fictit|fictional|mytholog|legendary|deity|imaginary|symbolic char/i.test(qualifier)) return 'fictional';
  if (FORM_QUALIFIERS.has(last) && /^\p{Ll}/u.test(qualifier)) return 'genre';
  if (words.length > 4) return null;
  if (KIN.has(words[0] ?? '') || OCCUPATIONS.has(last)) return 'person';
  return words.length > 1 ? (QUALIFIER_KINDS[last] ?? null) : null;
}

/** Last words of the parentheses of the Art & Architecture Thesaurus, whose headings are forms: "(financial records)". */
const FORM_QUALIFIERS: ReadonlySet<string> = new Set(
  'works records documents form forms programs recordings discipline genre photographs prints images negatives publications'.split(' '),
);
