/** A pair of sides as one word, for addresses and for groups. */

const STATE = /^[a-z]{2}$/

/** `cn-ru`; where an id has a minus of its own, a comma parts the two: `cn,league-arab`. */
export function pairOfSides(sides: readonly string[]): string {
  const sorted = [...sides].sort()
  return sorted.join(sorted.some((side) => side.includes('-')) ? ',' : '-')
}

/** Both sides of a pair, also of one that has minuses alone, of which one side is a state: `cn-league-arab`. */
export function sidesOfPair(pair: string): readonly string[] {
  if (pair.includes(',')) return pair.split(',')
  const [first = '', ...rest] = pair.split('-')
  const last = rest.at(-1) ?? ''
  if (rest.length < 2 || STATE.test(first)) return [first, rest.join('-')].filter((side) => side !== '')
  return STATE.test(last) ? [[first, ...rest.slice(0, -1)].join('-'), last] : [first, rest.join('-')]
}

/** The pair as the server asks for it, with a minus between. */
export function askedPair(pair: string): string {
  return sidesOfPair(pair).join('-')
}
