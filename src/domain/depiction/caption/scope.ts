// The small words before a name that say whether it is shown: one table, read at each word.
import { isGivenName } from '../../heading/lexicon/words.ts';
import { DEPARTMENTS } from './departments.ts';
import type { Scope, Standing } from './state.ts';
import type { Token } from './tokens.ts';
import { isRole } from './trade.ts';
import { ADDRESSED, ATTENDED, BODY_PARTS, FUNCTION_WORDS, GATHERINGS, LIKENESSES, SHOWN_BY, TITLES } from './words.ts';

/** What a cue does: names after it are shown, or stand in the scope given. */
type Cue = { readonly opens: 'shown' } | { readonly opens: Scope } | null;

const mentioned = (detail: string, endsAt: Scope['endsAt'] = 'comma'): Cue => ({
  opens: { standing: { code: 'mentioned-not-shown', detail }, endsAt },
});
const uncertain = (endsAt: Scope['endsAt']): Cue => ({ opens: { standing: { code: 'uncertain', detail: null }, endsAt } });
const SHOWN: Cue = { opens: 'shown' };

/** One word is enough. */
const SINGLE_CUES: ReadonlyMap<string, Cue> = new Map<string, Cue>([
  ...[
    'with',
    'including',
    'includes',
    'include',
    'featuring',
    'surrounding',
    'beside',
    'alongside',
    'between',
    'facing',
    'greeting',
    'embracing',
    'pictured',
    'depicting',
    'shows',
    'showing',
    'behind',
  ].map((word): [string, Cue] => [word, SHOWN]),
  ...[
    'against',
    'than',
    'defeated',
    'replaces',
    'replaced',
    'succeeds',
    'succeeded',
    'succeeding',
    'honoring',
    'honouring',
    'commemorating',
    'celebrating',
    'memorializing',
    'supporting',
    'opposing',
    'endorsing',
    'promoting',
    'portraying',
    'impersonating',
  ].map((word): [string, Cue] => [word, mentioned(`stands after "${word}": the picture is about them`)]),
  ['for', mentioned('the event or the thing is for them')],
  ['after', mentioned('the thing or the event comes after them or bears their name')],
  ['under', mentioned('held office or gave the lead at the time')],
  ['where', mentioned('did something at the place, now or another time')],
  ['absent', mentioned('is said to be absent', 'sentence')],
  ['missing', mentioned('is said to be missing', 'sentence')],
  ...['possibly', 'probably', 'perhaps', 'maybe', 'presumably', 'likely', 'tentatively', 'purportedly'].map((word): [string, Cue] => [
    word,
    uncertain('comma'),
  ]),
]);

/** Two words that mean what neither does alone. */
const DOUBLE_CUES: ReadonlyMap<string, Cue> = new Map<string, Cue>([
  ['not pictured', mentioned('is said not to be in the picture', 'sentence')],
  ['not shown', mentioned('is said not to be in the picture', 'sentence')],
  ['not present', mentioned('is said not to be there', 'sentence')],
  ['not in', mentioned('is said not to be in the picture', 'sentence')],
  ['possibly including', uncertain('list')],
  ['probably including', uncertain('list')],
  ['possibly with', uncertain('list')],
  ['believed to', uncertain('comma')],
  ['thought to', uncertain('comma')],
  ['may be', uncertain('comma')],
  ['might be', uncertain('comma')],
  ['looking for', mentioned('is being looked for')],
  ['campaigning for', mentioned('is campaigned for')],
  ['known as', SHOWN],
]);

/** The names of "home of", "statue of", "daughter of": said of the noun before "of". The sentence is what the exclusion tells. */
const OF_DETAILS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:homes?|houses?|residences?|apartment|patio|yard|garden|farm|ranch|estate|office|studio|shop|store|basement|kitchen|barn|birthplace|cabin|property|mansion|porch|workshop)$/,
    'is the owner or the namesake of the place',
  ],
  [
    /^(?:funerals?|casket|coffin|burial|grave|graves|graveside|tomb|tombstone|gravestone|headstone|memory|death|murder|assassination|body|ashes|wake|obsequies)$/,
    'is dead: the picture is about the death or the memory',
  ],
  [
    /^(?:statues?|busts?|sculptures?|paintings?|posters?|murals?|monuments?|drawings?|sketch|cartoon|effigy|figure|medallion|plaque|bronze|caricature|mannequin|likenesses|wax)$/,
    'is shown only as a work of art',
  ],
  [
    /^(?:daughters?|sons?|child|children|wife|husband|widow|widower|parents?|mother|father|brothers?|sisters?|family|niece|nephew|cousins?|grand\w+|secretary|friends?|guests?|students?|pupils?|mothers|relatives|descendants?|fiancee?|twins?|aunt|uncle)$/,
    'is a relation of somebody shown',
  ],
  [
    /^(?:honou?r|birthday|anniversary|reception|candidacy|campaign|election|retirement|celebration|behalf)$/,
    'is honoured by the event, and not said to be shown',
  ],
];

