// The lists of a training set as text: pairs, triplets, partial labels, sure negatives, identities; and why one could not be made.
import { csvLine } from '../domain/text/csv.ts';
import type { TrainingRow } from '../domain/training/candidate.ts';
import { LFW, lfwPairsPerFold } from '../domain/training/pairs.ts';
import type { TrainingSet } from '../domain/training/training_set.ts';
import type { TrainingFile } from './file.ts';

/** How many lines a list has, or why there is none. */
export type ListTold = { readonly rows: number } | { readonly omitted: string };
export interface Lists {
  readonly files: readonly TrainingFile[];
  readonly told: Readonly<Record<string, ListTold>>;
}

type Row = readonly (string | number)[];
interface List {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (set: TrainingSet, seed: number) => readonly Row[];
  /** why a list without rows has none */
  readonly without: string;
}

const PLACES = 1e4;
const rounded = (probability: number): number => Math.round(probability * PLACES) / PLACES;

const LISTS: readonly List[] = [
  {
    name: 'pairs.csv',
    columns: ['a', 'b', 'a_face', 'b_face', 'same', 'fold', 'split'],
    without: 'nobody has two faces in one split, and no split has two people',
    rows: ({ pairs }) =>
      pairs.map(({ left: { face: a }, right: { face: b }, same, fold, split }) => [
        a.faceId,
        b.faceId,
        a.faceId,
        b.faceId,
        same ? 1 : 0,
        fold,
        split,
      ]),
  },
  {
    name: 'triplets.csv',
    columns: ['anchor', 'positive', 'negative', 'kind', 'space_id', 'seed'],
    without: 'train has nobody with two faces beside somebody else',
    rows: ({ triplets }, seed) =>
      triplets.map(({ anchor, positive, negative, kind }) => [
        anchor.face.faceId,
        positive.face.faceId,
        negative.face.faceId,
        kind,
        anchor.face.spaceId,
        seed,
      ]),
  },
  {
    name: 'partial.csv',
    columns: ['face_id', 'item_id', 'image_url', 'candidates', 'probabilities', 'p_nobody', 'split'],
    without: 'no face is ambiguous between people who may be named',
    rows: ({ partial }) =>
      partial.map(({ face, candidates, nobody, split }) => [
        face.faceId,
        face.itemId,
        face.imageUrl,
        candidates.map(({ person }) => person).join('|'),
        candidates.map(({ probability }) => rounded(probability)).join('|'),
        rounded(nobody),
        split,
      ]),
  },
  {
    name: 'cannot-link.csv',
    columns: ['a', 'b', 'item_id', 'split'],
    without: 'no picture has two faces',
    rows: ({ cannotLink }) => cannotLink.map(({ left, right, split }) => [left.faceId, right.faceId, left.itemId, split]),
  },
  {
    name: 'identities.csv',
    columns: ['path', 'person_id', 'split', 'face_id'],
    without: 'there are no rows',
    rows: ({ rows }) =>
      [...numbered(rows)].map(([{ face, personId, split }, nth]) => [pathOf(personId, nth), personId, split, face.faceId]),
  },
];

export function listsOf(set: TrainingSet, seed: number): Lists {
  const files: TrainingFile[] = [];
  const told: Record<string, ListTold> = {};
  const lfw = lfwText(set);
  told['pairs.txt'] = typeof lfw === 'string' ? { omitted: lfw } : { rows: lfw.lines.length };
  if (typeof lfw !== 'string') files.push({ path: 'lists/pairs.txt', content: `${lfw.head}\n${lfw.lines.join('\n')}\n` });
  for (const { name, columns, rows, without } of LISTS) {
    const found = rows(set, seed);
    told[name] = found.length === 0 ? { omitted: without } : { rows: found.length };
    if (found.length > 0)
      files.push({ path: `lists/${name}`, content: [columns, ...found].map((row) => csvLine(row.map(String))).join('') });
  }
  return { files, told };
}

/** Each row with its number among those of its person, from 1: how LFW names pictures. */
function numbered(rows: readonly TrainingRow[]): Map<TrainingRow, number> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const nth = (counts.get(row.personId) ?? 0) + 1;
      counts.set(row.personId, nth);
      return [row, nth];
    }),
  );
}

const pathOf = (personId: string, nth: number): string => `${personId}/${personId}_${String(nth).padStart(4, '0')}.jpg`;

/**
 * LFW's View 2, of the test split: "folds<TAB>n", then for each fold n lines "person<TAB>i<TAB>j" and n lines "person<TAB>i<TAB>other<TAB>j".
 *
 * @returns the lines, or why there are none
 */
function lfwText({ rows, pairs }: TrainingSet): { readonly head: string; readonly lines: readonly string[] } | string {
  const test = pairs.filter(({ split }) => split === 'test');
  const each = lfwPairsPerFold(test);
  if (each === 0) return `test has too few people for ${LFW.folds} folds with a pair of one and a pair of two people in each`;
  const number = numbered(rows);
  const lines = Array.from({ length: LFW.folds }, (_, at) => test.filter(({ fold }) => fold === at + 1)).flatMap((fold) => [
    ...fold
      .filter(({ same }) => same)
      .slice(0, each)
      .map(({ left, right }) => [left.personId, number.get(left), number.get(right)].join('\t')),
    ...fold
      .filter(({ same }) => !same)
      .slice(0, each)
      .map(({ left, right }) => [left.personId, number.get(left), right.personId, number.get(right)].join('\t')),
  ]);
  return { head: `${LFW.folds}\t${each}`, lines };
}
