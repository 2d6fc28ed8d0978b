// What a subdivision of a personal heading says about the picture: shown, or only what it is about.

/** Free-floating subdivisions under persons (LC SHM H 1110) that promise a likeness. */
const SHOWN = new Set([
  'portraits',
  'pictorial works',
  'photographs',
  'portraits, etc',
  'caricatures and cartoons',
  'iconography',
  'self-portraits',
  'family portraits',
]);

/**
 * Those that name a thing, an event or a place of the person. "Family" is here: a Kennedy family picture need not show John.
 * "Friends and associates" likewise names others. "Public appearances" and "Inauguration" are not: there the person stands.
 */
const ABOUT = new Set([
  'archives',
  'art collections',
  'anniversaries, etc',
  'assassination',
  'assassination attempts',
  'autographs',
  'bibliography',
  'birthplace',
  'bibliography',
  'books and reading',
  'buildings, structures, etc',
  'captivity',
  'childhood and youth homes',
  'cenotaphs',
  'coffins',
  'collectibles',
  'collections',
  'correspondence',
  'criticism and interpretation',
  'death',
  'death and burial',
  'death mask',
  'diaries',
  'drama',
  'estate',
  'ethnological collections',
  'exhibitions',
  'exile',
  'family',
  'fiction',
  'film adaptations',
  'friends and associates',
  'funeral',
  'funeral and memorial services',
  'grave',
  'graves',
  'haunts',
  'homes',
  'homes and haunts',
  'house',
  'houses',
  'in literature',
  'in art',
  'influence',
  'juvenile literature',
  'legends',
  'library',
  'literary art',
  'manuscripts',
  'medals',
  'memorials',
  'miscellanea',
  'monuments',
  'museums',
  'musical settings',
  'monuments, etc',
  'monuments and memorials',
  'natural history collections',
  'notebooks, sketchbooks, etc',
  'numismatics',
  'patents',
  'photograph collections',
  'poetry',
  'portraits, caricatures',
  'posters',
  'relics',
  'residence',
  'residences',
  'sculpture',
  'settings',
  'shrines',
  'songs and music',
  'stamps',
  'statues',
  'tomb',
  'tombs',
  'trials, litigation, etc',
  'will',
  'wills',
  'assassination, 1865',
  'assassination, 1963',
  'songs',
  'speeches',
  'speeches in congress',
  'sources',
  'study and teaching',
  'translations',
  'works',
  'history and criticism',
  'views on',
]);

/** @returns `shown` with the subdivision that promises a likeness, or `about` with the one that does not; null where none says either */
export function readSubdivisions(
  subdivisions: readonly string[],
): { readonly says: 'shown' | 'about'; readonly subdivision: string } | null {
  let shown: string | null = null;
  for (const subdivision of subdivisions) {
    const key = subdivision
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .replace(/,\s*\d{4}.*$/, '');
    if (ABOUT.has(key)) return { says: 'about', subdivision };
    if (SHOWN.has(key)) shown = subdivision;
  }
  return shown === null ? null : { says: 'shown', subdivision: shown };
}