/** Of several works several people are the subject: "statues of A, B, and C". */
const WORKS_IN_THE_PLURAL =
  /^(?:statues|busts|sculptures|paintings|posters|monuments|drawings|graves|homes|parents|children|sons|daughters)$/;

/** What a cue can begin with; nearly all words of a caption are none of these. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  ...SINGLE_CUES.keys(),
  ...[...DOUBLE_CUES.keys()].map((words) => words.split(' ')[0] ?? ''),
  ...'of by to including with from for volunteers supporters workers backers delegates photographer photo photos photography credit courtesy'.split(
    ' ',
  ),
]);

/**
 * The cue that stands at this word.
 *
 * @param sentenceStart  index of the first token of the sentence: "portrait of" there shows, later on it hangs on a wall
 */
export function readCue(tokens: readonly Token[], at: number, sentenceStart: number): Cue {
  const word = tokens[at]?.lower ?? '';
  if (!CUE_WORDS.has(word)) return null;
  const before = tokens[at - 1]?.lower ?? '';
  const double = DOUBLE_CUES.get(`${word} ${tokens[at + 1]?.lower ?? ''}`);
  if (double !== undefined) return double;
  if (word === 'of') return readOf(tokens, at, sentenceStart);
  if (word === 'by') return readBy(tokens, at);
  if (word === 'to') return ADDRESSED.has(before) ? mentioned(`is who the ${before} is for`) : null;
  if ((word === 'including' || word === 'with') && (before === 'possibly' || before === 'probably')) return null;
  if (CAMPAIGNERS.test(word)) return tokens[at + 1]?.capital === true ? SHOWN : null;
  if (word === 'from' && SENT.test(before)) return mentioned(`sent the ${before}`);
  if (creditsPhotographer(tokens, at)) return { opens: { standing: PHOTOGRAPHER, endsAt: 'sentence' } };
  if (word === 'for' && isDoneInPresence(tokens, at)) return null;
  if (word === 'for' && /^(?:posters?|banners?|signs?|buttons?|billboards?|advertisements?|memorials?)$/.test(before))
    return mentioned('is advertised or remembered', 'list');
  return SINGLE_CUES.get(word) ?? null;
}

/** "Nixon for Governor volunteers Ann Day and Ben Roe" */
const CAMPAIGNERS = /^(?:volunteers|supporters|workers|backers|delegates)$/;
const SENT = /^(?:wreath|flowers|letter|telegram|gift|message|greetings?|donation|bouquet|postcard|card|autograph|cable)$/;

/** "Photo: Ann Day", "Photographer: Ann Day", "Courtesy Ann Day", where the caption has begun before it. */
function creditsPhotographer(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (word === 'photographer') return next?.text === ':';
  if (at === 0) return false;
  return (/^(?:photos?|photography|credit)$/.test(word) && next?.text === ':') || (word === 'courtesy' && next?.capital === true);
}

/** "pouring tea for Mrs. Day": of the four words before "for" one says what is done face to face. */
const isDoneInPresence = (tokens: readonly Token[], at: number): boolean =>
  /^(?:pose[sd]?|posing|except)$/.test(tokens[at - 1]?.lower ?? '') ||
  tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) =>
      /^(?:pour(?:s|ing)|autograph(?:s|ing)|play(?:s|ing)|read(?:s|ing)|model(?:s|ing)|serv(?:es|ing)|sign(?:s|ing)|perform(?:s|ing)|sing(?:s|ing)|demonstrat(?:es|ing)|holding|holds|opens|opening|lights|lighting)$/.test(
        lower,
      ),
    );

