// What must hold of every answer about every string: no exception, no call over 50 ms, a valid line, parts that come from the string.
import { Ajv } from 'ajv';
import { explanation } from '../../src/domain/cluster/explanation.ts';
import { classify } from '../../src/domain/heading/classify.ts';
import { formatHeading } from '../../src/domain/heading/format.ts';
import { type HeadingContext, type HeadingName, KINDS, type LifeYear, type ParsedHeading } from '../../src/domain/heading/heading.ts';
import { headingNameJson } from '../../src/domain/heading/heading_json.ts';
import { parseHeading } from '../../src/domain/heading/parse.ts';
import { SCRIBAL } from '../../src/domain/heading/parts.ts';
import { personKey } from '../../src/domain/heading/person_key.ts';
import { REFERENCE_FREQUENCY } from '../../src/domain/match/reference_frequency.ts';
import { weigh } from '../../src/domain/match/weigh.ts';
import { compatible } from '../../src/domain/name/compatible.ts';
import { personName } from '../../src/domain/name/person_name.ts';

const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];
export const MAX_CALL_MS = 50;

/** Times every call, keeps the slowest. What looks slowest is timed again, alone: the machine may have been busy. */
export class Stopwatch {
  slowest = { call: '', milliseconds: 0, text: '' };
  readonly tooSlow: string[] = [];

  /** @param again  the same work on an equal string that no memo knows */
  time<T>(call: string, text: string, work: () => T, again: (turn: number) => void = work): T {
    const [answer, once] = timed(work);
    if (once <= this.slowest.milliseconds) return answer;
    const milliseconds = Math.min(once, ...[1, 2, 3].map((turn) => timed(() => again(turn))[1]));
    if (milliseconds > this.slowest.milliseconds) this.slowest = { call, milliseconds, text };
    if (milliseconds > MAX_CALL_MS) this.tooSlow.push(`${call} takes ${milliseconds.toFixed(0)} ms`);
    return answer;
  }
}

const timed = <T>(work: () => T): readonly [answer: T, milliseconds: number] => {
  const started = performance.now();
  const answer = work();
  return [answer, performance.now() - started];
};

const YEAR = {
  type: ['object', 'null'],
  required: ['year', 'precision', 'text'],
  additionalProperties: false,
  properties: {
    year: { type: 'integer', minimum: -9999, maximum: 9999 },
    precision: { enum: ['exact', 'approximate', 'uncertain', 'either', 'century', 'before', 'after'] },
    text: { type: 'string', minLength: 1, maxLength: 60 },
  },
};
const STRINGS = { type: 'array', items: { type: 'string', minLength: 1 } };
const TEXT_OR_NULL = { type: ['string', 'null'], minLength: 1 };
/** One line of `namesake classify`. */
const LINE_SCHEMA = {
  type: 'object',
  required: ['heading', 'kind', 'person', 'confidence', 'name', 'subdivisions', 'relator', 'reasons'],
  additionalProperties: false,
  properties: {
    heading: { type: 'string' },
    kind: { enum: KINDS },
    person: { type: 'boolean' },
    confidence: { type: 'number', minimum: 0, maximum: 1 },
    name: {
      type: ['object', 'null'],
      required: 'surname forenames initials birth death suffix numeration titles fullerForm nicknames'.split(' '),
      additionalProperties: false,
      properties: {
        surname: { type: 'string' },
        forenames: { type: 'string' },
        initials: STRINGS,
        birth: YEAR,
        death: YEAR,
        suffix: TEXT_OR_NULL,
        numeration: TEXT_OR_NULL,
        titles: STRINGS,
        fullerForm: TEXT_OR_NULL,
        nicknames: STRINGS,
      },
    },
    subdivisions: STRINGS,
    relator: TEXT_OR_NULL,
    reasons: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['code', 'text', 'bits'],
        additionalProperties: false,
        properties: {
          code: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
          text: { type: 'string', minLength: 5 },
          bits: { type: 'number' },
        },
      },
    },
  },
};
const isValidLine = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(LINE_SCHEMA);

/**
 * Runs everything that reads a heading over two strings.
 *
 * @returns what does not hold, empty where all is well; an exception is the caller's to catch
 */
export function headingFaults(left: string, right: string, watch: Stopwatch): string[] {
  const faults = [
    ...CONTEXTS.flatMap((context) => classifyFaults(left, context, watch)),
    ...parseFaults(left, watch),
    ...pairFaults(left, right, watch),
  ];
  return [...faults, ...watch.tooSlow.splice(0)];
}

