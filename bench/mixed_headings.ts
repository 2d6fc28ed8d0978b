// Headings as a catalogue of photographs holds them: people, topics, places, organisations, events, forms, and what exports damage. Seeded.
import common from '../src/domain/heading/lexicon/common.json' with { type: 'json' };
import surnames from '../src/domain/heading/lexicon/surnames.json' with { type: 'json' };
import { syntheticHeadings } from './headings.ts';
import { evenly as pick, type Random, randomFrom } from './random.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const DICTIONARY = common.words.split(' ').filter((word) => word.length > 3);
const SURNAMES = surnames.words.split(' ').filter((word) => word.length > 3);
const CITIES = list(
  'Akron, Albany, Albuquerque, Ann Arbor, Asheville, Athens, Atlanta, Austin, Baltimore, Baton Rouge, Birmingham, Boise, Boston, Brooklyn, Buffalo, Butte, Camden, Charleston, Charlotte, Chattanooga, Chicago, Cincinnati, Cleveland, Columbia, Columbus, Dallas, Dayton, Denver, Des Moines, Detroit, Duluth, Durham, El Paso, Evanston, Fargo, Flint, Fort Worth, Galveston, Gary, Grand Rapids, Greensboro, Greenville, Hartford, Helena, Houston, Huntington, Indianapolis, Jackson, Jacksonville, Jersey City, Joplin, Kansas City, Knoxville, Lancaster, Laramie, Lexington, Lincoln, Little Rock, Long Beach, Los Angeles, Louisville, Lowell, Madison, Memphis, Miami, Milwaukee, Minneapolis, Mobile, Montgomery, Nashville, Natchez, New Bedford, New Haven, New Orleans, Newark, Niagara Falls, Oakland, Omaha, Pasadena, Paterson, Philadelphia, Phoenix, Pittsburgh, Pueblo, Raleigh, Richmond, Rochester, Sacramento, Salem, Salt Lake City, San Antonio, San Diego, San Francisco, Santa Fe, Savannah, Scranton, Seattle, Selma, Shreveport, Sioux City, Spokane, Springfield, Syracuse, Tacoma, Tampa, Toledo, Topeka, Trenton, Tucson, Tulsa, Utica, Vicksburg, Wichita, Wilmington, Winston-Salem, Worcester, Youngstown',
);
const STATES = list(
  'Alabama, Alaska, Arizona, California, Colorado, Georgia, Illinois, Iowa, Kansas, Louisiana, Maine, Montana, Nevada, New Mexico, New York, North Carolina, Ohio, Oregon, Pennsylvania, South Dakota, Texas, Utah, Vermont, Virginia, West Virginia, Wyoming',
);
const SHORT_STATES = list(
  'Ala., Ariz., Calif., Colo., Ga., Ill., Kan., La., Mass., Mich., Minn., N.C., N.M., N.Y., Pa., S.D., Tex., Va., W. Va., Wis.',
);
const COUNTRIES = list(
  'France, Germany, Ghana, India, Ireland, Italy, Japan, Kenya, Mexico, Nigeria, Poland, Russia, Scotland, Spain, Sweden, Turkey, Vietnam',
);
const TOPICS = list(
  'Agriculture, Airplanes, Architecture, Automobiles, Baseball players, Blizzards, Boats and boating, Bridges, Canals, Cattle, Child labor, Churches, Circus performers, Civil rights movements, Clothing and dress, Coal miners, Cotton, Dance, Dogs, Education, Emigration and immigration, Farms, Fire fighters, Fisheries, Floods, Football, Forests, Funeral rites and ceremonies, Gardens, Gold mines and mining, Harbors, Horses, Housing, Hydroelectric power plants, Irrigation, Jazz musicians, Jewelry, Labor unions, Laundries, Logging, Mines and mineral resources, Motion pictures, Nurses, Orchards, Parades and processions, Petroleum industry and trade, Police, Quilts, Railroads, Refugees, Rivers, Rodeos, Schools, Segregation in education, Ships, Slavery, Steel industry and trade, Street-railroads, Strikes and lockouts, Students, Suffrage, Sugar growing, Teachers, Textile workers, Tuberculosis, Volcanoes, Water-supply, Weddings, Women, World War, Youth',
);
const ADJECTIVES = list(
  'African American, American, Ancient, Antique, Catholic, Chinese American, Commercial, Electric, Historic, Indian, Industrial, Jewish, Medieval, Mexican American, Military, Modern, Municipal, Norwegian American, Public, Rural, Urban, Wooden',
);
const INVERTERS = list(
  'African, American, Ancient, Colonial, English, French, Gothic, Greek, Japanese, Medieval, Modern, Municipal, Primary, Private, Rural, Wooden',
);
const SUBDIVISIONS = list(
  '19th century, 20th century, Biography, Buildings structures etc, Census, Conservation and restoration, Design and construction, Economic conditions, Employees, Exhibitions, Ethnic identity, History, Law and legislation, Maps, Photographs, Pictorial works, Politics and government, Portraits, Recreation, Social conditions, Social life and customs, Songs and music, Statistics, Study and teaching, United States',
);
const CORPORATE = list(
  'Academy, Bank, Board of Education, Brewery, Cathedral, Chamber of Commerce, College, Company, County Courthouse, Department Store, Fire Department, Hospital, Hotel, Lodge, Lumber Company, Manufacturing Co., Museum, Opera House, Orphanage, Police Department, Presbyterian Church, Public Library, Railroad Station, School, Steel Corporation, Symphony Orchestra, Theatre, Trust, Union Station, University',
);
const PLACE_WORDS = list(
  'Bay, Canyon, County, Creek, Falls, Hill, Island, Lake, Mountain, Park, Ranch, River, Square, Street, Township, Valley',
);
const EVENTS = list(
  'Centennial, Earthquake, Exposition, Fair, Fire, Flood, Flower Show, Hurricane, Parade, Riot, Rodeo, Strike, Tornado, World Championship',
);
const FORMS = list(
  'Albumen prints, Aerial photographs, Black-and-white photographs, Cartes-de-visite, Daguerreotypes, Drawings, Gelatin silver prints, Glass negatives, Group portraits, Letters, Lantern slides, Maps, Panoramic photographs, Postcards, Scrapbooks, Stereographs, Studio portraits, Tintypes',
);

