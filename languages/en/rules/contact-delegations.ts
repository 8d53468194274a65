/** Delegations that meet or are met: whoever leads them or is named as of them, else the state that they are of. */
import type { Phrase, TextView } from '../../pack.ts'
import { backOverAdverbials } from './adverbials.ts'
import { isCapital, isComma, isParticle, lists, particle, spells } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'
import { asState, sideAt, stateOf } from './sides.ts'
import { sidesListed, type Whose } from './titles.ts'
import type { Subject } from './verb-forms.ts'

/** Words before the noun: "a high-level Silvaran government". */
const MOST_BEFORE = 6
const STOPS: readonly string[] = ['preposition', 'conjunction', 'reporting-verbs', 'encounter-verbs']
const NOBODY: Whose = { end: -1, sides: [] }

/** Whom the delegation that "a" or "the" opens at `token` stands for; null where none stands there or nobody knows whose it is. */
export function delegationAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (particle(view, token, 'article') === null) return null
  let side = NOBODY
  let at = token + 1
  for (; !spells(view, at, 'delegation'); at += 1) {
    if (at - token > MOST_BEFORE || at >= sentence.end || lists(view, at, STOPS)) return null
    const named = isCapital(view, at) ? sideAt(view, at) : null
    if (named !== null) side = { end: named.end, sides: named.ids }
  }
  const from = isParticle(view, at + 1, 'from') || isParticle(view, at + 1, 'of')
  const whose = from ? sidesListed(view, at + 1) : NOBODY
  const end = whose.sides.length > 0 ? whose.end : at + 1
  const [id, another] = whose.sides.length > 0 ? whose.sides : side.sides
  if (another !== undefined) return null
  const people = membersAt(view, sentence, end)
  if (people !== null) return id === undefined ? people : ofSide(people, id)
  return id === undefined ? null : stateOf(token, end, id)
}

/** "A Kordavian delegation led by X met": the delegation that begins the sentence and ends before its verb. */
export function delegationBefore(view: TextView, sentence: Sentence, verb: number): Subject | null {
  const phrase = delegationAt(view, sentence, sentence.opening)
  if (phrase === null || phrase.end !== backOverAdverbials(view, sentence, verb)) return null
  return subjectAt(phrase, sentence.opening)
}

/** Words from "and" to "team": "and an interagency team". */
const MOST_OF_TEAM = 4

/** "The Minister and his team met", "X and an interagency delegation will meet": whoever they accompany. */
export function leaderOfTeam(view: TextView, sentence: Sentence, verb: number): Subject | null {
  const team = backOverAdverbials(view, sentence, verb) - 1
  if (!spells(view, team, 'team') && !spells(view, team, 'delegation')) return null
  for (let and = team - 1; and >= Math.max(sentence.opening, team - MOST_OF_TEAM); and -= 1) {
    if (isCapital(view, and) || particle(view, and, 'preposition') !== null) return null
    if (!isParticle(view, and, 'and')) continue
    const phrase = sentence.phraseEndingAt(and)
    return phrase?.kind === 'person' && isFree(view, phrase) ? subjectAt(phrase, phrase.start) : null
  }
  return null
}

/** "In Narvil, the delegation will meet": whoever was told to travel. */
export function isBareTeam(view: TextView, sentence: Sentence, verb: number): boolean {
  const team = skipAuxiliaries(view, backOverAdverbials(view, sentence, verb)) - 1
  return spells(view, team, 'delegation') && isParticle(view, team - 1, 'the')
}

function skipAuxiliaries(view: TextView, end: number): number {
  let at = end
  while (particle(view, at - 1, 'auxiliary') !== null) at -= 1
  return at
}

/** "We, the leaders of A, B and C, met": the states that "we" are. */
export function statesOfWe(view: TextView, sentence: Sentence, verb: number): Subject | null {
  const at = backOverAdverbials(view, sentence, verb)
  const phrase = sentence.phraseEndingAt(isComma(view, at - 1) ? at - 1 : at)
  if (phrase === null) return null
  const comma = phrase.start - (isParticle(view, phrase.start - 1, 'the') ? 2 : 1)
  if (!isComma(view, comma) || !spells(view, comma - 1, 'we')) return null
  const states = asState(view, phrase)
  return states === null || states.members.length < 2 ? null : subjectAt(states, comma - 1)
}

function subjectAt(phrase: Phrase, start: number): Subject {
  const { gender, number } = phrase
  return { phrase, pronoun: false, first: false, gender, number, start, relative: false }
}

const LEADING: ReadonlySet<string> = new Set(['led', 'headed', 'chaired'])
const HOLDING: ReadonlySet<string> = new Set(['included', 'includes', 'including', 'comprising'])

/** "led by X", "that included X, Y and Z", ", including X". */
function membersAt(view: TextView, sentence: Sentence, end: number): Phrase | null {
  let at = isComma(view, end) ? end + 1 : end
  if (isParticle(view, at, 'that') || isParticle(view, at, 'which')) at += 1
  if (view.word(at) === 'was' || view.word(at) === 'is') at += 1
  const isLed = view.isAmong(at, LEADING) && isParticle(view, at + 1, 'by')
  if (!isLed && !view.isAmong(at, HOLDING)) return null
  const phrase = sentence.phraseAt(isLed ? at + 2 : at + 1)
  if (phrase === null || phrase.refers === 'unnamed') return null
  const people = phrase.members.length > 0 ? phrase.members : [phrase]
  return people.every(({ kind }) => kind === 'person') ? phrase : null
}

/** Those of a delegation hold their offices in its state, where no words say otherwise. */
export function ofSide(phrase: Phrase, side: string): Phrase {
  const titles = phrase.titles.map((title) => (title.sides.length > 0 ? title : { ...title, sides: [side] }))
  const sides = phrase.sides.length > 0 || phrase.kind === 'group' ? phrase.sides : [side]
  return { ...phrase, titles, sides, members: phrase.members.map((member) => ofSide(member, side)) }
}
