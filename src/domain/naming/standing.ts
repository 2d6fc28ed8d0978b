// Who stands where: faces in rows from left to right, and the rows and places that a caption claims.
import type { Listed } from './album.ts';
import type { Box } from './photo.ts';

export interface Standing {
  /** row of each face, 1 is the front; all 1 where the caption tells no rows */
  readonly row: Int32Array;
  /** place in its row, 1 is the leftmost */
  readonly place: Int32Array;
  /** faces in each row, by row number */
  readonly inRow: Int32Array;
  /** faces from left to right, whatever their row */
  readonly leftToRight: Int32Array;
}

/** Rows are parted at the largest gaps between the heights of faces: as many rows as the caption claims. */
export function standingOf(boxes: readonly Box[], listed: readonly Listed[]): Standing {
  const rows = Math.min(boxes.length, Math.max(1, ...listed.map(({ row }) => row ?? 1)));
  const middle = (at: number): number => (boxes[at]?.x ?? 0) + (boxes[at]?.w ?? 0) / 2;
  const height = (at: number): number => (boxes[at]?.y ?? 0) + (boxes[at]?.h ?? 0) / 2;
  const numbers = boxes.map((_, at) => at);
  // from the lowest in the picture to the highest: y grows downwards
  const fromBelow = [...numbers].sort((left, right) => height(right) - height(left));
  const gaps = fromBelow.slice(1).map((at, place) => ({ place: place + 1, gap: height(fromBelow[place] ?? 0) - height(at) }));
  const starts = new Set(
    gaps
      .sort((left, right) => right.gap - left.gap)
      .slice(0, rows - 1)
      .map(({ place }) => place),
  );
  const row = new Int32Array(boxes.length);
  let current = 1;
  fromBelow.forEach((at, place) => {
    if (starts.has(place)) current += 1;
    row[at] = current;
  });
  const leftToRight = [...numbers].sort((left, right) => middle(left) - middle(right));
  const inRow = new Int32Array(rows + 1);
  const place = new Int32Array(boxes.length);
  for (const at of leftToRight) {
    const here = row[at] ?? 1;
    inRow[here] = (inRow[here] ?? 0) + 1;
    place[at] = inRow[here] ?? 0;
  }
  return { row, place, inRow, leftToRight: Int32Array.from(leftToRight) };
}

/** Places that a caption claims in one row; where they span as many as there are faces, they are taken at their word, whatever they count from. */
export interface Claimed {
  readonly first: number;
  readonly last: number;
}

/**
 * How much likelier the caption makes a person's face this one than any other of the picture (a factor; 1 says nothing), if it counts from the
 * left, and if it counts from the right. Where the places claimed fill the row, they are taken at their word; where they do not, only the
 * order among people counts ({@link ordersAgree}).
 */
export function placeFactor(
  { row, place, inRow }: Standing,
  face: number,
  listed: Listed,
  claim: { readonly claimed: Claimed | undefined; readonly rows: number; readonly orderWrong: number; readonly rowWrong: number },
): readonly [fromLeft: number, fromRight: number] {
  const here = row[face] ?? 1;
  let factor = 1;
  if (listed.row !== null && claim.rows > 1)
    factor = listed.row === here ? claim.rows * (1 - claim.rowWrong) : (claim.rows * claim.rowWrong) / (claim.rows - 1);
  const faces = inRow[here] ?? 0;
  if (listed.order === null || claim.claimed === undefined || faces < 2 || claim.claimed.last - claim.claimed.first + 1 !== faces)
    return [factor, factor];
  const claimed = listed.order - claim.claimed.first + 1;
  const right = faces * (1 - claim.orderWrong);
  const wrong = (faces * claim.orderWrong) / (faces - 1);
  return [factor * (place[face] === claimed ? right : wrong), factor * (faces + 1 - (place[face] ?? 0) === claimed ? right : wrong)];
}
