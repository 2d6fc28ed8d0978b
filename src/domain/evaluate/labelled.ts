// Labelled headings: what a row of a labelled table says, whatever its columns are called.
import { type HeadingContext, KINDS, type Kind } from '../heading/heading.ts';

export interface LabelledHeading {
  readonly heading: string;
  readonly context: HeadingContext;
  readonly person: boolean;
  /** null where the table tells persons from others and no more */
  readonly kind: Kind | null;
  /** further kinds that a cataloguer may choose */
  readonly alsoKinds: readonly Kind[];
  readonly source: string;
  /** "surname|forenames|birth|death", or '' where the table has no key */
  readonly key: string;
  /** as the table tells it; '' where it does not */
  readonly origin: string;
  readonly order: 'direct' | 'inverted' | 'any';
}

/** Cataloguers' other words for kinds. */
const KIND_WORDS: Readonly<Record<string, Kind>> = { title: 'work', meeting: 'event', place: 'place' };
const CONTEXTS: readonly HeadingContext[] = ['subject', 'creator', 'contributor', 'caption'];

type Row = Readonly<Record<string, string>>;

/** What a table needs to be one: a heading (or a direct form) and a kind, or whether it is a person. */
export const isLabelledTable = (columns: readonly string[]): boolean =>
  ['heading', 'input', 'direct'].some((column) => columns.includes(column)) &&
  ['kind', 'expected_kind', 'is_person'].some((column) => columns.includes(column));

/**
 * Reads a table with a line of column names, cells parted by tabs. A row of `origin kind direct inverted` gives a heading per order and
 * field: the direct form as subject and as creator, the inverted one as subject.
 *
 * @param context the field where the table does not tell it
 */
export function readLabelled(text: string, context: HeadingContext): readonly LabelledHeading[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const cells = line.split('\t');
      const row: Row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
      return columns.includes('direct') ? ofOrigin(row) : [ofHeading(row, context)];
    });
}

function ofHeading(row: Row, context: HeadingContext): LabelledHeading {
  const kind = kindOf(row.kind ?? row.expected_kind ?? '');
  return {
    heading: row.heading ?? row.input ?? '',
    context: CONTEXTS.find((known) => known === row.context) ?? context,
    person: row.is_person === undefined ? kind === 'person' : row.is_person === '1',
    kind: row.is_person === undefined ? kind : null,
    alsoKinds: (row.alt_kinds ?? '').split('|').flatMap((word) => kindOf(word) ?? []),
    source: row.source ?? row.set ?? '',
    key: row.canonical_key ?? '',
    origin: row.origin ?? '',
    order: 'any',
  };
}

function ofOrigin(row: Row): readonly LabelledHeading[] {
  const kind = kindOf(row.kind ?? '');
  const form = (heading: string, context: HeadingContext, order: 'direct' | 'inverted'): LabelledHeading => ({
    heading,
    context,
    person: kind === 'person',
    kind,
    alsoKinds: [],
    source: `${order}, ${context}`,
    key: '',
    origin: row.origin ?? '',
    order,
  });
  const { direct = '', inverted = '' } = row;
  return [
    ...(direct === '' ? [] : [form(direct, 'subject', 'direct'), form(direct, 'creator', 'direct')]),
    ...(inverted === '' ? [] : [form(inverted, 'subject', 'inverted')]),
  ];
}

const kindOf = (word: string): Kind | null => KINDS.find((known) => known === word) ?? KIND_WORDS[word] ?? null;
