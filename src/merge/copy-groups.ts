/** Which of many texts are copies of one, without comparing each with each. */
import { areCopies, type Sketch } from './copies.ts'

/** Bins of a sketch that are looked at together; copies agree in all of some band but for one pair in thousands. */
const BAND = 4
/** Of a band, so many have to hold something: what is empty in two texts says nothing. */
const LEAST = 2
const EMPTY = -1

/** For each sketch, in order, the place of the first that it is a copy of, directly or through others; its own where none is. */
export function copyGroups(sketches: readonly (Sketch | null)[]): readonly number[] {
  const leaders = sketches.map((_, place) => place)
  const leaderOf = (place: number): number => {
    let at = place
    while (leaders[at] !== at) at = leaders[at] ?? at
    leaders[place] = at
    return at
  }
  const bands = new Map<string, number[]>()
  sketches.forEach((sketch, place) => {
    for (const band of bandsOf(sketch)) {
      const before = bands.get(band)
      if (before === undefined) bands.set(band, [place])
      else if (!joined(place, before)) before.push(place)
    }
  })
  return leaders.map((_, place) => leaderOf(place))

  /** Whether the sketch at `place` is a copy of a text that the band has already. */
  function joined(place: number, before: readonly number[]): boolean {
    for (const other of before) {
      const [one, two] = [leaderOf(place), leaderOf(other)]
      if (one === two) return true
      if (!areCopies(sketches[place] ?? null, sketches[other] ?? null)) continue
      leaders[Math.max(one, two)] = Math.min(one, two)
      return true
    }
    return false
  }
}

/** Keys of the bands in which a sketch has something. */
function bandsOf(sketch: Sketch | null): readonly string[] {
  if (sketch === null) return []
  const keys: string[] = []
  for (let start = 0; start + BAND <= sketch.length; start += BAND) {
    const bins = sketch.subarray(start, start + BAND)
    if (bins.filter((bin) => bin !== EMPTY).length >= LEAST) keys.push(`${start}:${bins.join()}`)
  }
  return keys
}
