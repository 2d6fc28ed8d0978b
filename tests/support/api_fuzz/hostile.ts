// What nobody sends by accident: texts, numbers and shapes that break programs, each with the reason why it is tried.

type Table<T> = readonly (readonly [value: T, because: string])[];

const SQL: Table<string> = [
  [`'; DROP TABLE item; --`, 'ends a statement that was glued together'],
  [`' OR '1'='1`, 'makes a glued condition true'],
  [`1); SELECT pg_sleep(9); --`, 'makes a glued statement wait'],
  [`%' UNION SELECT hash FROM api_key --`, 'asks for what is secret'],
  ['%', 'everything, to LIKE'],
  ['_____', 'anything of five letters, to LIKE'],
  ['\\', 'escapes what follows in LIKE and in JSON paths'],
  ['\\x00', 'bytea of one byte'],
  [`{"a":1}`, 'JSON inside of text'],
  ['$1', 'a parameter'],
  ['NULL', 'the word'],
];

const MARKUP: Table<string> = [
  ['<script>alert(1)</script>', 'a script, where a page shows it'],
  [`"><img src=x onerror=alert(1)>`, 'leaves an attribute'],
  ['javascript:alert(1)', 'a link that runs'],
  ['{{constructor.constructor("alert(1)")()}}', 'a template'],
  ['&lt;script&gt;', 'unescaped once too often'],
  ['</textarea></title><svg/onload=alert(1)>', 'leaves whatever holds text'],
  ['\r\nSet-Cookie: a=b', 'a header of its own'],
  ['alert(1)//', 'as the name of a callback'],
];

/** The mark by which an answer of HTML is looked through. */
export const MARKUP_MARK = /<script>alert\(1\)|<img src=x onerror|<svg\/onload/;

const CHARACTERS: Table<string> = [
  ['\u0000', 'NUL ends a text in C, and PostgreSQL takes none'],
  ['a\u0000b', 'NUL in the middle'],
  ['\ud800', 'the first half of a surrogate pair'],
  ['\udc00\ud800', 'both halves, the wrong way round'],
  ['\u202eevil\u202c', 'written from right to left'],
  ['\u200b\u200d\ufeff', 'nothing to be seen'],
  [`a${'\u0301'.repeat(500)}`, 'one letter with 500 accents'],
  ['\uffff', 'no character'],
  ['𝒜𝓃𝓃 🧑🏽‍🦰', 'beyond the first plane'],
  ['İıßﬁǅ', 'changes its length with its case'],
  ['１９０１', 'digits that are not ASCII'],
  ['王, 秀英', 'a script without case'],
  ['', 'nothing'],
  [' \t\n\u00a0', 'only spaces'],
];

const PATHS: Table<string> = [
  ['../../../../etc/passwd', 'out of the folder'],
  ['..%2f..%2fetc%2fpasswd', 'the same, encoded'],
  ['/etc/passwd', 'from the root'],
  ['file:///etc/passwd', 'by URL'],
  ['http://127.0.0.1:5432/', 'our own machine'],
  ['http://169.254.169.254/latest/meta-data/', 'where clouds keep keys'],
  ['.', 'here'],
  ['__proto__', 'the prototype of all objects'],
  ['constructor', 'a field that every object has'],
  ['toString', 'a field that every object has'],
];

/** Each makes a regular expression that goes back and forth take time that grows with the square of its length, or worse. */
const LONG: Table<string> = [
  ['a'.repeat(20_000), 'long'],
  [`${' '.repeat(10_000)}x`, 'spaces before the end, for \\s+$'],
  [`${'('.repeat(3_000)}`, 'never closed'],
  [`${'a,'.repeat(5_000)}`, 'all separators'],
  [`${'1-'.repeat(5_000)}`, 'dates without end'],
  [`${'--'.repeat(5_000)}!`, 'subdivisions without end'],
  [`${'Ab. '.repeat(4_000)}`, 'initials without end'],
  [`${'&amp;'.repeat(3_000)}`, 'escaped again and again'],
  [`${'ab '.repeat(5_000)}!`, 'words without end'],
  [`${'left to right: '.repeat(1_000)}`, 'rows without end'],
  [`${'\t'.repeat(8_000)}\u0301`, 'for what trims'],
];

const TEXT_TABLES: readonly Table<string>[] = [SQL, MARKUP, CHARACTERS, PATHS, LONG];
export const HOSTILE_TEXTS: readonly string[] = TEXT_TABLES.flatMap((table) => table.map(([value]) => value));
/** Short enough for a URL and a header of 16 kB, percent-encoded. */
export const SHORT_HOSTILE_TEXTS: readonly string[] = HOSTILE_TEXTS.filter(({ length }) => length <= 600);

const NUMBERS: Table<number> = [
  [0, 'nothing'],
  [-1, 'below'],
  [-0, 'the other nothing'],
  [0.1 + 0.2, 'no whole number'],
  [2 ** 31, 'one more than integer holds'],
  [2 ** 53, 'where whole numbers end'],
  [2 ** 63, 'one more than bigint holds'],
  [1e308, 'nearly the largest'],
  [5e-324, 'the smallest'],
  [Number.MAX_SAFE_INTEGER, 'fits bigint, not integer'],
];
export const HOSTILE_NUMBERS: readonly number[] = NUMBERS.map(([value]) => value);

/** As a query or a path spells them, already encoded: what no encoder would write. */
const RAW: Table<string> = [
  ['%00', 'NUL'],
  ['%ED%A0%80', 'half of a surrogate pair'],
  ['%E0%A4%A', 'cut in the middle'],
  ['%FF%FE', 'no UTF-8'],
  ['%', 'no code at all'],
  ['%2e%2e%2f', 'up'],
  ['a&a=b', 'one parameter more'],
  ['1e999', 'beyond all numbers'],
  ['0x10', 'a number to some'],
  ['%0d%0aX: y', 'a line of its own'],
];
export const RAW_TEXTS: readonly string[] = RAW.map(([value]) => value);

/** Whole bodies that are none. */
const BODIES: Table<string> = [
  ['', 'nothing'],
  ['{', 'never closed'],
  ['null', 'nothing, as JSON'],
  ['[]', 'a list for an object'],
  ['"text"', 'a text for an object'],
  ['1e999', 'beyond all numbers'],
  ['{"a":1,"a":2}', 'a field twice'],
  ['{"__proto__":{"isAdmin":true}}', 'a prototype'],
  ['{"constructor":{"prototype":{"isAdmin":true}}}', 'the same, another way'],
  ['\ufeff{}', 'a mark of byte order'],
  ['NaN', 'what Python writes'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'would fill the stack of a parser'],
  [`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'the same with objects'],
  [`{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":0`).join(',')}}`, '20,000 fields'],
  [`[${'9'.repeat(100_000)}]`, 'a number of 100,000 digits'],
  ['q0=1&q0=2&queries={', 'a form'],
  ['left,right,judgement\n"', 'a table that ends in a quotation'],
];
export const HOSTILE_BODIES: readonly string[] = BODIES.map(([value]) => value);
