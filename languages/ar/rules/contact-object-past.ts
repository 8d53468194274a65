/** Objects of a verb of contact behind a clause on its subject: «يلتقي الوزير الذي وصل صباحا إلى المدينة رئيس الوزراء». */
import type { Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { PLACE_KINDS } from './circumstances.ts'
import { finiteAt } from './contact-finite.ts'
import { membersOf, objectBehind } from './contact-frame.ts'
import { isComma } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The object right behind a clause on the subject; nothing where that clause does not end. */
export function objectNext(
  view: TextView,
  sentence: Sentence,
  at: number,
  codes: ReadonlySet<string>,
): ReturnType<typeof objectBehind> {
  const object = at < 0 ? null : objectBehind(view, sentence, at, codes, 0)
  return object !== null && object.start <= skipAdverbials(view, sentence, at) + 1 ? object : null
}

/** Words of a clause on the subject before the object may stand, and to where it may. */
const CLAUSE_FROM = 3
const CLAUSE_TO = 20
const LEADS_ON: readonly string[] = ['preposition', 'place-heads', 'complementiser']

/** «يلتقي الوزير الذي وصل صباحا إلى المدينة رئيس الوزراء»: an official behind a clause on the subject that no comma closes. */
export function objectPast(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  if (!codes.has('obj')) return null
  const end = Math.min(sentence.end, from + CLAUSE_TO)
  for (let token = from + CLAUSE_FROM; token < end && !isComma(view, token); token += 1) {
    const phrase = sentence.phraseAt(token)
    const isOfficial = phrase !== null && membersOf(phrase).some(isTitled)
    if (!isOfficial || phrase.bits !== 0) continue
    if (!leadsOn(view, token - 1)) return phrase
    // «أن خادم المنارة الملك فلان كان»: a part of his titles is not another.
    token = phrase.end - 1
  }
  return null
}

/** Prepositions that are written as one with their noun: «برفقة». */
const JOINED: readonly string[] = ['ب', 'ل']

/** A preposition, a head of a place or a verb has its noun right behind it. */
function leadsOn(view: TextView, token: number): boolean {
  const isJoined = JOINED.some((letter) => view.begins(token, letter))
  if (isJoined && !PLACE_KINDS.some((kind) => view.has(token, kind))) return true
  return LEADS_ON.some((kind) => view.has(token, kind)) || finiteAt(view, token) !== null
}

/** Somebody with an office. */
export function isTitled({ kind, titles }: Phrase): boolean {
  return kind === 'person' && titles.length > 0
}
