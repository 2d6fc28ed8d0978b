// Places in the card drawer: numbers in the order of shelf marks, with room between them for cards that come later.

/** Places are whole numbers below this, so that they are exact in a float and in 64 bits. */
const LAST_PLACE = 2 ** 52;

/** Evenly spread places for the first filling of a drawer: between two of a million there is room for 2^32 more. */
export function spreadPlaces(units: number): (at: number) => number {
  const gap = Math.floor(LAST_PLACE / (units + 1));
  return (at) => (at + 1) * gap;
}

/** Where a new card goes: after one place, before another; null at the ends of the drawer. */
export interface Gap {
  readonly below: number | null;
  readonly above: number | null;
}

/**
 * @param gaps  of new cards in the order of their marks; cards for one gap are spread evenly in it
 * @returns     a place for each, or null where a gap has no room left: the drawer is to be filled anew then
 */
export function placesIn(gaps: readonly Gap[]): number[] | null {
  const places: number[] = [];
  for (let from = 0; from < gaps.length; ) {
    const { below, above } = gaps[from] ?? { below: null, above: null };
    let to = from + 1;
    while (to < gaps.length && gaps[to]?.below === below) to += 1;
    const start = below ?? 0;
    const step = Math.floor(((above ?? LAST_PLACE) - start) / (to - from + 1));
    if (step < 1) return null;
    for (let at = from; at < to; at += 1) places.push(start + (at - from + 1) * step);
    from = to;
  }
  return places;
}
