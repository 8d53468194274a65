/**
 * Lists and maps of numbers that grow without anything for the collector to look after: of a million tellings there are
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

/** Gives whole numbers of at least 0 numbers of their own, from 0 on in the order in which they come. */
export class Numbering {
  /** One more than the key, 0 where there is none. */
  #keys = doubles(2 * LEAST)
  #numbers = integers(2 * LEAST)
  /** How many keys came. */
  count = 0

  /** The number of `key`, or the next one for it. */
  of(key: number): number {
    const slot = this.#slotOf(key)
    if (this.#keys[slot] !== 0) return this.#numbers[slot] as number
    const number = this.count
    this.count += 1
    this.#keys[slot] = key + 1
    this.#numbers[slot] = number
    if (2 * this.count > this.#keys.length) this.#grow()
    return number
  }

  /** Where the key stands, or is to stand. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = hashOf(key) & mask
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key + 1) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers]
    this.#keys = doubles(2 * keys.length)
    this.#numbers = integers(2 * keys.length)
    keys.forEach((key, old) => {
      if (key === 0) return
      const slot = this.#slotOf(key - 1)
      this.#keys[slot] = key
      this.#numbers[slot] = numbers[old] as number
    })
  }
}

const HALF = 2 ** 32

function hashOf(key: number): number {
  const mixed = Math.imul(key ^ Math.imul(key / HALF, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
