// Lists of numbers without boxes, which double when they are full.

type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

const FIRST_LENGTH = 1024;

/** `held` is longer than the list; it is replaced when the list grows. */
abstract class Growing<Held extends Column> {
  held: Held;
  length = 0;

  /** @param room  for so many values before the list grows */
  constructor(room = FIRST_LENGTH) {
    this.held = this.make(room);
  }

  protected abstract make(length: number): Held;

  push(value: number): void {
    if (this.length === this.held.length) this.#grow(this.length * 2);
    this.held[this.length] = value;
    this.length += 1;
  }

  /** Adds the first `count` of `values`. */
  pushAll(values: Int32Array, count: number): void {
    if (this.length + count > this.held.length) this.#grow(Math.max(this.length * 2, this.length + count));
    const { held } = this;
    let end = this.length;
    for (let at = 0; at < count; at += 1) {
      held[end] = values[at] ?? 0;
      end += 1;
    }
    this.length = end;
  }

  #grow(length: number): void {
    const larger = this.make(length);
    larger.set(this.held);
    this.held = larger;
  }

  /** Begins with these values instead; they are shared, not copied, until the list grows. */
  take(values: Held | Column): void {
    // a column of the same list in another thread, and so of the same type
    this.held = values as Held;
    this.length = values.length;
  }

  clear(): void {
    this.length = 0;
  }

  /** The values alone, copied. */
  values(): Held {
    // slice gives the type that it was called on
    return this.held.slice(0, this.length) as Held;
  }
}

export class GrowingBytes extends Growing<Uint8Array> {
  protected make(length: number): Uint8Array {
    return new Uint8Array(length);
  }
}

export class GrowingShorts extends Growing<Uint16Array> {
  protected make(length: number): Uint16Array {
    return new Uint16Array(length);
  }
}

/** Signed, of 32 bits. */
export class GrowingInts extends Growing<Int32Array> {
  protected make(length: number): Int32Array {
    return new Int32Array(length);
  }
}

/** Unsigned, of 32 bits. */
export class GrowingWords extends Growing<Uint32Array> {
  protected make(length: number): Uint32Array {
    return new Uint32Array(length);
  }
}

export class GrowingFloats extends Growing<Float64Array> {
  protected make(length: number): Float64Array {
    return new Float64Array(length);
  }
}

/** Of 32 bits. */
export class GrowingSingles extends Growing<Float32Array> {
  protected make(length: number): Float32Array {
    return new Float32Array(length);
  }
}
