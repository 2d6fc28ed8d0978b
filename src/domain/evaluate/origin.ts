// Where a name comes from, as far as its spelling shows: to see that recall is as good for every origin, never to treat a person by it.
import type { HeadingName } from '../heading/heading.ts';
import { tokens } from '../text/fold.ts';

/** Surname patterns per origin, in order; deliberately few and sure, since a wrong group hides a bad one. */
const ORIGINS: readonly (readonly [origin: string, surname: RegExp])[] = [
  ['non-Latin script', /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u],
  [
    'Arabic',
    /^(?:al|el|ibn|bin|abu|abd) |^(?:abdul|abdel|abdallah|ahmad|ahmed|ali|hassan|hussein|ibrahim|mahmoud|mohammed|muhammad|mustafa|rashid|salim|yusuf)/,
  ],
  ['Armenian', /(?:ian|yan)$/],
  [
    'East Asian',
    /^(?:chang|chen|cheung|chiang|chin|cho|choi|chu|chung|fong|ho|hsu|huang|jiang|kang|kim|kwong|lau|lee|leung|li|liang|lin|liu|ng|ngo|nguyen|pham|park|tan|tang|tran|tsai|wang|wong|wu|xu|yang|yee|zhang|zhao|zhou)$|(?:moto|mura|yama|kawa|naka|shima|zaki|bayashi|guchi|tani)$/,
  ],
  ['Slavic', /(?:ski|sky|skii|wicz|vich|vic|ov|ova|ev|eva|enko|chuk|czyk|cek|kova)$/],
  [
    'Hispanic or Portuguese',
    /(?:ez|guez|ndez|illo|illa|eira|eiro|ares|alho)$|^(?:garcia|cruz|reyes|rivera|santos|silva|torres|castro|ortiz|vargas|mendoza)$/,
  ],
  ['Italian', /(?:ini|elli|etti|ucci|acci|ello|azzo|otti|oni)$/],
  ['Jewish (Ashkenazi)', /(?:stein|berg|baum|blatt|witz|farb)$|^(?:cohen|levin|levine|kaplan|katz|shapiro|rabin\w*)$/],
  ['French', /(?:eau|eux|ault|ault|ille|ette|oux|ier)$/],
  ['German or Dutch', /^van |^von |(?:mann|bach|schmidt|meyer|haus|feld|hoff|huis|stra)$/],
  [
    'South Asian',
    /^(?:banerjee|bose|chatterjee|das|desai|gandhi|ghosh|gupta|iyer|jain|khan|kumar|mehta|mukherjee|nair|nehru|patel|rao|reddy|shah|sharma|singh|tagore)$/,
  ],
  ['Scandinavian', /(?:sen|sson|strom|quist|gaard|lund)$/],
  ['West African', /^(?:ade|ola|olu|oko|nkr|nk|mb|ng[aeou]|kw|oy|ogun)[a-z]{2,}/],
];

/** The origin that the surname suggests; "other" where no pattern holds. For measuring only. */
export function originOf(name: HeadingName | null): string {
  if (name === null) return 'other';
  const surname = tokens(name.surname === '' ? name.forenames : name.surname).join(' ');
  return ORIGINS.find(([, pattern]) => pattern.test(surname))?.[0] ?? 'other';
}
