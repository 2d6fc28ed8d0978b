// Is it a photograph? What type and format say about the item; silence counts as yes, since most of DPLA's images say nothing more.
import type { Item } from '../item/item.ts';

export interface Medium {
  readonly kind: 'photograph' | 'moving-image' | 'likeness' | 'not-a-photograph';
  /** the string that decided, "" where none did */
  readonly said: string;
}

const PHOTOGRAPH =
  /photo|negative|daguerreotype|tintype|ambrotype|ferrotype|cabinet card|carte|stereo|snapshot|lantern slide|gelatin|albumen|cyanotype|safety film|glass plate|transparenc|postcard|still image|contact (?:print|sheet)/i;
const MOVING = /moving|motion picture|video|film ?reel|\bfilms?\b/i;
/** A drawn likeness has no face that a recogniser of photographs may learn from. */
const OTHER =
  /\b(?:text|sound|audio|oral histor|map|maps|cartographic|drawing|drawings|cartoon|cartoons|caricature|painting|paintings|watercolou?r|oil on|poster|posters|medal|medals|coin|coins|stamp|stamps|sculpture|sculptures|statue|bust|lithograph|lithographs|engraving|engravings|etching|etchings|woodcut|sketch|sketches|manuscript|manuscripts|letter|letters|correspondence|newspaper|newspapers|sheet music|book|books|pamphlet|pencil|ink on|physical object|three[- ]dimensional|dataset|software)\b/i;

/** A photograph of a painting, a statue or a print: whoever it shows, it shows at second hand. */
const LIKENESS =
  /\b(?:photo\w*|negatives?|slides?|transparenc\w+|reproductions?|copy prints?)\s(?:reproductions?\s)?of\s(?:an?\s|the\s)?(?:\w+\s)?(?:paintings?|sculptures?|statues?|busts?|drawings?|engravings?|lithographs?|medals?|monuments?|works? of art|art ?works?)(?=\s*(?:$|[,;:.)\]]))/i;

/** A format that says photograph outweighs a type that says text: albums and mounted prints are typed by their captions. */
export function mediumOf({ type, format }: Pick<Item, 'type' | 'format'>): Medium {
  const likeness = [...format, ...type].find((text) => LIKENESS.test(text));
  if (likeness !== undefined) return { kind: 'likeness', said: likeness };
  const photograph = format.find((text) => PHOTOGRAPH.test(text));
  if (photograph !== undefined) return { kind: 'photograph', said: photograph };
  const strings = [...format, ...type];
  const other = strings.find((text) => OTHER.test(text));
  const moving = strings.find((text) => MOVING.test(text));
  const image = type.some((text) => /image|photo/i.test(text) && !MOVING.test(text));
  if (other !== undefined && !(image && type.includes(other))) return { kind: 'not-a-photograph', said: other };
  if (moving !== undefined && !image) return { kind: 'moving-image', said: moving };
  return { kind: 'photograph', said: '' };
}
