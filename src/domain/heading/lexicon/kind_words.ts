// Words that tell what a heading names when it names no person. Folded; singular and plural where both occur.

import { MORE_EVENT_WORDS, MORE_FORM_WORDS, MORE_GENRE_WORDS, MORE_PLACE_WORDS } from './happening_words.ts';
import { MORE_CORPORATE_WORDS } from './organisation_words.ts';
import { WordList } from './word_list.ts';

const list = (words: string, more = ''): WordList => new WordList(`${words} ${more}`.trim().split(/\s+/));

/** Organisations, firms, buildings and institutions. Surnames like Church, Bank or Hall are spared by the place they stand in, not here. */
export const CORPORATE_WORDS = list(
  `
  company co inc incorporated corp corporation ltd limited llc plc gmbh sons bros brothers firm society societies association assn associates institute institution university universitat universite
  college school schools academy seminary church cathedral chapel synagogue temple mosque diocese parish mission convent monastery museum gallery galleries library archives hospital clinic
  botanic botanical zoological committee commission council board bureau department dept ministry agency administration authority office service services union unions federation league alliance coalition congress conference
  party club clubs lodge fraternity sorority foundation fund trust bank insurance exchange press publishers publishing editions editeur verlag imprimerie imprimeries studio studios workshop laboratory
  railroad railway railways airlines airways steamship hotel inn restaurant cafe tavern theatre theater opera orchestra symphony band quartet ensemble chorus choir ballet troupe circus team
  army navy regiment battalion brigade squadron infantry cavalry corps guard legion police court courts parliament senate legislature cabinet embassy government
  partiia partei parti partito partido group groups organization organisation movement collective cooperative center centre program project network station radio television film films pictures records
  manufactory manufacturing factory works mills mines mining brewery bakery store shop market hall building house tower courthouse prison penitentiary asylum orphanage cemetery stadium arena auditorium airport
  graphics printmakers printers printshop screenprints lithography lithographers lithographie litografia lithograph atelier ateliers taller tipografia stamperia calcografia estampe druckerei edizioni edition ediciones editorial librairie libreria galerie galeria musee museo museu pinacoteca kunsthalle akademie academie accademia academia ecole escuela scuola schule institut instituto istituto
  pottery porcelain glassworks foundry mint newspaper newspapers gazette tribune courier herald magazine review newspictures photos syndicate enterprises industries products brands motors records recordings productions pictures publisher publications bookshop bookstore books
  chamber delegation bund front frente alianza confederacion federacion federation comite comision conselho consejo ligue syndicat unione ejercito brigada division divisions branch bureau headquarters corps fleet ministry ministere academy faculty laboratories campus hospitals universite universidad universita college colleges gymnasium lyceum
  congregation archdiocese basilica abbey priory shrine cathedral mosque masjid pagoda minaret mausoleum memorial monument statue palace castle citadel fort fortress barracks observatory planetarium aquarium zoo depot terminal pier lighthouse warehouse skyscraper apartments homes residence
  brotherhood sisterhood cross
  ymca ywca naacp afl cio ymha ilgwu unesco sociedad societe gesellschaft verein`,
  MORE_CORPORATE_WORDS,
);

/** These make a heading corporate even in an inverted or dated one; no surname of them is known to us. */
export const FIRM_ENDINGS = list('co inc corp ltd llc company corporation incorporated limited gmbh bros cie');

export const EVENT_WORDS = list(
  `
  battle war wars day parade festival fair exposition exhibition expo conference convention symposium hurricane tornado flood fire earthquake storm strike riot riots massacre revolution rebellion uprising
  campaign siege election elections olympics olympic games game tournament championship treaty ceremony centennial anniversary celebration holiday expedition crusade crusades armistice inauguration reunion boycott
  march demonstration trial disaster incident affair crisis blizzard epidemic pageant homecoming commencement explosion shootings shooting attack attacks bombing bombings debate debates trials insurgency conflict conflicts mutiny pogrom genocide holocaust guerre guerres boatlift pandemic famine eruption wreck collision lynching assassination coup intifada invasion raid landing sunday spring`,
  MORE_EVENT_WORDS,
);

export const PLACE_WORDS = list(
  `
  island islands river lake lakes mountain mountains mount valley bay creek county city town township village street avenue road drive boulevard lane highway bridge park square plaza harbor beach cape canyon
  desert forest peninsula gulf ocean sea strait coast reservoir province district region territory republic kingdom empire states state reservation neighborhood ranch plantation farm trail pass falls springs
  oblast prefecture governorate wadi jabal jebel gebel tell khirbat oasis hill hills woods creek bayou parish borough heights gardens waterfall waterfalls cave caves glacier volcano planet lakes rivers prairie basin delta plain plains plateau`,
  MORE_PLACE_WORDS,
);

