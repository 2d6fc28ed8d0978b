// Captions in other languages, put into the English words that the grammar knows: "de izquierda a derecha" becomes "from left to right".
//
// A phrase is looked up in lower case, token by token, periods as tokens of their own. Names keep their words: only what is listed changes.
import { isGivenName } from '../../heading/lexicon/words.ts';
import type { Token } from './tokens.ts';

interface Language {
  /** words that show the language; more of these than of English ones, and its phrases hold */
  readonly markers: ReadonlySet<string>;
  readonly phrases: Readonly<Record<string, string>>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Orderings mean the same wherever they stand: catalogues in English quote them too. */
const ORDERINGS: Readonly<Record<string, string>> = {
  'de izquierda a derecha': 'from left to right',
  'izquierda a derecha': 'left to right',
  'de derecha a izquierda': 'from right to left',
  'de izq . a der .': 'from left to right',
  'desde la izquierda': 'from left',
  'de gauche à droite': 'from left to right',
  'gauche à droite': 'left to right',
  'de droite à gauche': 'from right to left',
  'de g . à d .': 'from left to right',
  'von links nach rechts': 'from left to right',
  'von rechts nach links': 'from right to left',
  'von links': 'from left',
  'von rechts': 'from right',
  'v . l . n . r .': 'from left to right',
  'v . l .': 'from left',
  'da esquerda para a direita': 'from left to right',
  'da esquerda à direita': 'from left to right',
  'da sinistra a destra': 'from left to right',
  'da sinistra': 'from left',
  'van links naar rechts': 'from left to right',
  'fra venstre': 'from left',
  'från vänster': 'from left',
  'od lewej': 'from left',
  'od lewej do prawej': 'from left to right',
};

/** Keys have at most this many tokens: "v . l . n . r ." */
const LONGEST = 8;

const LANGUAGES: readonly Language[] = [
  {
    markers: words(
      'el los las con y e en del su sus por para una un al retrato fotografía foto grupo junto frente sentados sentadas hijos esposa familia',
    ),
    phrases: {
      y: 'and',
      e: 'and',
      con: 'with',
      'junto a': 'beside',
      'junto con': 'with',
      'acompañado de': 'accompanied by',
      'acompañada de': 'accompanied by',
      'acompañado por': 'accompanied by',
      'acompañada por': 'accompanied by',
      'saluda a': 'greets',
      'saludando a': 'greeting',
      'entrega a': 'presents',
      en: 'in',
      'en el': 'in the',
      'en la': 'in the',
      'en los': 'in the',
      'en las': 'in the',
      por: 'by',
      'frente a': 'outside',
      'delante de': 'outside',
      'retrato de': 'portrait of',
      'retratos de': 'portraits of',
      'fotografía de': 'photograph of',
      'foto de': 'photo of',
      'grupo de': 'group of',
      'boda de': 'wedding of',
      'casa de': 'home of',
      'tienda de': 'store of',
      'estatua de': 'statue of',
      'busto de': 'bust of',
      'monumento a': 'monument to',
      'homenaje a': 'tribute to',
      'tumba de': 'grave of',
      'entierro de': 'funeral of',
      'funeral de': 'funeral of',
      'muerte de': 'death of',
      'hijo de': 'son of',
      'hija de': 'daughter of',
      'hijos de': 'children of',
      'hijas de': 'daughters of',
      'esposa de': 'wife of',
      'viuda de': 'widow of',
      'madre de': 'mother of',
      'padre de': 'father of',
      'su esposa': 'his wife',
      'su esposo': 'her husband',
      'su hijo': 'his son',
      'su hija': 'his daughter',
      'sus hijos': 'his children',
      'sus hijas': 'his daughters',
      'su hermano': 'his brother',
      'su hermana': 'his sister',
      'su madre': 'his mother',
      'su padre': 'his father',
      hombre: 'man',
      mujer: 'woman',
      'los niños': 'the children',
      'persona no identificada': 'unidentified person',
      'hombre no identificado': 'unidentified man',
      'mujer no identificada': 'unidentified woman',
      'persona sin identificar': 'unidentified person',
      'no identificado': 'unidentified man',
      'no identificada': 'unidentified woman',
      'sin identificar': 'unidentified person',
      desconocido: 'unknown man',
      desconocida: 'unknown woman',
      'a la izquierda': 'on left',
      'a la derecha': 'on right',
      'al centro': 'in center',
      'en el centro': 'in center',
      izquierda: 'left',
      derecha: 'right',
      centro: 'center',
      sentado: 'seated',
      sentada: 'seated',
      sentados: 'seated',
      sentadas: 'seated',
      'de pie': 'standing',
      parados: 'standing',
      paradas: 'standing',
      arrodillados: 'kneeling',
      'de rodillas': 'kneeling',
      'primera fila': 'first row',
      'segunda fila': 'second row',
      'tercera fila': 'third row',
      'última fila': 'last row',
      'fila de atrás': 'back row',
    },
  },
  {
    markers: words(
      'et avec le les dans sur au aux du sa son ses leur leurs devant chez une des portrait famille groupe soeur sœur couvent',
    ),
    phrases: {
      et: 'and',
      avec: 'with',
      dans: 'in',
      'dans la': 'in the',
      'dans le': 'in the',
      au: 'at the',
      'à la': 'at the',
      par: 'by',
      devant: 'outside',
      'portrait de': 'portrait of',
      'photographie de': 'photograph of',
      'groupe de': 'group of',
      'mariage de': 'wedding of',
      'maison de': 'home of',
      'magasin de': 'store of',
      'statue de': 'statue of',
      'buste de': 'bust of',
      'tombe de': 'grave of',
      'funérailles de': 'funeral of',
      'obsèques de': 'funeral of',
      'fils de': 'son of',
      'fille de': 'daughter of',
      'épouse de': 'wife of',
      chez: 'home of',
      'sa femme': 'his wife',
      'son épouse': 'his wife',
      'son mari': 'her husband',
      'son fils': 'his son',
      'sa fille': 'his daughter',
      'ses enfants': 'his children',
      'les enfants': 'the children',
      'leurs enfants': 'their children',
      'non identifié': 'unidentified man',
      'non identifiée': 'unidentified woman',
      inconnu: 'unknown man',
      inconnue: 'unknown woman',
      'à gauche': 'on left',
      'à droite': 'on right',
      'au centre': 'in center',
      assis: 'seated',
      assise: 'seated',
      assises: 'seated',
      debout: 'standing',
      'à genoux': 'kneeling',
      'premier rang': 'first row',
      'première rangée': 'first row',
      'deuxième rang': 'second row',
      'deuxième rangée': 'second row',
      'dernier rang': 'last row',
    },
  },
  {
    markers: words(
      'und mit der die das des im am vor ihre ihren seine seiner seinem beim bei familie stehend sitzend kniend von links gruppe unbekannt',
    ),
    phrases: {
      und: 'and',
      mit: 'with',
      im: 'in the',
      'in der': 'in the',
      am: 'at the',
      beim: 'at the',
      vor: 'outside',
      'porträt von': 'portrait of',
      'bildnis von': 'portrait of',
      'bild von': 'picture of',
      'foto von': 'photo of',
      'hochzeit von': 'wedding of',
      'haus von': 'house of',
      'denkmal von': 'statue of',
      'büste von': 'bust of',
      'grab von': 'grave of',
      'sohn von': 'son of',
      'tochter von': 'daughter of',
      'seine frau': 'his wife',
      'seiner frau': 'his wife',
      'ihr mann': 'her husband',
      'ihrem mann': 'her husband',
      'sein sohn': 'his son',
      'seinem sohn': 'his son',
      'seiner tochter': 'his daughter',
      'die kinder': 'the children',
      'der maler': 'painter',
      'der dichter': 'poet',
      'der bürgermeister': 'mayor',
      'der präsident': 'president',
      'der kaiser': 'emperor',
      'die sängerin': 'singer',
      'die schauspielerin': 'actress',
      'ihre kinder': 'their children',
      'ihren kindern': 'their children',
      'seinen kindern': 'his children',
      unbekannt: 'unknown man',
      unbekannte: 'unknown woman',
      unbekannter: 'unknown man',
      links: 'left',
      rechts: 'right',
      mitte: 'center',
      sitzend: 'seated',
      stehend: 'standing',
      kniend: 'kneeling',
      'vordere reihe': 'front row',
      'erste reihe': 'first row',
      'zweite reihe': 'second row',
      'dritte reihe': 'third row',
      'hintere reihe': 'back row',
      'obere reihe': 'top row',
      'untere reihe': 'bottom row',
    },
  },
  {
    // Portuguese and Italian share their small words
    markers: words('com e na no da do dos das retrato sua seu seus família ritratto di della del con nel figli moglie gruppo'),
    phrases: {
      e: 'and',
      com: 'with',
      con: 'with',
      'retrato de': 'portrait of',
      'ritratto di': 'portrait of',
      'sua esposa': 'his wife',
      'sua moglie': 'his wife',
      'seus filhos': 'his children',
      'figlio di': 'son of',
      'figlia di': 'daughter of',
      'tomba di': 'grave of',
      'casa di': 'home of',
      'statua di': 'statue of',
      'estátua de': 'statue of',
      sentados: 'seated',
      seduti: 'seated',
      'em pé': 'standing',
      'in piedi': 'standing',
    },
  },
  {
    // Dutch, Danish, Norwegian, Swedish
    markers: words('och og med en het een zijn haar hans hennes ved hos'),
    phrases: {
      och: 'and',
      og: 'and',
      en: 'and',
      med: 'with',
      met: 'with',
      'portret van': 'portrait of',
      'portræt af': 'portrait of',
      'porträtt av': 'portrait of',
      hustru: 'wife',
      vrouw: 'wife',
      barn: 'children',
      'zijn vrouw': 'his wife',
      'hans hustru': 'his wife',
    },
  },
];

const ENGLISH = words('the of and with in at on by for from a an his her their to');

/** Single words of a phrase that names hold too: they change only before a name that is whole by itself, see {@link joinsNames}. */
const CONJUNCTIONS_IN_NAMES = words('y e');

/** A letter that English lacks, or a small word of another language. */
const FOREIGN =
  /[^\s\w.,;:()'"“”’&-]|\b(?:con|y|et|und|mit|avec|och|og|med|met|von|izquierda|da|od|der|die|das|dans|com|fra|retrato|v\.\s?l)\b/i;

/**
 * Replaces the small words of a caption that is not English. Most captions are: one test of a pattern tells them apart.
 *
 * @example inEnglish('Ann Day y Ben Roe', tokens).map(({ text }) => text)  // ['Ann', 'Day', 'and', 'Ben', 'Roe']
 */
export function inEnglish(caption: string, tokens: readonly Token[]): readonly Token[] {
  if (!FOREIGN.test(caption)) return tokens;
  const language = languageOf(tokens);
  const out: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = phraseAt(tokens, at, language);
    if (found === null) {
      const token = tokens[at];
      if (token !== undefined) out.push(token);
      at += 1;
    } else {
      out.push(...asTokens(found.english, tokens, at, found.end));
      at = found.end;
    }
  }
  return out;
}

function languageOf(tokens: readonly Token[]): Language | null {
  const small = tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
  const english = small.filter((word) => ENGLISH.has(word)).length;
  let best: Language | null = null;
  let most = english;
  for (const language of LANGUAGES) {
    const count = small.filter((word) => language.markers.has(word)).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** The first words of all phrases: at most tokens nothing needs to be put together and looked up. */
const OPENING: ReadonlySet<string> = new Set(
  [ORDERINGS, ...LANGUAGES.map(({ phrases }) => phrases)]
    .flatMap((phrases) => Object.keys(phrases))
    .map((phrase) => phrase.split(' ')[0] ?? ''),
);

function phraseAt(
  tokens: readonly Token[],
  at: number,
  language: Language | null,
): { readonly english: string; readonly end: number } | null {
  if (!OPENING.has(tokens[at]?.lower ?? '')) return null;
  let key = '';
  let found: { readonly english: string; readonly end: number } | null = null;
  for (let end = at; end < Math.min(tokens.length, at + LONGEST); end += 1) {
    const { lower = '', text = '' } = tokens[end] ?? {};
    const piece = text.endsWith('.') && text.length === 2 ? `${lower} .` : lower;
    key = key === '' ? piece : `${key} ${piece}`;
    const english = ORDERINGS[key] ?? language?.phrases[key];
    if (english !== undefined && (!CONJUNCTIONS_IN_NAMES.has(key) || joinsNames(tokens, at))) found = { english, end: end + 1 };
  }
  return found;
}

/** "Villa y Emiliano Zapata", "Rafael y Elena": a given name or a small word follows; "Ortega y Gasset", "Ramón y Cajal" are one surname. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (!next.capital || isGivenName(next.lower) || tokens[at + 2]?.capital === true);
}

/** All tokens of a phrase stand where the phrase stands. */
function asTokens(english: string, tokens: readonly Token[], at: number, end: number): readonly Token[] {
  const [first, last] = [tokens[at], tokens[end - 1]];
  if (first === undefined || last === undefined) return [];
  return english
    .split(' ')
    .map((word) => ({ ...first, kind: 'word', text: word, lower: word, capital: false, possessive: false, end: last.end }) as const);
}
