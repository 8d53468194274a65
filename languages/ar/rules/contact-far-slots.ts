/** Slots of a verb of contact behind circumstances that stand before them: «يزور الوزير في الخريف المقبل درفان». */
import type { Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { PLACE_KINDS, placeBehindHeads } from './circumstances.ts'
import { behindCircumstance, canMeet } from './contact-frame.ts'
import { hasClitic, isComma, isDefinite, isWord, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words of circumstances before a slot at most. */
const MOST_WORDS = 12
/** Further words of a circumstance at most: «في إطار جولته الإقليمية الأولى». */
const MOST_MORE = 3
const NISBA: readonly string[] = ['nisba']
const STATES: readonly string[] = ['state', 'capital']

/** The place behind circumstances that stand right at `from`; null where anything else stands between. */
export function placePast(view: TextView, sentence: Sentence, from: number): PlaceWords | null {
  const end = Math.min(sentence.end, from + MOST_WORDS)
  for (let at = pastOne(view, sentence, from); at > from && at < end; ) {
    const place = placeBehindHeads(view, at, false)
    // «في الجامعة الدرفانية» names no state.
    if (place !== null && !(view.has(place.start, NISBA) && isDefinite(view, at - 1))) return place
    // «سيزور الوزير غدا، درفان».
    const behind =
      isComma(view, at) && view.has(at + 1, STATES) ? placeBehindHeads(view, at + 1, false) : null
    if (behind !== null) return behind
    const next = pastOne(view, sentence, at)
    if (next === at) return null
    at = next
  }
  return null
}

/** «يلتقي على هامش القمة الوزير نظيره»: who stands behind circumstances right behind his verb; null where anything else stands between. */
export function subjectPast(view: TextView, sentence: Sentence, from: number): Phrase | null {
  const end = Math.min(sentence.end, from + MOST_WORDS)
  for (let at = pastOne(view, sentence, from); at > from && at < end; ) {
    const phrase = sentence.phraseAt(at)
    if (phrase !== null && phrase.bits === 0 && phrase.kind !== 'state')
      return canMeet(phrase) && phrase.refers === null ? phrase : null
    const next = pastOne(view, sentence, at)
    if (next === at) return null
    at = next
  }
  return null
}

/** Words of a title that no rule knows, and the comma behind it: «عاهل البلاد،». */
const MOST_SAID = 3
const VERBS: readonly string[] = ['encounter-verbs', 'reporting-verbs']

/** «أعلن الديوان أن الأمير، سيكون في مقدمة مستقبلي الرئيس»: whom the clause begins with, a few words before its verb; null without. */
export function subjectAhead(
  view: TextView,
  sentence: Sentence,
  { start: token, bits }: Match,
): Phrase | null {
  if ((bits & JOINING) !== 0) return null
  for (let end = token - 1; end >= token - MOST_SAID; end -= 1) {
    const phrase = sentence.phraseEndingAt(end)
    if (phrase === null) continue
    const opening = isWord(view, phrase.start - 1) ? phrase.start - 1 : phrase.start - 2
    const isFirst = phrase.start === sentence.start || particle(view, opening, 'complementiser') !== null
    const isFree = phrase.kind === 'person' && phrase.bits === 0 && phrase.number === 1 && canMeet(phrase)
    return isFirst && isFree && view.next(end, VERBS, token) === token ? phrase : null
  }
  return null
}

/** Behind the circumstance that begins at `token`, the adjectives that end it and the commas round it; `token` where none begins. */
function pastOne(view: TextView, sentence: Sentence, token: number): number {
  const isOpened = isComma(view, token)
  const at = isOpened ? token + 1 : token
  let end = skipAdverbials(view, sentence, at)
  if (end === at && particle(view, at, 'preposition') === null && !isJoined(view, at)) return token
  if (end === at) end = placeInside(view, at)?.end ?? behindCircumstance(view, sentence, at)
  for (let more = 0; more < MOST_MORE && goesOn(view, sentence, end); more += 1) end += 1
  return isOpened && isComma(view, end) ? end + 1 : end
}

/** Prepositions that are written as one with their noun: «برفقة», «لبحث». */
const JOINED: readonly string[] = ['ب', 'ل']

function isJoined(view: TextView, token: number): boolean {
  if (!isWord(view, token) || !JOINED.some((letter) => view.begins(token, letter))) return false
  if (!view.listed(token)) return true
  return view.matches(token).some(({ bits }) => hasClitic(bits, 'by') || hasClitic(bits, 'to'))
}

/** «في العاصمة الدرفانية نارفيل». */
function placeInside(view: TextView, token: number): PlaceWords | null {
  const inside = particle(view, token, 'preposition')
  return inside?.entry.payload.id === 'in' ? placeBehindHeads(view, inside.match.end) : null
}

/** Whether the word ends what a preposition began, and begins nothing: «العربية» behind «القمة», «جولته» behind «ختام»; a state behind it is not its owner. */
function goesOn(view: TextView, sentence: Sentence, token: number): boolean {
  if (!isWord(view, token) || view.has(token, PLACES) || sentence.phraseAt(token) !== null) return false
  if (isDefinite(view, token) || view.has(token, UNITS)) return true
  return view.matches(token).some(({ suffix }) => suffix !== null)
}

const UNITS: readonly string[] = ['date-units']
const PLACES: readonly string[] = ['place-heads', ...PLACE_KINDS]
