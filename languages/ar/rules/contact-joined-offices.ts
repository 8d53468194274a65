/** Whose an office is that «و» joins to one of a state among those who were met: «التقى الرئيس الدرفاني ورئيس الوزراء». */
import type { Phrase, TextView } from '../../pack.ts'
import { sidesOfName } from './apposition.ts'
import { hasClitic } from './particles.ts'

/** Those who were met, each office without a side behind one of a state as that state's. */
export function withSidesBefore(view: TextView, met: readonly Phrase[]): readonly Phrase[] {
  if (met.length < 2) return met
  let side: string | null = null
  return met.map((phrase) => {
    const own = side !== null && isOpen(phrase) ? ofSide(phrase, side) : phrase
    side = stateOf(view, own)
    return own
  })
}

/** «ورئيس الوزراء»: an office that each state has, and nothing that says whose it is. */
function isOpen({ kind, refers, bits, number, name, titles }: Phrase): boolean {
  const [title, another] = titles
  if (kind !== 'person' || refers !== 'title' || number !== 1 || name !== null) return false
  if (title === undefined || another !== undefined || !hasClitic(bits, 'and')) return false
  return (
    title.sides.length === 0 && title.under === null && title.office !== null && OF_STATES.has(title.office)
  )
}

function ofSide(phrase: Phrase, side: string): Phrase {
  return { ...phrase, sides: [side], titles: phrase.titles.map((title) => ({ ...title, sides: [side] })) }
}

/** The one state of whoever rules or governs there; nobody serves there who is sent from elsewhere. */
function stateOf(view: TextView, { kind, name, titles }: Phrase): string | null {
  if (kind !== 'person' || !titles.some(({ office }) => office !== null && OF_STATES.has(office))) return null
  const told = titles.flatMap(({ sides }) => sides)
  const sides = new Set(told.length > 0 || name === null ? told : sidesOfName(view, name))
  const [side, another] = sides
  return side !== undefined && another === undefined && view.fact(`state/${side}`) !== undefined ? side : null
}

/** Offices that a state has one of. */
const OF_STATES: ReadonlySet<string> = new Set([
  'crown-prince',
  'defence-minister',
  'deputy-prime-minister',
  'emir',
  'foreign-minister',
  'head-of-government',
  'head-of-state',
  'monarch',
  'president',
  'speaker',
  'vice-president',
])
