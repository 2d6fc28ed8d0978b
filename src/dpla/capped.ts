// Bytes of one input collected across chunks, with a cap: what is longer is counted, not kept.

/** The longest real item has 1.3 MB. */
export const MAX_INPUT_BYTES = 16 * 1024 * 1024;

export interface Capped {
  add(piece: Buffer): void;
  /** what was added since the last take; null where it was longer than the cap */
  take(): Buffer | null;
  readonly isEmpty: () => boolean;
}

export function capped(maxBytes: number = MAX_INPUT_BYTES): Capped {
  let pieces: Buffer[] = [];
  let bytes = 0;
  return {
    add(piece) {
      bytes += piece.length;
      if (bytes > maxBytes) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    take() {
      const [first] = pieces;
      const whole = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
      const taken = bytes > maxBytes ? null : whole;
      pieces = [];
      bytes = 0;
      return taken;
    },
    isEmpty: () => bytes === 0,
  };
}
