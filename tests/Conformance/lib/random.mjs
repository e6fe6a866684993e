/** Random numbers that are the same in every run: what fails once fails again. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end) {
    // xorshift32
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % end;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  text(alphabet, longest) {
    return Array.from({ length: this.below(longest + 1) }, () => this.pick(alphabet)).join('');
  }
}
