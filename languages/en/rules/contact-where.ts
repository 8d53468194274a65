/** Where people travel, before they are told to meet somebody there: "will travel to Talimar, where she will meet with senior officials". */
import type { PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { placeAt } from './circumstances.ts'
import { placeBehind } from './contact-frame.ts'
import { furtherPlaces } from './contact-places.ts'
import { lists, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NONE: readonly PlaceWords[] = []
const VERBS: readonly string[] = ['encounter-verbs']
/** Words between "where" and the verb of the meeting: "where the Under Secretary for Ports will also". */
const MOST_ACTING = 12

/** The places of the journey that the sentence leads to before "where", in which the verb at `verb` stands. */
export function placesWhere(view: TextView, sentence: Sentence, verb: number): readonly PlaceWords[] {
  for (let at = verb - 1; at > Math.max(sentence.start, verb - MOST_ACTING); at -= 1)
    if (spells(view, at, 'where')) {
      const places = journeyIn(view, sentence, { start: sentence.start, end: at })
      return places.length > 0 ? places : stayBefore(view, sentence, at)
    }
  return NONE
}

/** Words between "in" and "where": "in Ordin, Darvan, on July 18". */
const MOST_STAYING = 9

/** "will begin her trip in Talimar, where", "will be in Talimar on Friday, where". */
function stayBefore(view: TextView, sentence: Sentence, where: number): readonly PlaceWords[] {
  for (let at = where - 2; at > Math.max(sentence.start, where - MOST_STAYING); at -= 1) {
    const place = spells(view, at, 'in') ? placeAt(view, at + 1) : null
    if (place !== null) return [place]
  }
  return NONE
}

/** The places of the last journey told between `start` and `end`; none where the words between name none. */
function journeyIn(view: TextView, sentence: Sentence, { start, end }: TokenRange): readonly PlaceWords[] {
  for (let at = end - 1; at >= start; at -= 1) {
    if (!lists(view, at, VERBS)) continue
    for (const match of view.matches(at))
      for (const { kind, payload } of match.entries) {
        if (kind !== 'encounter-verbs' || payload.object !== 'place' || match.end > end) continue
        const codes = new Set(String(payload.complement).split(' '))
        const place = placeBehind(view, sentence, match.end, codes)
        if (place !== null && place.end <= end) return [place, ...furtherPlaces(view, sentence, place)]
      }
  }
  return NONE
}

/** The places of a journey that the sentence before tells as to come: "X will travel to Talimar. X will meet with senior officials". */
export function placesTold(view: TextView, sentence: Sentence): readonly PlaceWords[] {
  const before = view.sentences[sentence.index - 1]
  if (before === undefined) return NONE
  let will = -1
  for (let at = before.start; at < before.end && will < 0; at += 1) if (spells(view, at, 'will')) will = at
  if (will < 0) return NONE
  const { start, end } = before
  return journeyIn(view, { ...sentence, index: sentence.index - 1, start, end }, { start: will, end })
}