/** Towns are called after people more often than not, and each lies in one state. */
const place = (random: Random): string => (random() < 0.6 ? pick(CITIES, random) : capital(pick(SURNAMES, random)));
const stateOf = (town: string, states: readonly string[]): string => states[(town.length * 7 + town.charCodeAt(1)) % states.length] ?? '';
const short = (town: string): string => stateOf(town, SHORT_STATES);
const year = (random: Random): number => 1840 + Math.floor(random() * 150);

function topic(random: Random): string {
  const noun = random() < 0.15 ? capital(pick(DICTIONARY, random)) : pick(TOPICS, random);
  const base =
    random() < 0.25
      ? `${pick(ADJECTIVES, random)} ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`
      : random() < 0.15
        ? `${noun}, ${pick(INVERTERS, random)}`
        : noun;
  const town = place(random);
  const where = random() < 0.6 ? `--${stateOf(town, STATES)}--${town}` : random() < 0.5 ? `--${pick(COUNTRIES, random)}` : '';
  const more = random() < 0.7 ? `--${pick(SUBDIVISIONS, random)}` : '';
  return `${base}${where}${more}`;
}

function location(random: Random): string {
  const chance = random();
  const town = place(random);
  const spot = `${random() < 0.3 ? town : capital(pick(SURNAMES, random))} ${pick(PLACE_WORDS, random)}`;
  if (chance < 0.3) return `${town} (${short(town)})${random() < 0.3 ? '' : `--${pick(SUBDIVISIONS, random)}`}`;
  if (chance < 0.5) return `${town}, ${stateOf(town, STATES)}`;
  if (chance < 0.6) return `${town} (${pick(COUNTRIES, random)})--${pick(SUBDIVISIONS, random)}`;
  if (chance < 0.8) return `${spot} (${short(town)})`;
  return `${spot}, ${stateOf(town, STATES)}`;
}

