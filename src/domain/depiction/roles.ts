// Relator terms inside a heading: who made, owned or received the picture, and who is in it.

/** MARC relators of people who are not in the picture by virtue of their role. Anything not listed in either table decides nothing. */
const BEHIND = new Set([
  'photographer',
  'publisher',
  'collector',
  'artist',
  'author',
  'addressee',
  'recipient',
  'creator',
  'editor',
  'engraver',
  'lithographer',
  'printer',
  'donor',
  'owner',
  'former owner',
  'compiler',
  'correspondent',
  'architect',
  'painter',
  'illustrator',
  'cartographer',
  'surveyor',
  'interviewer',
  'translator',
  'sculptor',
  'designer',
  'contributor',
  'sponsor',
  'photographic studio',
  'photograph collector',
  'lender',
  'transcriber',
  'writer',
  'copyright holder',
  'videographer',
  'cinematographer',
  'director',
  'producer',
  'film director',
  'composer',
  'lyricist',
  'draftsman',
  'etcher',
  'delineator',
  'researcher',
  'distributor',
  'bookseller',
  'binder',
  'dedicatee',
  'joint author',
  'attributed name',
  'cameraman',
  'camera operator',
  'photographers',
  'pht',
  'fotógrafo',
  'fotógrafa',
  'photographe',
  'fotograf',
  'attributed to',
  'former attribution',
  'studio',
  'issuing body',
  'processor',
  'retoucher',
  'colorist',
  'film editor',
  'narrator',
  'curator',
  'annotator',
]);
const IN_FRONT = new Set([
  'depicted',
  'sitter',
  'subject',
  'interviewee',
  'performer',
  'dancer',
  'model',
  'portrayed',
  'dpc',
  'sitters',
  'person depicted',
  'pictured',
]);

/** Relators of whoever made the picture itself; the publisher of a self-portrait is not in it. */
const MAKERS = new Set(['photographer', 'artist', 'creator', 'author', 'painter', 'videographer', 'cinematographer']);

/** Can somebody with this relator, or none, be the one whom a self-portrait shows? */
export const mayPortraySelf = (relator: string | null): boolean => relator === null || MAKERS.has(keyOf(relator));

export function sideOfRelator(relator: string | null): 'behind' | 'in-front' | null {
  if (relator === null) return null;
  const key = keyOf(relator);
  if (BEHIND.has(key)) return 'behind';
  return IN_FRONT.has(key) ? 'in-front' : null;
}

const keyOf = (relator: string): string => relator.toLowerCase().replace(/[.\s]+$/, '');