export const GENRE_WORDS = list(
  `
  photographs photograph photographic prints negatives slides postcards portraits daguerreotypes tintypes ambrotypes stereographs stereoscopic cyanotypes albumen lantern films motion videorecordings videocassettes
  posters drawings sketches paintings watercolors engravings etchings lithographs woodcuts maps atlases charts diagrams blueprints letters correspondence diaries memoirs autobiographies biographies biography
  interviews speeches sermons lectures essays articles clippings newspapers periodicals magazines journals newsletters pamphlets brochures broadsides flyers leaflets catalogs yearbooks scrapbooks albums ephemera
  manuscripts records deeds contracts wills receipts ledgers minutes reports surveys statistics certificates licenses forms programs invitations menus tickets labels advertisements cartoons comics
  songs hymns ballads concertos sonatas symphonies operas scores fiction novels poems poetry plays drama stories tales legends dictionaries encyclopedias directories handbooks bibliographies abstracts proceedings
  facsimiles photocopies fiche microfilms audiotapes audiocassettes phonograph snapshots cabinet cartes-de-visite realia textiles sculpture sculptures ceramics quilts`,
  MORE_GENRE_WORDS,
);

/** Articles, prepositions and conjunctions of the languages that LC headings come in: lower case inside any proper name. */
export const SMALL_WORDS = list(`
  a an and as at by for from in into of off on or over the to under upon with per via
  et en pour par sur aux au sous avec à und im in mit zu fur für auf aus bei y e por para con sobre al del della dei delle degli nel alla sul i na w z do pri dlia po ve bin binti bint ibn ben abu van
  i.e etc active born died circa approximately about century cent fl um vor called known genannt dit dite detto alias`);

/** Streets: a surname of hardly anybody ("Picabo Street"), the name of thousands of streets. */
export const STREET_WORDS = list('street avenue road boulevard highway parkway turnpike');

/** Words that join what no personal name joins: "Federation of Labor", "Council for Peace". */
export const LINKS = list('of for the and on in at to');

/** Ranks, orders and kinship that open a title behind a name or stand before one: rulers, nobles, clergy, elders. */
export const RANKS = list(`
  king queen emperor empress tsar czar tsarina sultan sultana shah khan caliph emir amir sheikh shaykh sheik pasha bey pharaoh raja rajah maharaja maharani nawab nizam mikado shogun kaiser
  prince princess crown infante infanta archduke archduchess duke duchess duc duchesse dauphin marquis marquess marquise marchioness earl count countess comte comtesse graf grafin viscount viscountess vicomte vicomtesse
  baron baroness baronne freiherr lord lady sir dame elector landgrave margrave regent consort roi reine empereur imperatrice rey reina emperador kaiserin konig konigin
  pope antipope cardinal archbishop bishop patriarch saint sainte san santa blessed mother sister brother soeur mere pere frere fra padre abbe abbot abbess rabbi imam mullah lama swami ayatollah
  chief master aunt uncle mama papa granny major-general general colonel captain lieutenant admiral dowager president empereurs tribune`);

/** The last word of a form: "Silver gelatin prints", "Group portraits". A subset of GENRE_WORDS and what is a form only at the end. */
export const FORM_WORDS = list(
  `
  photographs photograph photographic prints negatives slides postcards portraits daguerreotypes tintypes ambrotypes stereographs cyanotypes transparencies posters drawings sketches paintings watercolors engravings etchings lithographs woodcuts
  maps atlases charts diagrams blueprints letters correspondence diaries memoirs autobiographies biographies interviews speeches sermons lectures essays articles clippings newspapers periodicals magazines journals newsletters pamphlets brochures
  broadsides flyers flyers leaflets catalogs yearbooks scrapbooks albums ephemera manuscripts deeds receipts ledgers minutes reports surveys certificates invitations menus tickets labels advertisements cartoons comics songs ballads novels poems poetry plays
  dictionaries encyclopedias directories handbooks bibliographies abstracts proceedings facsimiles photocopies audiotapes audiocassettes videotapes videocassettes videorecordings snapshots sculptures quilts films recordings transcripts scripts screenplays
  notebooks notes memorandums memoranda proposals agendas resumes forms buttons banners programs publications bulletins calendars scores histories drafts artifacts objects`,
  MORE_FORM_WORDS,
);
/** Name a part of an organisation. */
export const UNIT_WORDS = list(
  'local division department dept office section branch chapter district school faculty committee council bureau unit regiment company army navy congress senate governor president attorney convention',
);

