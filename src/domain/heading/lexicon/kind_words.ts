// Words that tell what a heading names when it names no person. Folded; singular and plural where both occur.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Organisations, firms, buildings and institutions. Surnames like Church, Bank or Hall are spared by the place they stand in, not here. */
export const CORPORATE_WORDS = list(`
  company co inc incorporated corp corporation ltd limited llc plc gmbh sons bros brothers firm society societies association assn associates institute institution university universitat universite
  college school schools academy seminary church cathedral chapel synagogue temple mosque diocese parish mission convent monastery museum gallery galleries library archives hospital clinic
  committee commission council board bureau department dept ministry agency administration authority office service services union unions federation league alliance coalition congress conference
  party club clubs lodge fraternity sorority foundation fund trust bank insurance exchange press publishers publishing editions editeur verlag imprimerie imprimeries studio studios workshop laboratory
  railroad railway railways airlines airways steamship hotel inn restaurant cafe tavern theatre theater opera orchestra symphony band quartet ensemble chorus choir ballet troupe circus team
  army navy regiment battalion brigade squadron infantry cavalry corps guard legion police court courts parliament senate legislature cabinet embassy government
  partiia partei parti partito partido group groups organization organisation movement collective cooperative center centre program project network station radio television film films pictures records
  manufactory manufacturing factory works mills mines mining brewery bakery store shop market hall building house tower courthouse prison penitentiary asylum orphanage cemetery stadium arena auditorium airport
  ymca ywca naacp afl cio ymha ilgwu unesco sociedad societe gesellschaft verein`);

/** These make a heading corporate even in an inverted or dated one; no surname of them is known to us. */
export const FIRM_ENDINGS = list('co inc corp ltd llc company corporation incorporated limited gmbh bros cie');

export const EVENT_WORDS = list(`
  battle war wars day parade festival fair exposition exhibition expo conference congress convention symposium hurricane tornado flood fire earthquake storm strike riot riots massacre revolution rebellion uprising
  campaign siege election elections olympics olympic games game tournament championship treaty ceremony centennial anniversary celebration holiday expedition crusade crusades armistice inauguration reunion boycott
  march demonstration trial disaster incident affair crisis blizzard epidemic pageant homecoming commencement`);

export const PLACE_WORDS = list(`
  island islands river lake lakes mountain mountains mount valley bay creek county city town township village street avenue road drive boulevard lane highway bridge park square plaza harbor beach cape canyon
  desert forest peninsula gulf ocean sea strait coast reservoir province district region territory republic kingdom empire states state reservation neighborhood ranch plantation farm trail pass falls springs
  oblast prefecture governorate`);

export const GENRE_WORDS = list(`
  photographs photograph photographic prints negatives slides postcards portraits daguerreotypes tintypes ambrotypes stereographs stereoscopic cyanotypes albumen lantern films motion videorecordings videocassettes
  posters drawings sketches paintings watercolors engravings etchings lithographs woodcuts maps atlases charts diagrams blueprints letters correspondence diaries memoirs autobiographies biographies biography
  interviews speeches sermons lectures essays articles clippings newspapers periodicals magazines journals newsletters pamphlets brochures broadsides flyers leaflets catalogs yearbooks scrapbooks albums ephemera
  manuscripts records deeds contracts wills receipts ledgers minutes reports surveys statistics certificates licenses forms programs invitations menus tickets labels advertisements cartoons comics
  songs hymns ballads concertos sonatas symphonies operas scores fiction novels poems poetry plays drama stories tales legends dictionaries encyclopedias directories handbooks bibliographies abstracts proceedings
  facsimiles photocopies fiche microfilms audiotapes audiocassettes phonograph snapshots cabinet cartes-de-visite realia textiles sculpture sculptures ceramics quilts`);

/** Nobody in particular. */
export const PLACEHOLDER_WORDS = list('unknown unidentified anonymous various none unnamed undetermined unspecified untitled nil na tbd');

/** Adjectives behind a comma invert a topic, never a person: "Art, Modern", "Authors, American". */
export const INVERTING_WORDS = list(`
  higher modern ancient medieval classical primitive applied general popular national international american african european asian english french german italian spanish russian chinese japanese indian british
  irish scottish welsh jewish christian catholic protestant islamic greek roman latin mexican canadian australian dutch danish swedish norwegian polish hungarian turkish arab arabic hebrew yiddish armenian korean
  vietnamese cuban puerto rican black white women men children male female married single rural urban local municipal foreign domestic military naval political social economic industrial commercial agricultural
  public private secondary elementary primary professional technical vocational medical legal criminal physical natural wild domesticated stringed electric electronic steam inland ornamental decorative interior
  amateur commercial portable religious secular comparative experimental organic inorganic mathematical of in for and etc as the north south east west treatment attitudes`);

/** Parentheses that say what kind of thing a heading is. */
export const QUALIFIER_KINDS: Readonly<
  Record<string, 'fictional' | 'corporate' | 'work' | 'topic' | 'event' | 'person' | 'place' | 'family'>
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

/** Subdivisions that stand under people; under topics they are rare. */
export const PERSON_SUBDIVISIONS = list(
  'portraits correspondence assassination biography childhood death diaries family friends funeral health homes imprisonment influence interviews marriage monuments museums statues trials views will birthplace tomb autographs caricatures pictorial quotations adversaries assassins kidnapping inauguration',
);
/** Subdivisions that stand under places and topics. */
export const TOPIC_SUBDIVISIONS = list(
  'history social economic politics government climate description population antiquities geography economy exhibitions congresses law legislation study teaching research statistics design construction equipment manufacture conservation maps buildings commerce defenses emigration race religion education civilization periodicals pennsylvania california york united massachusetts',
);