/** "flanked by", "sworn in as Chief Justice by", "being fingerprinted by": looks back over six words for what puts both in the picture. */
function readBy(tokens: readonly Token[], at: number): Cue {
  const before = tokens.slice(Math.max(0, at - 6), at).map(({ lower }) => lower);
  if (
    SHOWN_BY.has(before.at(-1) ?? '') ||
    before.some((word) => HANDLED.test(word)) ||
    before.includes('being') ||
    before.includes('sworn')
  )
    return SHOWN;
  if (/^photo/.test(before.at(-1) ?? '') || before.at(-1) === 'taken') return { opens: { standing: PHOTOGRAPHER, endsAt: 'comma' } };
  return mentioned('made, gave or arranged something');
}

/** What is done hand in hand, whatever stands between it and "by": "carried off the field by". */
const HANDLED =
  /^(?:carried|unveiled|escorted|led|greeted|helped|lifted|assisted|embraced|congratulated|interviewed|crowned|handcuffed|arrested|beaten|dragged|pushed|pulled)$/;

/** Who is named as the one behind the camera. */
export const PHOTOGRAPHER: Standing = { code: 'mentioned-not-shown', detail: 'took the picture' };

function readOf(tokens: readonly Token[], at: number, sentenceStart: number): Cue {
  const noun = tokens[at - 1]?.lower ?? '';
  if (LIKENESSES.has(noun))
    return opensSentence(tokens, at - 1, sentenceStart) ? SHOWN : mentioned('is seen only in a picture within the picture');
  if (GATHERINGS.has(noun)) return isAttended(tokens, at - 1) ? mentioned('is whom the event is for, and not said to be shown') : SHOWN;
  const detail = OF_DETAILS.find(([nouns]) => nouns.test(noun))?.[1];
  if (isOfficeOf(tokens, at)) return null;
  if (BODY_PARTS.has(noun)) return SHOWN;
  if (detail !== undefined) return mentioned(detail, WORKS_IN_THE_PLURAL.test(noun) ? 'list' : 'comma');
  // "the weight of classmates Ann Day and Jo Roe": only what follows at once depends on the noun
  const next = tokens[at + 1]?.lower === 'the' ? tokens[at + 2] : tokens[at + 1];
  return next?.capital === true ? mentioned(`stands after "${noun} of"`, 'name') : null;
}

/** "Speaker of the House Sam Day", "President of Mexico Adolfo Ruiz": an office in capitals with its place and then a name. */
export function isOfficeOf(tokens: readonly Token[], at: number): boolean {
  const office = tokens[at - 1];
  if (office?.capital !== true || !(TITLES.has(office.lower) || isRole(office.lower))) return false;
  const first = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  // "Secretary of State Byrnes": behind a department the surname alone is enough
  if (DEPARTMENTS.test(tokens[first]?.lower ?? '') && tokens[first + 1]?.capital === true) return true;
  return [first, first + 1, first + 2].every((index) => tokens[index]?.capital === true) && !isGivenName(tokens[first]?.lower ?? '');
}

/** Nothing but adjectives and other likenesses before it: "Two frames: Portrait of", "Copy of a studio portrait of". Looks back at most 8 words. */
function opensSentence(tokens: readonly Token[], at: number, sentenceStart: number): boolean {
  if (at - sentenceStart > 8) return false;
  return tokens.slice(sentenceStart, at).every(({ lower, kind, capital }, index) => {
    if (kind === 'mark') return /^["([\]:]$/.test(lower);
    if (
      /^(?:with|in|on|at|holding|near|beside|by|from|to|for|behind|under|beneath|is|are|hangs|hanging|large|framed|unveiling|dedication|presentation)$/.test(
        lower,
      )
    )
      return false;
    if (lower === 'and') return tokens[sentenceStart + index - 1]?.lower === 'black';
    return !capital || index === 0 || LIKENESSES.has(lower) || FUNCTION_WORDS.has(lower);
  });
}

/** "guests at the wedding of X": looks back over an article and one adjective. */
function isAttended(tokens: readonly Token[], at: number): boolean {
  if (
    !/^(?:wedding|marriage|arrival|visit|inauguration|swearing-in|christening|baptism|graduation|installation|ordination|trial|meeting|gathering)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return false;
  return [1, 2, 3].some((back) => ATTENDED.has(tokens[at - back]?.lower ?? ''));
}