function organisation(random: Random): string {
  const chance = random();
  const word = pick(CORPORATE, random);
  const town = place(random);
  if (chance < 0.35) return `${town} ${word}`;
  if (chance < 0.6) return `${capital(pick(SURNAMES, random))} ${word} (${town}, ${short(town)})`;
  if (chance < 0.75) return `${capital(pick(SURNAMES, random))} & ${capital(pick(SURNAMES, random))}`;
  if (chance < 0.85) return `${town} (${short(town)}). ${word}`;
  return `${capital(pick(SURNAMES, random))} Brothers ${word}`;
}

function event(random: Random): string {
  const chance = random();
  const town = place(random);
  if (chance < 0.4) return `${pick(EVENTS, random)}, ${town}, ${short(town)}, ${year(random)}`;
  if (chance < 0.7) return `${capital(pick(SURNAMES, random))}, Battle of, ${short(town)}, ${year(random)}`;
  return `${pick(EVENTS, random)}s--${stateOf(town, STATES)}--${town}--${year(random)}`;
}

const form = (random: Random): string =>
  `${pick(FORMS, random)}--${place(random)}--${1840 + 10 * Math.floor(random() * 15)}-${year(random)}`;
const ship = (random: Random): string => `${capital(pick(SURNAMES, random))} (Ship)`;
const family = (random: Random): string => `${capital(pick(SURNAMES, random))} family${random() < 0.5 ? '--Portraits' : ''}`;
const several = (random: Random): string =>
  `${capital(pick(SURNAMES, random))}, ${capital(pick(SURNAMES, random))}; ${capital(pick(SURNAMES, random))}, John`;

/** Shares of what is no person; of distinct headings of DPLA's photographs about half name people. */
const OTHERS: readonly { readonly share: number; readonly make: (random: Random) => string }[] = [
  { share: 0.4, make: topic },
  { share: 0.2, make: location },
  { share: 0.22, make: organisation },
  { share: 0.08, make: event },
  { share: 0.04, make: form },
  { share: 0.02, make: ship },
  { share: 0.02, make: family },
  { share: 0.02, make: several },
];
const PERSONAL_SHARE = 0.6;

/** What exports do to 6 headings of 100. */
const DAMAGE: readonly ((heading: string, random: Random) => string)[] = [
  (heading) => heading.toUpperCase(),
  (heading) => heading.replace(' ', '  '),
  (heading) => `${heading}.`,
  (heading) => heading.replace(', ', ' '),
  (heading) => heading.replace('-', '\u2013'),
  (heading) => heading.replace(' (', '(').replace('--', ' -- '),
  (heading) => ` ${heading} `,
  (heading) => heading.replace('e', '\u00c3\u00a9'),
  (heading) => heading.replace('a', '&aacute;'),
  (heading) => `${heading}, photographer`,
];
const DAMAGED_SHARE = 0.06;

/** @returns `count` distinct headings, people and others by turns */
export function mixedHeadings(count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const found = new Set<string>();
  const add = (heading: string): void => {
    const damage = random() < DAMAGED_SHARE ? DAMAGE[Math.floor(random() * DAMAGE.length)] : undefined;
    found.add(damage === undefined ? heading : damage(heading, random));
  };
  const people = syntheticHeadings(Math.ceil(count * PERSONAL_SHARE), seed);
  for (const { heading } of people) {
    add(heading);
    while (found.size < count && random() > PERSONAL_SHARE) add(other(random));
  }
  while (found.size < count) add(other(random));
  return [...found].slice(0, count);
}

function other(random: Random): string {
  let left = random();
  for (const { share, make } of OTHERS) {
    left -= share;
    if (left < 0) return make(random);
  }
  return topic(random);
}
