// Short forms of given names, each with the full forms it stands for. From everyday American use; only pairs that catalogues show for one person.

const TABLE = `
abe abraham abram|al albert alfred alvin|alex alexander|andy andrew|art arthur|ben benjamin|bert albert herbert robert|bernie bernard|bess elizabeth|bessie elizabeth|beth elizabeth|betty elizabeth
bill william|billy william|bob robert|bobby robert|charley charles|charlie charles|chuck charles|chris christopher christine|clem clement|cliff clifford|dan daniel|danny daniel|dave david|dick richard|don donald
doug douglas|ed edward edwin edgar|eddie edward edwin|ernie ernest|ella eleanor|frank francis franklin|fred frederick alfred|gene eugene|gus august augustus|hal harold henry|hank henry|harry henry harold
herb herbert|ike isaac|jack john|jake jacob|jim james|jimmy james|jerry gerald jerome|joe joseph|joey joseph|johnny john|jon jonathan|josh joshua|kate katherine catherine|kathy katherine kathleen|ken kenneth
larry lawrence|leo leonard leopold|lew lewis louis|liz elizabeth|lou louis louise|maggie margaret|mandy amanda|matt matthew|meg margaret|mike michael|millie mildred|molly mary|nan nancy ann|nat nathan nathaniel
ned edward|nell ellen helen eleanor|nick nicholas|pam pamela|pat patrick patricia|patty patricia martha|peggy margaret|pete peter|phil philip|polly mary|ray raymond|rick richard|rob robert|ron ronald|sally sarah
sam samuel|sandy alexander sandra|stan stanley stanislaw|steve steven stephen|sue susan|ted theodore edward|teddy theodore|terry terence theresa|tim timothy|tom thomas|tommy thomas|tony anthony|vic victor
wally walter wallace|walt walter|will william|willie william|wilma wilhelmina|zeke ezekiel|tad thaddeus|thad thaddeus|theo theodore`;

const FULL_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/[|\n]+/)
    .map((row) => row.trim().split(' '))
    .map(([short = '', ...full]) => [short, full] as const),
);

/** The given names that this one can stand for, itself first: ["bill","william"], ["william"]. Folded in, folded out. */
export const nicknameRoots = (word: string): readonly string[] => [word, ...(FULL_FORMS.get(word) ?? [])];

/** Could these two be the short and the full form of one given name? Symmetric; Bill and Will, both of William, are not asked to agree. */
export const areShortAndFull = (left: string, right: string): boolean =>
  (FULL_FORMS.get(left)?.includes(right) ?? false) || (FULL_FORMS.get(right)?.includes(left) ?? false);

const ALL_FORMS: ReadonlySet<string> = new Set([...FULL_FORMS].flatMap(([short, full]) => [short, ...full]));

/** Does the word stand anywhere in the table? Two words are short and full form only where both do. */
export const isShortOrFull = (word: string): boolean => ALL_FORMS.has(word);
