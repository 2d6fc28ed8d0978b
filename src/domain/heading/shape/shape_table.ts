// Shapes seen so far and where the paths of each begin. Compared number by number, so that two shapes are never taken for one another.

/** About 4 MB; a full table is emptied and filled again. */
const MAX_SHAPES = 2 ** 15;
const SLOTS = 2 ** 17;
const POOL_NUMBERS = 2 ** 20;

export class ShapeTable {
  readonly #slots = new Int32Array(SLOTS);
  readonly #hash = new Int32Array(MAX_SHAPES);
  readonly #from = new Int32Array(MAX_SHAPES);
  readonly #length = new Int32Array(MAX_SHAPES);
  readonly #pool = new Int32Array(POOL_NUMBERS);
  readonly #roots = new Int32Array(MAX_SHAPES);
  #count = 0;
  #poolUsed = 0;

  /**
   * @returns where the paths of the shape begin; 0 where it is new
   */
  find(numbers: Int32Array, length: number, hash: number): number {
    const shape = this.#shapeAt(this.#slotOf(numbers, length, hash));
    return shape < 0 ? 0 : (this.#roots[shape] ?? 0);
  }

  isFull(): boolean {
    return this.#count >= MAX_SHAPES || this.#poolUsed > POOL_NUMBERS - 1_000;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
    this.#poolUsed = 0;
  }

  /** Remembers a new shape; must not be called when full. */
  add(numbers: Int32Array, length: number, hash: number, root: number): void {
    const shape = this.#count;
    this.#count += 1;
    this.#slots[this.#slotOf(numbers, length, hash)] = shape + 1;
    this.#hash[shape] = hash;
    this.#from[shape] = this.#poolUsed;
    this.#length[shape] = length;
    this.#pool.set(numbers.subarray(0, length), this.#poolUsed);
    this.#poolUsed += length;
    this.#roots[shape] = root;
  }

  #shapeAt(slot: number): number {
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** The slot where the shape stands, or the free one where it would. */
  #slotOf(numbers: Int32Array, length: number, hash: number): number {
    let slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    for (let shape = this.#shapeAt(slot); shape >= 0; slot = (slot + 1) & (SLOTS - 1), shape = this.#shapeAt(slot)) {
      if (this.#hash[shape] !== hash || this.#length[shape] !== length) continue;
      let at = this.#from[shape] ?? 0;
      let here = 0;
      while (here < length && this.#pool[at] === numbers[here]) {
        at += 1;
        here += 1;
      }
      if (here === length) break;
    }
    return slot;
  }
}
