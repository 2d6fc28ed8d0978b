// Words of events, places and forms beyond the commonest, in the languages of catalogues. Folded. Words that are mostly surnames ("Ponte",
// "Sierra", "Valle", "Rue") are left out here; before a name some of them count, see PLACE_OPENERS.
import { WordList } from './word_list.ts';

export const MORE_EVENT_WORDS = `
  carnival jubilee bicentennial sesquicentennial tercentenary regatta rodeo marathon airlift blockade putsch revolt insurrection skirmish offensive evacuation armistice typhoon cyclone tsunami avalanche landslide derailment shipwreck
  hijacking coronation powwow potlatch referendum protests walkout lockout moratorium fiesta biennale biennial triennial bienal cotillion commemoration pilgrimage peregrination exodus purge purges plague drought mardi kermesse oktoberfest
   guerras krieg kriege weltkrieg oorlog bataille batailles batalla schlacht revolucion revoluzione revolucao rebelion fete fetes feria exposicion esposizione exposicao ausstellung weltausstellung kongress huelga greve greves
  sciopero streik terremoto incendio sitzkrieg blitz kristallnacht anschluss risorgimento voina revoliutsiia vystavka olimpiada olimpiadas olympiade jeux juegos`;

export const MORE_PLACE_WORDS = `
  crossing junction gulch gorge ravine lagoon inlet shoal reef archipelago atoll isthmus fjord canal levee tunnel viaduct aqueduct watershed estuary swamp tundra steppe subdivision addition allotment estates parcel suburb suburbs downtown
  parkway expressway freeway turnpike causeway terrace esplanade promenade boardwalk campground playground preserve refuge wilderness seashore lakeshore battlefield cemeteries headland butte bluffs mountains islets isle isles precinct
  municipality municipio arrondissement canton voivodeship vilayet sanjak raion okrug krai emirate sultanate caliphate sheikhdom dominion colonies borderlands
  rua avenida paseo barrio playa parque quai iles fleuve baie plage foret quartier faubourg arrondissement strasse platz brucke insel fluss viale piazzale isola isole fiume golfo spiaggia foresta parco quartiere
  straat gracht plein eiland rivier ulitsa prospekt ploshchad ulica most jezioro nahr bahr jazirat madinat burj souk suq bazaar`;

/** Before a name they make a place of it: "Mount Vernon", "Fort Knox", "Rue de Rivoli". As a surname they stand behind one. */
export const PLACE_OPENERS = new WordList(
  'mount mt lake fort ft cape camp port point isle rue calle via rio monte sierra cerro lago isla ile puerto porto valle ponte plaza piazza pont mont cap val bois villa casa chateau schloss bayt beit bir ain ayn tel tall khan'.split(
    ' ',
  ),
);

export const MORE_GENRE_WORDS = `
  concerti sonate sinfonie
  photography photomechanical photoprints photogravures collotypes heliogravures halftones calotypes polaroids panoramas handbills playbills placards programmes valentines codices incunabula scrolls papyri charters diplomas passports podcasts
  websites blogs webcasts obituaries eulogies genealogies chronicles annals gazetteers almanacs cookbooks textbooks festschriften theses dissertations syllabi questionnaires petitions ordinances bylaws patents trademarks logos renderings murals
  frescoes mosaics altarpieces triptychs miniatures pastels gouaches collages assemblages linocuts serigraphs monotypes aquatints mezzotints drypoints woodblock caricatures figurines medals coins tapestries samplers sonnets epigrams
  fotografias fotografien fotografie photographies lettres cartas briefe romane novelas poesie gedichte estampes grabados incisioni affiches carteles plakate karten mapas catalogos kataloge dictionnaires diccionarios worterbucher`;

export const MORE_FORM_WORDS = `
  photoprints photogravures collotypes panoramas handbills playbills placards valentines charters diplomas passports podcasts websites blogs webcasts obituaries eulogies genealogies chronicles gazetteers almanacs cookbooks textbooks theses
  dissertations syllabi questionnaires petitions bylaws patents logos renderings murals frescoes mosaics miniatures pastels collages linocuts serigraphs monotypes aquatints mezzotints drypoints caricatures figurines medals tapestries sonnets
  fotografias fotografien photographies estampes affiches carteles plakate karten mapas`;
