/** States that adjectives behind a noun of contact name: «القمة الدرفانية الرملانية», «الاجتماع الوزاري الثلاثي …». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame, PARTIES } from './contact-noun-frame.ts'
import { cell, hasClitic, isDefinite, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «المباحثات الدرفانية الرملانية»: the states are said by adjectives alone. */
export function betweenStates(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): ContactFrame | null {
  const states = OF_STATES.has(format) && match.suffix === null ? statesBehind(view, match) : NOBODY
  return states.length < 2 ? null : frame(view, sentence, match, format, states, null, PARTIES)
}

const NOBODY: readonly Phrase[] = []
/** Formats that adjectives say the states of. */
const OF_STATES: ReadonlySet<string> = new Set(['meeting', 'summit'])

/** Adjectives between the noun and the first state: «الوزاري», «الثنائي المشترك». */
const MOST_ADJECTIVES = 2
const OF_SIDES: readonly string[] = ['nisba', 'blocs']

/** The states and bodies that adjectives in a row name behind `noun`; fewer than two mean that it is of nobody. */
function statesBehind(view: TextView, noun: Match): readonly Phrase[] {
  const definite = hasClitic(noun.bits, 'the') || isDefinite(view, noun.end - 1)
  const last = noun.end + MOST_ADJECTIVES
  let token = noun.end
  while (token < last && sideAt(view, token) === null && isAdjective(view, token, definite)) token += 1
  const found: Phrase[] = []
  for (let side = sideAt(view, token); side !== null && isDefinite(view, token) === definite; ) {
    if (found.every(({ name }) => name?.ids[0] !== side?.id)) found.push(phraseOf(side))
    token = side.end
    side = sideAt(view, token)
  }
  return view.begins(token, FOR) || isOfOne(found) ? NOBODY : found
}

/** «القمة العربية الإسلامية»: the states of the one are all of the other, and they meet as one. */
function isOfOne(sides: readonly Phrase[]): boolean {
  return sides.length === 2 && sides.every(({ name }) => NESTED.has(name?.ids[0] ?? ''))
}

const NESTED: ReadonlySet<string> = new Set(['arab-league', 'oic'])

/** «اللقاء الدرفاني الرملاني لرجال الأعمال» is of others. */
const FOR = 'ل'

function isAdjective(view: TextView, token: number, definite: boolean): boolean {
  return isWord(view, token) && isDefinite(view, token) === definite && !view.has(token, PREPOSITIONS)
}

const PREPOSITIONS: readonly string[] = ['preposition']

interface Side {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly kind: 'state' | 'body'
}

/** The state or body that an adjective without a clitic names. */
function sideAt(view: TextView, token: number): Side | null {
  if (!view.has(token, OF_SIDES)) return null
  const nisba = view.find(token, 'nisba')
  const found = nisba ?? view.find(token, 'blocs')
  if (found === null || found.match.prefixLength > 0) return null
  const { start, end } = found.match
  if (nisba !== null) return { start, end, id: cell(nisba.entry.payload.id), kind: 'state' }
  if (found.entry.payload.id !== 'summit') return null
  return { start, end, id: cell(found.entry.payload.body), kind: 'body' }
}

function phraseOf({ start, end, id, kind }: Side): Phrase {
  return {
    start,
    end,
    prefixLength: 0,
    bits: 0,
    kind,
    refers: null,
    name: { start, end, prefixLength: 0, ids: [id], listed: kind, guarded: false },
    titles: NONE,
    honorific: null,
    sides: [id],
    gender: null,
    number: 1,
    members: NONE,
  }
}

const NONE: readonly never[] = []
