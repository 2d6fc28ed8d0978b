// An ordering said after the names: "Ann Day (from left), Ben Roe and Clara Moe", "Ann Day and Ben Roe, left to right, at the fair".
//
// order-after = entry ( "(" ordering ")" / "," ordering "," ) *entry     ; one name before it: she is the first, the list goes on
//             / list ( "(" ordering ")" / "," ordering ) not-entry        ; the list before it is the row
import type { Ordering } from './position.ts';
import type { CaptionEntry, ReaderState, Row } from './state.ts';
import type { Token } from './tokens.ts';
import { PLACEHOLDERS } from './words.ts';

/** @returns whether the ordering speaks of names that stand before it; then they have their row */
export function orderBefore(state: ReaderState, at: number, ordering: Ordering, startsName: (at: number) => boolean): boolean {
  const last = state.entries.at(-1);
  const mark = state.tokens[at - 1]?.text ?? '';
  if (last === undefined || last.end < state.sentenceStart || !/^[(,]$/.test(mark)) return false;
  const after = mark === '(' && state.tokens[ordering.end]?.text === ')' ? ordering.end + 1 : ordering.end;
  // "Day and Roe of the Cedric, left to right." closes its sentence
  if (last.end !== at - 1 && !(last.row === null && closesSentence(state.tokens[after]))) return false;
  const goesOn = startsName(after) || (state.tokens[after]?.text === ',' && startsName(after + 1));
  if (last.row !== null) {
    if (goesOn || last.row.direction !== null) return false;
    last.row.direction = ordering.direction;
    return true;
  }
  const members = listBefore(state, last);
  const fits = members.length === 1 ? goesOn : members.length > 1 && (mark === '(' || !goesOn);
  if (!fits || state.tokens[after]?.text === ':' || hasUnnamed(state, members)) return false;
  const row: Row = { direction: ordering.direction, label: null, places: members.length, members, open: goesOn && members.length === 1 };
  members.forEach((entry, index) => {
    entry.row = row;
    entry.place = index + 1;
  });
  state.rows.push(row);
  state.row = row;
  return true;
}

const closesSentence = (next: Token | undefined): boolean => next === undefined || /^[.\]]$/.test(next.text);

/** The entries of the last list that are shown and stand in no row. */
function listBefore({ entries, sentenceStart }: ReaderState, last: CaptionEntry): CaptionEntry[] {
  const from = entries.findLastIndex(
    ({ chain, row, end, standing }) => chain !== last.chain || row !== null || end < sentenceStart || standing.code !== 'caption-named',
  );
  return entries.slice(from + 1);
}

/** Somebody unnamed among them would keep a place that nobody has counted. */
const hasUnnamed = ({ tokens }: ReaderState, members: readonly CaptionEntry[]): boolean =>
  tokens.slice(members[0]?.start ?? 0, members.at(-1)?.end ?? 0).some(({ lower }) => PLACEHOLDERS.has(lower));
