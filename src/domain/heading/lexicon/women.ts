// Whose forename stands with "Mrs.": her own, or her husband's? Hand-written from the women's names of American catalogues 1850-1960.
import { WordQuestion } from './word_list.ts';

/** Women's forenames that stand behind "Mrs." as their own. Anything else there is taken for the husband's: a wrong merge costs more. */
const WOMEN: ReadonlySet<string> = new Set(
  (
    'abigail adelaide adele agnes alice amy ann anne annie audrey beatrice bernice bertha bess bessie betsy betty beverly blanche bridget carol caroline catherine charlotte cheryl christine clare ' +
    'constance daisy deborah diane dolores doris dorothy edith edna effie eileen elaine eleanor elinor elisabeth elizabeth ellen elsie emily esther ethel eunice evelyn fannie fanny fay florence frances ' +
    'gail georgie gertrude gladys grace gwendolyn harriet hattie hazel helen henrietta hilda hope ida ingrid irene iris isabel jacqueline jane janet janice jeanne jennifer jenny jessie jill joan ' +
    'josephine joyce judith judy juliet june karen kate katharine katherine kathleen kay kitty laura lillian lily lois lorraine lottie louise lucille lucy lydia mabel madeleine mae maggie mamie marcia ' +
    'margaret margery marian marie marilyn marion marjorie martha mary maud maude may mildred millie minnie miriam molly muriel myrtle nancy nell nellie nettie nora olive pauline pearl peggy phyllis ' +
    'priscilla rachel rose rosemary rosie ruby ruth sally sarah shirley sophie stella sue susan sybil sylvia thelma ursula vivian winifred yvonne zelda sojourner myrlie dovey coretta yuri mitsuye'
  ).split(' '),
);
/** Endings that are hardly ever a man's in catalogues of English, and the -ko of Japanese women; "Ezra", "Joshua" and the like stand among {@link MEN_IN_A}. */
const WOMANLY = /(?:[^aeiou]a|ia|ette|elle|ine|[aeiou]ko)$/;
const MEN_IN_A: ReadonlySet<string> = new Set('ezra joshua elisha asa ira dana luca andrea nicola noah hosea jona'.split(' '));

/** Whether the forename, folded, behind "Mrs." is her own. */
export const WOMANS_NAMES = new WordQuestion(
  (forename) => WOMEN.has(forename) || (forename.length > 3 && WOMANLY.test(forename) && !MEN_IN_A.has(forename)),
);
export const isWomansName = (forename: string): boolean => WOMANS_NAMES.has(forename);
