import { copied, integers } from './numbers.ts'

/** Which tellings are known to be of different encounters, by their places. */
export interface Apart {
  /** The others of `place` stand in `others` from `starts[place]` to before `starts[place + 1]`. */
  readonly starts: Int32Array
  readonly others: Int32Array
}

/** Of `count` tellings, those of each two places that follow each other in `pairs` are apart. */
export function apartOf(pairs: ArrayLike<number>, count: number): Apart {
  const starts = integers(count + 1)
  for (let at = 0; at < pairs.length; at += 1) {
    const place = pairs[at] as number
    starts[place + 1] = (starts[place + 1] as number) + 1
  }
  for (let place = 0; place < count; place += 1)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number)
  const next = copied(starts)
  const others = integers(pairs.length)
  const put = (place: number, other: number) => {
    others[next[place] as number] = other
    next[place] = (next[place] as number) + 1
  }
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, two] = [pairs[at] as number, pairs[at + 1] as number]
    put(one, two)
    put(two, one)
  }
  return { starts, others }
}