function classifyFaults(raw: string, context: HeadingContext, watch: Stopwatch): string[] {
  const work = (text: string) => classify(text, context);
  const { heading, kind, person, confidence, parsed, reasons } = watch.time(
    'classify',
    raw,
    () => work(raw),
    (turn) => work(raw + ' '.repeat(turn)),
  );
  const name = person ? headingNameJson(parsed.name) : null;
  const line = JSON.stringify({
    heading,
    kind,
    person,
    confidence,
    name,
    subdivisions: parsed.subdivisions,
    relator: parsed.relator,
    reasons,
  });
  const read: unknown = JSON.parse(line);
  return [
    ...(isValidLine(read) ? [] : [`the line of ${context} is not valid: ${JSON.stringify(isValidLine.errors)}`]),
    ...(heading === raw ? [] : ['the heading of the answer is another']),
    ...(person === (kind === 'person') ? [] : [`${kind}, yet person is ${person}`]),
    ...(person && name === null ? ['a person without a name'] : []),
  ];
}

function parseFaults(raw: string, watch: Stopwatch): string[] {
  const parsed = watch.time('parse', raw, () => parseHeading(raw));
  const written = watch.time('format', raw, () => formatHeading(parsed));
  const again = parseHeading(written);
  const faults: string[] = [];
  if (partsOf(again) !== partsOf(parsed)) faults.push(`format changes parts: ${partsOf(parsed)} → ${partsOf(again)}`);
  if (formatHeading(again) !== written) faults.push(`format is not idempotent: ${written} → ${formatHeading(again)}`);
  const strange = stringsOf(parsed).find((text) => !isMadeOf(text, parsed.text));
  if (strange !== undefined) faults.push(`not from the string: ${JSON.stringify(strange)}`);
  const broken = [...stringsOf(parsed), parsed.text, written].find((text) => /\p{Surrogate}|[\0-\x1f]/u.test(text));
  if (broken !== undefined) faults.push(`holds half a character or a control: ${JSON.stringify(broken)}`);
  if (parsed.name === null) return faults;
  const key = watch.time('personKey', raw, () => personKey(parsed.name ?? never()));
  if (!/^[^|]*\|[^|]*\|-?\d*\|-?\d*$/.test(key)) faults.push(`no key: ${key}`);
  return [...faults, ...yearFaults(parsed.name)];
}

const never = (): never => {
  throw new Error('a name that was there is gone');
};

function yearFaults({ dates: { birth, death, active } }: HeadingName): string[] {
  const years = [birth, death, active?.from ?? null, active?.to ?? null].filter((year): year is LifeYear => year !== null);
  const strange = years.find(({ year, latest }) => !Number.isInteger(year) || year < -9999 || latest > 9999 || latest < year);
  return [
    ...(strange === undefined ? [] : [`no year: ${JSON.stringify(strange)}`]),
    ...(birth !== null && death !== null && death.latest < birth.year ? ['died before birth'] : []),
  ];
}

function pairFaults(left: string, right: string, watch: Stopwatch): string[] {
  const [one, other] = [parseHeading(left), parseHeading(right)];
  const weight = watch.time('explain', left, () => weigh(one, other, REFERENCE_FREQUENCY));
  const back = weigh(other, one, REFERENCE_FREQUENCY);
  const faults: string[] = [];
  if (!(weight.veto === null ? Number.isFinite(weight.bits) : weight.bits < Number.POSITIVE_INFINITY))
    faults.push(`bits are ${weight.bits}`);
  if (weight.features.some(({ bits, text }) => !Number.isFinite(bits) || text === '')) faults.push('a feature without bits or text');
  if (Math.abs(weight.bits - back.bits) > 1e-9 || weight.veto?.code !== back.veto?.code)
    faults.push(`left to right ${weight.bits} ${weight.veto?.code}, right to left ${back.bits} ${back.veto?.code}`);
  if (one.name !== null && other.name !== null) {
    explanation(left, right, weight);
    const [a, b] = [personName(one.name), personName(other.name)];
    const agreed = watch.time('compatible', left, () => compatible(a, b));
    if (agreed.compatible !== compatible(b, a).compatible) faults.push('compatible in one order only');
  }
  return faults;
}

/** Everything that format must bring back. */
const partsOf = ({ name, subdivisions, relator, workTitle, several, qualifier }: ParsedHeading): string =>
  JSON.stringify([
    name === null
      ? null
      : Object.entries(name)
          .filter(([part]) => part !== 'order')
          .sort(),
    subdivisions,
    relator,
    workTitle,
    several,
    qualifier,
  ]);

const stringsOf = ({ name, subdivisions, workTitle, several, qualifier }: ParsedHeading): string[] => [
  ...(name === null ? [] : [name.surname, name.forenames, ...name.titles, name.fullerForm ?? '', ...name.nicknames, name.numeration ?? '']),
  ...[...subdivisions, ...several, workTitle ?? '', qualifier ?? ''],
];

const SPELLED_OUT: ReadonlySet<string> = new Set(Object.values(SCRIBAL));

/** Every word of `text` is written in `source`, letter after letter, or spells out a short form ("Wm." as William). */
function isMadeOf(text: string, source: string): boolean {
  return text.split(/[\s-]+/).every((word) => SPELLED_OUT.has(word) || isSubsequence(word, source));
}

function isSubsequence(word: string, source: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = source.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
