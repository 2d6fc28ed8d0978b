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
]);
const IN_FRONT = new Set(['depicted', 'sitter', 'subject', 'interviewee', 'performer', 'dancer', 'model', 'portrayed']);

export function sideOfRelator(relator: string | null): 'behind' | 'in-front' | null {
  if (relator === null) return null;
  const key = relator.toLowerCase().replace(/[.\s]+$/, '');
  if (BEHIND.has(key)) return 'behind';
  return IN_FRONT.has(key) ? 'in-front' : null;
}
