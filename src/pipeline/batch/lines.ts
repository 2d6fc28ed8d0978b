// The lines of a batch as they were read: bytes that threads share, and where each line begins.

export interface BatchLines {
  /** the lines one behind the other, without line ends, in shared memory */
  readonly bytes: Uint8Array;
  /** where each line begins; one more than there are lines */
  readonly starts: Uint32Array;
  readonly count: number;
}

/** A line that has ended stands before every longer one. */
const END = -1;
/** The order of the bytes of other characters is not that of their code units. */
const BEYOND_ASCII = 0x80;

/** Makes strings of lines. What is no UTF-8 becomes U+FFFD. */
export class LineTexts {
  readonly #bytes: Uint8Array;
  readonly #buffer: Buffer;
  readonly #starts: Uint32Array;

  constructor({ bytes, starts }: BatchLines) {
    this.#bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#starts = starts;
  }

  /** The order of two lines by code units. Nearly always bytes tell it, and no string is made. */
  readonly compare = (one: number, other: number): number => {
    const bytes = this.#bytes;
    let at = this.#starts[one] ?? 0;
    let otherAt = this.#starts[other] ?? 0;
    const end = this.#starts[one + 1] ?? 0;
    const otherEnd = this.#starts[other + 1] ?? 0;
    while (at < end && otherAt < otherEnd && bytes[at] === bytes[otherAt]) {
      at += 1;
      otherAt += 1;
    }
    const left = at < end ? (bytes[at] ?? 0) : END;
    const right = otherAt < otherEnd ? (bytes[otherAt] ?? 0) : END;
    if (left < BEYOND_ASCII && right < BEYOND_ASCII) return left - right;
    const [text, otherText] = [this.text(one), this.text(other)];
    return text < otherText ? -1 : text > otherText ? 1 : 0;
  };

  text(line: number): string {
    return this.#buffer.toString('utf8', this.#starts[line] ?? 0, this.#starts[line + 1] ?? 0);
  }
}
