// The lines of a batch as they were read: bytes that threads share, and where each line begins.

export interface BatchLines {
  /** the lines one behind the other, without line ends, in shared memory */
  readonly bytes: Uint8Array;
  /** where each line begins; one more than there are lines */
  readonly starts: Uint32Array;
  readonly count: number;
}

/** Makes strings of lines. What is no UTF-8 becomes U+FFFD. */
export class LineTexts {
  readonly #buffer: Buffer;
  readonly #starts: Uint32Array;

  constructor({ bytes, starts }: BatchLines) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#starts = starts;
  }

  text(line: number): string {
    return this.#buffer.toString('utf8', this.#starts[line] ?? 0, this.#starts[line + 1] ?? 0);
  }
}
