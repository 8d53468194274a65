/** Tellings of invented encounters, as many as are asked for, the same every time. */
import type { Party, Telling } from '../../src/merge/telling.ts'
import type { DocumentId, EncounterFormat, EncounterId } from '../../src/model.ts'
import { seededRandom, shuffle } from './rounds.ts'

/** States that meet, of which the first meet most: the n-th as often as 1/n says. */
const STATES = 190
/** Days on which they meet: eleven years of news. */
const DAYS = 4000
/** Tellings of an encounter, on average. */
const TOLD = 3
const FORMATS: readonly EncounterFormat[] = ['meeting', 'meeting', 'meeting', 'phone-call', 'visit', 'letter']

/** What a generated telling is of: tellings of one encounter share it. */
export interface GeneratedTelling {
  readonly telling: Telling
  readonly encounter: number
}

/** So many tellings, in an order that has nothing to do with their encounters. */
export function generateTellings(count: number): readonly GeneratedTelling[] {
  const random = seededRandom(count)
  const states = zipf(STATES, random)
  const people = Array.from({ length: STATES }, (_, state) => peopleOf(state))
  const encounters = Math.ceil(count / TOLD)
  // Ten times as many documents are of ten times as many days, each as full as before.
  const told = Array.from({ length: encounters }, (_, encounter) => {
    const one = states()
    const other = differentFrom(one, states)
    const rank = random() < 0.6 ? 0 : random() < 0.5 ? 1 : 2
    const day = Math.floor(random() * DAYS * Math.max(1, count / 100_000))
    const format = FORMATS[Math.floor(random() * FORMATS.length)] ?? 'meeting'
    return { encounter, sides: one < other ? [one, other] : [other, one], rank, day, format }
  })
  const tellings = Array.from({ length: count }, (_, place): GeneratedTelling => {
    const of = told[Math.floor(random() * encounters)] as (typeof told)[number]
    const vague = random()
    const parties = of.sides.map(
      (side) => (people[side] as readonly (readonly Party[])[])[of.rank]?.[vague < 0.1 ? 0 : 1],
    )
    return {
      encounter: of.encounter,
      telling: {
        key: `${String(place).padStart(8, '0')}/e1`,
        document: String(place).padStart(8, '0') as DocumentId,
        encounter: 'e1' as EncounterId,
        format: of.format,
        status: random() < 0.05 ? 'planned' : 'held',
        parties: parties.filter((party) => party !== undefined),
        sender: of.format === 'letter' ? `s${of.sides[0]}` : null,
        days: vague > 0.1 && vague < 0.2 ? null : { first: of.day, last: of.day, stated: vague < 0.5 },
        partOfDay: null,
        published: of.day + Math.floor(random() * 3),
        readoutOf: null,
        country: `s${of.sides[0]}`,
        city: null,
        gathering: null,
        topics: [],
        words: [],
        sketch: null,
      },
    }
  })
  return shuffle(tellings, random)
}

/** A state's head, premier and minister: each as a side alone, and with a name. */
function peopleOf(state: number): readonly (readonly Party[])[] {
  const side = `s${String(state).padStart(3, '0')}`
  return [0, 1, 2].map((rank) => [
    { side, people: [] },
    {
      side,
      people: [
        { id: `p${state}-${rank}`, offices: [`${side}/${rank}`], names: { en: `P ${state} ${rank}` } },
      ],
    },
  ])
}

function differentFrom(one: number, next: () => number): number {
  let other = next()
  while (other === one) other = next()
  return other
}

/** Numbers below `count`, the n-th as often as 1/n says. */
function zipf(count: number, random: () => number): () => number {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= count; rank += 1) {
    sum += 1 / rank
    sums.push(sum)
  }
  return () => {
    const wanted = random() * sum
    const found = sums.findIndex((one) => one >= wanted)
    return found === -1 ? count - 1 : found
  }
}
