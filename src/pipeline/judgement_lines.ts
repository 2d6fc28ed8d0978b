// Judgements as files: lines of JSON or CSV, also the CSV of a table that somebody reconciled in OpenRefine.
import { isJudgement, type Judgement } from '../domain/cluster/judgement.ts';
import { csvLine, parseCsv } from '../domain/text/csv.ts';
import type { Fault } from '../errors.ts';

/** One judgement as a file has it. */
export interface JudgementLine {
  /** in the file, from 1 */
  readonly line: number;
  /** a heading, or the id of a heading or of a person */
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
  readonly note: string;
  /** who said it, where the file tells */
  readonly by: string | null;
}

export interface ReadLines {
  readonly lines: readonly JudgementLine[];
  readonly faults: readonly Fault[];
}

/** A column of any of these names is meant; blind to case. OpenRefine's own columns hold the cell and the id it was matched with. */
const COLUMNS = {
  left: ['left', 'heading', 'name', 'cell'],
  right: ['right', 'person', 'match', 'id', 'best candidate id'],
  judgement: ['judgement', 'judgment'],
  note: ['note', 'comment'],
  by: ['by'],
} as const;
type Column = keyof typeof COLUMNS;

const isCalled =
  (column: Column) =>
  (name: string): boolean =>
    COLUMNS[column].some((known) => known === name);

export function readNdjson(text: string): ReadLines {
  return collect(
    text.split('\n').flatMap((raw, at) => {
      if (raw.trim() === '') return [];
      const where = `line ${at + 1}`;
      try {
        return [lineOf(JSON.parse(raw), at + 1)];
      } catch {
        return [{ where, message: `is no JSON: ${raw.slice(0, 80)}` }];
      }
    }),
  );
}

/** The first row names the columns. A table without a column of judgements says "same" in every row that has both sides. */
export function readCsv(text: string): ReadLines {
  const [head, ...rows] = parseCsv(text);
  const names = head?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const placeOf = (column: Column): number => names.findIndex(isCalled(column));
  const [left, right, judgement] = [placeOf('left'), placeOf('right'), placeOf('judgement')];
  if (left < 0 || right < 0) return { lines: [], faults: [{ where: 'line 1', message: 'names no columns "left" and "right"' }] };
  return collect(
    rows.flatMap(({ line, fields }) => {
      const field = (column: Column): string | undefined => fields[placeOf(column)];
      // a cell that was not matched says nothing
      if (judgement < 0 && (fields[left] ?? '') !== '' && (fields[right] ?? '') === '') return [];
      return [
        lineOf(
          {
            left: fields[left],
            right: fields[right],
            judgement: judgement < 0 ? 'same' : fields[judgement],
            note: field('note'),
            by: field('by'),
          },
          line,
        ),
      ];
    }),
  );
}

export const readList = (list: readonly unknown[]): ReadLines => collect(list.map((one, at) => lineOf(one, at + 1)));

export const NDJSON = 'application/x-ndjson';
export const CSV = 'text/csv';
const CSV_HEAD = ['left', 'right', 'judgement', 'note', 'by', 'at'] as const;

export interface WrittenJudgement extends Pick<JudgementLine, 'left' | 'right' | 'judgement' | 'note'> {
  readonly by: string;
  readonly at: string;
}

/** What {@link readCsv} and {@link readNdjson} read. */
export function* writtenLines(judgements: Iterable<WrittenJudgement>, type: typeof NDJSON | typeof CSV): Generator<string> {
  if (type === CSV) yield csvLine(CSV_HEAD);
  for (const judgement of judgements) {
    const { left, right, note, by, at } = judgement;
    yield type === CSV
      ? csvLine([left, right, judgement.judgement, note, by, at])
      : `${JSON.stringify({ left, right, judgement: judgement.judgement, note, by, at })}\n`;
  }
}

const MAX_HEADING = 4_000;

function lineOf(value: unknown, line: number): JudgementLine | Fault {
  const where = `line ${line}`;
  const field = (name: Column): string | null => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' && !/\0|\p{Surrogate}/u.test(found) ? found : null;
  };
  const [left, right, judgement] = [field('left') ?? '', field('right') ?? '', (field('judgement') ?? '').trim().toLowerCase()];
  if (left === '' || right === '') return { where, message: 'needs a left and a right side' };
  if (left.length > MAX_HEADING || right.length > MAX_HEADING)
    return { where, message: `has a side of more than ${MAX_HEADING} characters` };
  if (!isJudgement(judgement)) return { where, message: `says ${JSON.stringify(judgement)}: same, different or unsure would be right` };
  return { line, left, right, judgement, note: field('note') ?? '', by: field('by') };
}

const isFault = (one: JudgementLine | Fault): one is Fault => 'where' in one;
const collect = (all: readonly (JudgementLine | Fault)[]): ReadLines => ({
  lines: all.filter((one): one is JudgementLine => !isFault(one)),
  faults: all.filter(isFault),
});
