// Is a word a trade, an office, a relation: what people are, and no part of their names?
import { isGivenName, isSurname } from '../../heading/lexicon/words.ts';
import { ROLES } from './words.ts';

/** The last three letters of what the pattern below looks for, which few words have. */
const ENDINGS: ReadonlySet<string> = new Set('ist ess ian eer tor ter per man men'.split(' '));

/** Trades by their endings, where no list has them: "trumpeter", "columnist", "policewoman". */
export function isRole(lower: string): boolean {
  return (
    ROLES.has(lower) ||
    // "great-grandmother", "player-coach", "sister-in-law"
    (lower.includes('-') && (ROLES.has(lower.slice(lower.lastIndexOf('-') + 1)) || /-(?:in-law|at-arms)$/.test(lower))) ||
    (lower.endsWith('s') && ROLES.has(lower.slice(0, -1))) ||
    /-(?:year-old|elect)$/.test(lower) ||
    // "Kikkoman" is nobody's trade
    (ENDINGS.has(lower.slice(-3)) &&
      /(?:ist|ess|ician|eer|ator|master|keeper|(?:sales|police|fire|assembly|crew|guards|crafts|spokes|clergy|congress|council|chair|business|states|horse|watch|milk|mail|fisher|sea|air|mid|yeo|lines|anchor|news|fore|work|tribes|sports|patrol|noble|gentle|cow|best|team)(?:man|men|woman|women))$/.test(
        lower,
      ) &&
      lower.length > 5 &&
      !isGivenName(lower) &&
      !isSurname(lower))
  );
}
