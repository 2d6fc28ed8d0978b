// Which words of a name are the surname and which the forenames, production by production of order.ts and surname_first.ts; what must stay as
// it is stands beside what must be seen.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../src/domain/heading/parse.ts';

/** "surname | forenames | what else": numeration, suffix and titles, "husband" where the forenames are his. */
function partsOf(heading: string): string {
  const { name } = parseHeading(heading);
  if (name === null) return 'nobody';
  const more = [name.numeration, name.suffix, ...name.titles, name.marriedForm ? 'husband' : null].filter((part) => part !== null);
  return [name.surname, name.forenames, ...(more.length > 0 ? [more.join(', ')] : [])].join(' | ');
}

type Row = readonly [heading: string, parts: string, because: string];

describe.each<[production: string, rows: readonly Row[]]>([
  [
    'inverted',
    [
      ['Jordan, Barbara', 'Jordan | Barbara', 'surname, comma, forename'],
      ['JORDAN, BARBARA', 'JORDAN | BARBARA', 'capitals change nothing'],
      ['jordan, barbara', 'jordan | barbara', 'nor does their want'],
      ['Jordan,Barbara', 'Jordan | Barbara', 'nor a space that was lost'],
      ['Jordan , Barbara', 'Jordan | Barbara', 'or gained'],
      ['"Jordan, Barbara"', 'Jordan | Barbara', 'quotation marks around the whole part nothing'],
      ['Wells-Barnett, Ida B.', 'Wells-Barnett | Ida B.', 'a hyphen joins'],
      ['Barnett, Ida B. Wells-', 'Wells-Barnett | Ida B.', 'the older form of the same'],
      ['Leigh, J.R.', 'Leigh | J.R.', 'initials are no degree'],
      ['Price, V.', 'Price | V.', 'nor a suffix'],
      ['Education, Higher', 'Education | Higher', 'the reading if it were a person; whether it is, the evidence says'],
    ],
  ],
  [
    'direct',
    [
      ['Barbara Jordan', 'Jordan | Barbara', 'the last word'],
      ['Robert E. Lee', 'Lee | Robert E.', 'a capital is an initial, though "e" is a particle'],
      ['E. Boyd', 'Boyd | E.', 'so in front'],
      ['Geo. Washington', 'Washington | George', 'a short form is spelled out'],
      ['W.M. Keck', 'Keck | W.M.', 'two initials are no William'],
    ],
  ],
  [
    'particles',
    [
      ['James Van Der Zee', 'Van Der Zee | James', 'two particles'],
      ['Van Der Zee, James', 'Van Der Zee | James', 'the same in catalogue order'],
      ['Gogh, Vincent van', 'Gogh | Vincent van', 'Dutch usage leaves it behind'],
      ['Sor Juana Inés de la Cruz', 'de la Cruz | Sor Juana Inés', 'Spanish'],
      ['Ruth St. Denis', 'St. Denis | Ruth', 'a surname from a saint'],
      ['St. Denis, Ruth', 'St. Denis | Ruth', 'which is no title of hers'],
      ['Ben Shahn', 'Shahn | Ben', 'in front of one word it is a forename'],
      ['Al Capone', 'Capone | Al', 'so is this'],
      ['Gabriele D’Annunzio', 'D’Annunzio | Gabriele', 'an elided one clings'],
    ],
  ],
  [
    'Hispanic double surnames',
    [
      ['Federico García Lorca', 'García Lorca | Federico', 'both of the list'],
      ['Pablo Jose Hernandez Rivera', 'Hernandez Rivera | Pablo Jose', 'behind two forenames too'],
      ['José Ortega y Gasset', 'Ortega y Gasset | José', '"y" joins'],
      ['Sánchez de Bustamante, Antonio', 'Sánchez de Bustamante | Antonio', 'a comma decides'],
      ['Mary Garcia Jones', 'Jones | Mary Garcia', 'one of the list is a maiden name'],
    ],
  ],
  [
    'Arabic and Hebrew particles',
    [
      ['Anwar al-Sadat', 'al-Sadat | Anwar', 'the article clings'],
      ['Muhammad ibn Musa al-Khwarizmi', 'al-Khwarizmi | Muhammad ibn Musa', 'a patronymic in the middle is none of the surname'],
      ['Hussein bin Talal', 'bin Talal | Hussein', 'at the end it is'],
      ['Ibn Battuta, 1304-1377', ' | Ibn Battuta', '"son of" with one word is a whole name'],
      ['Abu Bakr, Caliph', ' | Abu Bakr | Caliph', 'and a caliph goes by it'],
      ['Sultan bin Zayed Al Nahyan, Sheikh', 'Al Nahyan | Sultan bin Zayed | Sheikh', 'before "bin" Sultan is what he is called'],
      ['Sultan Qaboos', ' | Qaboos | Sultan', 'elsewhere what he is'],
      ['David Ben-Gurion', 'Ben-Gurion | David', 'Hebrew'],
      ['Yehuda ha-Levi', 'ha-Levi | Yehuda', 'the Hebrew article'],
      ['El-Hajj Malik El-Shabazz', 'El-Shabazz | Malik | El-Hajj', 'a pilgrim'],
    ],
  ],
  [
    'East Asian and Hungarian order',
    [
      ['Kurosawa Akira', 'Kurosawa | Akira', 'Japanese'],
      ['Akira Kurosawa', 'Kurosawa | Akira', 'and as the West says it'],
      ['Mao Zedong', 'Mao | Zedong', 'Chinese in pinyin'],
      ['Chiang Kai-shek', 'Chiang | Kai-shek', 'and in the older spelling: the second syllable is small'],
      ['Ho Chi Minh, 1890-1969', 'Ho | Chi Minh', 'Vietnamese'],
      ['Nguyễn Văn Thiệu', 'Nguyễn | Văn Thiệu', 'with its marks'],
      ['Nagy Imre', 'Nagy | Imre', 'Hungarian'],
      ['George Szell', 'Szell | George', 'abroad'],
      ['Yo-Yo Ma', 'Ma | Yo-Yo', 'a surname of the list at the end'],
      ['Chang Smith', 'Smith | Chang', 'another surname behind it'],
      ['Tang Dynasty', 'Dynasty | Tang', 'a word behind it'],
      ['Kim Novak', 'Novak | Kim', 'a given name of the West'],
      ['Lee Harvey Oswald', 'Oswald | Lee Harvey', 'so is this'],
    ],
  ],
  [
    'surnames in capitals',
    [
      ['MAO Zedong', 'MAO | Zedong', 'in front'],
      ['DE GAULLE Charles', 'DE GAULLE | Charles', 'with its particle'],
      ['Charles DE GAULLE', 'DE GAULLE | Charles', 'behind'],
      ['Gabriel GARCÍA MÁRQUEZ', 'GARCÍA MÁRQUEZ | Gabriel', 'both'],
      ['LI Bai', 'LI | Bai', 'two letters of the list'],
      ['JP Morgan', 'Morgan | JP', 'two other letters are initials'],
      ['ROSA PARKS', 'PARKS | ROSA', 'all in capitals tells nothing'],
      ['CBS News', 'News | CBS', 'an abbreviation'],
    ],
  ],
  [
    'lost commas',
    [
      ['Du Bois W E B', 'Du Bois | W E B', 'initials at the end give the order away'],
      ['Malcolm X', ' | Malcolm X | X', 'one behind a given name does not'],
    ],
  ],
  [
    'suffixes and numeration',
    [
      ['King, Martin Luther, Jr.', 'King | Martin Luther | jr', 'a segment of its own'],
      ['Smith, Jr., John', 'Smith | John | jr', 'behind the surname'],
      ['Smith Jr., John', 'Smith | John | jr', 'without a comma'],
      ['John Smith III', 'Smith | John | iii', 'behind a surname a numeral is a suffix'],
      ['Smith, John, 3rd', 'Smith | John | iii', 'written out'],
      ['Lucas Cranach the Elder', 'Cranach | Lucas | elder', 'two words'],
      ['Pliny, the Younger', ' | Pliny | younger', 'of a forename'],
      ['Smith, John V.', 'Smith | John V.', 'with a full stop it is an initial'],
      ['Edward VII', ' | Edward VII | VII', 'behind one forename it counts rulers'],
      ['Haile Selassie I', ' | Haile Selassie I | I', 'nobody is a first by suffix'],
      ['Dumas, Alexandre, fils', 'Dumas | Alexandre | fils', 'French sons are told as a title: no comparison knows them'],
    ],
  ],
  [
    'titles',
    [
      ['Rev. Ralph David Abernathy', 'Abernathy | Ralph David | Rev.', 'in front'],
      ['Tolliver, Moses, Rev.', 'Tolliver | Moses | Rev.', 'behind'],
      ['Grant, General Ulysses S.', 'Grant | Ulysses S. | General', 'between'],
      ['The Rev. Dr. Martin Luther King, Jr.', 'King | Martin Luther | jr, Rev., Dr.', 'with an article'],
      ['President Lincoln', 'Lincoln |  | President', 'a title and a surname'],
      ['Lincoln, President', 'Lincoln |  | President', 'inverted'],
      ['Smith, Capt.', 'Smith |  | Capt.', 'a rank is said with the surname'],
      ['Smith, John, M.D.', 'Smith | John | M.D.', 'a degree'],
      ['Ellington, Duke', 'Ellington | Duke', 'alone behind a surname it is what he goes by'],
      ['Lady Bird Johnson', 'Johnson | Lady Bird', 'part of the name'],
      ['Smith, constructor', ' | Smith | constructor', 'no word of the language of this program is a suffix or a relator'],
    ],
  ],
  [
    'royalty, nobility and saints',
    [
      ['Victoria, Queen of Great Britain, 1819-1901', ' | Victoria | Queen of Great Britain', 'goes by the forename'],
      ['Queen Victoria', ' | Victoria | Queen', 'so in direct order'],
      ['Ivan IV, Czar of Russia, 1530-1584', ' | Ivan IV | IV, Czar of Russia', 'numeration and title'],
      ['King Fuad I of Egypt', ' | Fuad I | I, King, of Egypt', 'all in direct order'],
      ['Byron, George Gordon Byron, Baron', 'Byron | George Gordon Byron | Baron', 'a peer has a surname'],
      ['Hamilton, Alexander, 8th Duke of Hamilton', 'Hamilton | Alexander | 8th Duke of Hamilton', 'counted'],
      ['Duke of Wellington', 'Wellington |  | Duke', 'known by the place'],
      ['Wellington, Duke of', 'Wellington |  | Duke of', 'the same inverted'],
      ['Augustine, of Hippo, Saint', ' | Augustine | of Hippo, Saint', 'epithet and title'],
      ['St. Francis of Assisi', ' | Francis | St., of Assisi', 'in direct order'],
      ['Catherine the Great', ' | Catherine | the Great', 'an epithet of the list'],
      ['Joan of Arc', ' | Joan | of Arc', 'a given name that is no word'],
      ['Mother Teresa', ' | Teresa | Mother', 'a nun'],
      ['Smokey the Bear', 'Bear | Smokey the', '"the" joins names to anything'],
      ['Bank of America', 'America | Bank of', 'so does "of"'],
    ],
  ],
  [
    'Indigenous names',
    [
      ['Sitting Bull, 1831-1890', ' | Sitting Bull', 'translated: entered under the whole'],
      ['Two Guns White Calf, 1872-1934', ' | Two Guns White Calf', 'of four words'],
      ['Joseph, Nez Percé Chief, 1840-1904', ' | Joseph | Nez Percé Chief', 'a chief of a people'],
      ['Chief Joseph', ' | Joseph | Chief', 'goes by the given name'],
      ['Wilma Mankiller', 'Mankiller | Wilma', 'with a surname'],
      ['Black, Hugo', 'Black | Hugo', 'the first word alone translates nothing'],
    ],
  ],
  [
    'married women',
    [
      ['Mrs. John Smith', 'Smith | John | Mrs., husband', 'a man’s name'],
      ['Smith, John, Mrs.', 'Smith | John | Mrs., husband', 'inverted'],
      ['Smith, Mrs. John', 'Smith | John | Mrs., husband', 'between'],
      ['Mrs. W. E. B. Du Bois', 'Du Bois | W. E. B. | Mrs., husband', 'initials'],
      ['Mrs. Rosa Parks', 'Parks | Rosa | Mrs.', 'her own'],
      ['Molesworth, Mrs., 1839-1921', 'Molesworth |  | Mrs.', 'none at all'],
    ],
  ],
  [
    'mononyms',
    [
      ['Plutarch, 46-120', ' | Plutarch', 'one word with dates'],
      ['Madonna', ' | Madonna', 'or without'],
    ],
  ],
])('%s:', (_, rows) => {
  test.each(rows)('%s is %s (%s)', (heading, parts) => expect(partsOf(heading)).toBe(parts));
});
