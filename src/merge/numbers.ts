/**
 * Lists of numbers that grow without anything for the collector to look after: of a million tellings there are
 * millions of them, which outlive every collection.
 */

const LEAST = 1024

/** Numbers from which on arrays lie in shared memory. */
const MANY = 2 ** 16

/**
 * So many zeros. Many lie in shared memory, which V8 does not count towards the next full collection: a million tellings would else
 * be looked through four times over, for three quarters of the time that merging them takes.
 */
export function doubles(length: number): Float64Array {
  return length < MANY ? new Float64Array(length) : new Float64Array(new SharedArrayBuffer(8 * length))
}

/** So many zeros, of whole numbers of 32 bits. */
export function integers(length: number): Int32Array {
  return length < MANY ? new Int32Array(length) : new Int32Array(new SharedArrayBuffer(4 * length))
}

/** Another array of the same numbers. */
export function copied(values: Int32Array): Int32Array {
  const copy = integers(values.length)
  copy.set(values)
  return copy
}

/** A list of numbers. */
export class NumberList {
  #values = doubles(LEAST)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = doubles(2 * this.length)
      more.set(this.#values)
      this.#values = more
    }
    this.#values[this.length] = value
    this.length += 1
  }

  /** What is in it, seen in place: to be used once nothing more is pushed. */
  values(): Float64Array {
    return this.#values.subarray(0, this.length)
  }
}