/** Nobody in particular. */
export const PLACEHOLDER_WORDS = list(`
  unknown unidentified anonymous various none unnamed undetermined unspecified untitled tbd anon anonym anonymus anonyme anonimo anonima desconocido desconocida desconhecido inconnu inconnue unbekannt unbekannter ignoto sconosciuto onbekend
  okand ukendt neizvestnyi neznamy nieznany ismeretlen`);

/** Behind these nobody is named: "Photographer unknown". */
export const PLACEHOLDER_ENDS = list('unknown unidentified anonymous unnamed');

/** A family, before or behind its surname. */
export const FAMILY_WORDS = list('family families famille familles familia familie famiglia clan dynasty rodina');

/** Books without an author, which catalogues enter by title. */
export const SACRED_BOOKS = list(
  'bible talmud koran quran torah mishnah haggadah siddur vedas upanishads mahabharata ramayana bhagavadgita avesta tripitaka apocrypha midrash zohar beowulf',
);

/** Kinds of places behind a colon: "Mayo (Ireland : County)". */
export const JURISDICTIONS = list(
  'county counties township municipality municipio province emirate district dept department region state parish island islands lake river mountain city town village estate commune comarca oblast canton governorate prefecture peninsula kingdom republic territory',
);

/** Adjectives behind a comma invert a topic, never a person: "Art, Modern", "Authors, American". */
export const INVERTING_WORDS = list(`
  higher modern ancient medieval classical primitive applied general popular national international american african european asian english french german italian spanish russian chinese japanese indian british
  irish scottish welsh jewish christian catholic protestant islamic greek roman latin lebanese iranian iraqi egyptian syrian palestinian israeli algerian tunisian moroccan libyan sudanese ethiopian nigerian ghanaian kenyan soviet ukrainian romanian bulgarian serbian croatian czech slovak finnish icelandic austrian swiss belgian portuguese brazilian argentine chilean peruvian colombian venezuelan haitian jamaican caribbean pakistani bengali tibetan mongolian thai burmese indonesian filipino philippine taoist buddhist hindu muslim baroque gothic renaissance byzantine victorian colonial celtic persian ottoman mexican canadian australian dutch danish swedish norwegian polish hungarian turkish arab arabic hebrew yiddish armenian korean
  vietnamese cuban puerto rican black white women men children male female married single rural urban local municipal foreign domestic military naval political social economic industrial commercial agricultural
  public private secondary elementary primary professional technical vocational medical legal criminal physical natural wild domesticated stringed electric electronic steam inland ornamental decorative interior
  amateur commercial portable religious secular comparative experimental organic inorganic mathematical of in for and etc as the north south east west treatment attitudes`);

/** Subdivisions that stand under people; under topics they are rare. */
export const PERSON_SUBDIVISIONS = list(
  'portraits correspondence assassination biography childhood death diaries family friends funeral health homes imprisonment influence interviews marriage monuments museums statues trials views will birthplace tomb autographs caricatures pictorial quotations adversaries assassins kidnapping inauguration',
);
/** Subdivisions that stand under places and topics. */
export const TOPIC_SUBDIVISIONS = list(
  'history social economic politics government climate description population antiquities geography economy exhibitions congresses law legislation study teaching research statistics design construction equipment manufacture conservation maps buildings commerce defenses emigration race religion education civilization periodicals pennsylvania california york united massachusetts',
);

/** Words of music titles: "Sonatas, violoncello, op. 71". */
export const MUSIC_KEYS = list(
  'op opus sonata sonatas sonate symphonies concerto concertos quartets quintet trios bwv minuet fugue fugues etudes nocturnes cantata cantatas suites requiem',
);

/** Peoples and other groups: "Dakota Indians", "German Americans". */
export const PEOPLES = list(
  'indians indian americans africans asians jews muslims christians catholics arabs germans italians irishmen chinese japanese koreans mexicans canadians europeans aborigines natives tribe tribes peoples immigrants refugees slaves women men children girls boys',
);

/** Nobody in particular, as a whole heading; the plural is a topic. */
export const NOBODY = new WordList([
  'man',
  'woman',
  'boy',
  'girl',
  'child',
  'baby',
  'person',
  'lady',
  'gentleman',
  'couple',
  'n a',
  'na',
  'nd',
  's n',
  'see notes',
  'other',
  'others',
  'test',
  'x',
  'no name',
  'name unknown',
  'names unknown',
  'people unknown',
  'nil',
  'see description',
  'see note',
  'see photo',
  'see caption',
  'no author',
  'no creator',
  'no photographer',
  'not stated',
  'not recorded',
  'to be determined',
  'same as above',
  'ditto',
  'et al',
  'multiple',
  'multiple authors',
  'several',
  'mixed',
  'staff',
  'staff photographer',
  's a',
  'sans nom',
  'sin nombre',
  'ohne namen',
]);
