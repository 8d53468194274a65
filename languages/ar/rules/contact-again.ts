/** What a sentence adds to the contact told before without naming anybody: when, where, at whose request, beside what. */
import type { Match, TextView, TokenRange } from '../../pack.ts'
import { placeIn, requestIn, sidelinesIn } from './circumstances.ts'
import { bareFrame, type ContactFrame } from './contact-frame.ts'
import { hasClitic, isComma, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const NOUNS: readonly string[] = ['encounter-nouns']
const RULE = 'ar/encounter/again'

/** «وعقد اللقاء بطلب من X», «وجرى الاجتماع على هامش …», «وعقد الاجتماع مساء أمس»: circumstances of the contact that was told before. */
export function toldAgain(view: TextView, sentence: Sentence): readonly ContactFrame[] {
  const when = [...betweenThem(view, sentence), ...whenAgain(view, sentence)]
  if (when.length > 0) return when
  const { start, end } = sentence
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = view.find(token, 'encounter-nouns')
    if (found === null || !hasClitic(found.match.bits, 'the')) continue
    if (requestIn(view, sentence, sentence) === null && sidelinesIn(view, sentence, sentence) === null)
      return []
    const { start: from, end: to } = found.match
    return [bareFrame(RULE, String(found.entry.payload.format), { start: from, end: to })]
  }
  return []
}

/** «جاء ذلك في اتصال هاتفي بينهما», «… خلال لقاء جرى بينهما في أوردين»: what the two of the contact before did together. */
function betweenThem(view: TextView, sentence: Sentence): readonly ContactFrame[] {
  const came = view.find(sentence.start, 'contact-words')
  if (came?.entry.payload.id !== 'came-there') return []
  const found = view.find(came.match.end + 1, 'encounter-nouns')
  if (found === null || particle(view, came.match.end, 'preposition') === null) return []
  const { start, end } = found.match
  const behind = verbAt(view, end) ?? end
  const isNamed = particle(view, behind, 'preposition-pronoun')?.entry.payload.id === 'between-both'
  if (!isNamed && !isOfLead(view, sentence, found.match, behind)) return []
  const clause = { start, end: clauseEnd(view, behind, sentence.end) }
  const place = placeIn(view, sentence, clause, { start, end: behind })
  const frame = bareFrame('ar/encounter/noun', String(found.entry.payload.format), { start, end })
  return [{ ...frame, dropped: true, both: true, status: 'held', place, clause }]
}

/** Sentences of a text, title line and all, that tell what it is about. */
const LEAD = 3
/** What may stand behind the noun where nobody is named: when, where. */
const WHEN_OR_WHERE: readonly string[] = ['date-words', 'weekdays', 'preposition']
const PLACES: ReadonlySet<unknown> = new Set(['in', 'at'])

/** «بحث A مع B كذا. جاء ذلك خلال اتصال هاتفي جرى أمس»: right behind the lead, and nobody is named. */
function isOfLead(view: TextView, sentence: Sentence, noun: Match, behind: number): boolean {
  if (sentence.index === 0 || sentence.index > LEAD) return false
  if (noun.suffix !== null || noun.bits !== 0) return false
  const end = clauseEnd(view, behind, sentence.end)
  if (behind < end && isWord(view, behind) && !view.has(behind, WHEN_OR_WHERE)) return false
  const led = particle(view, behind, 'preposition')
  if (led !== null && !PLACES.has(led.entry.payload.id)) return false
  for (let token = behind; token < end; token += 1) {
    const phrase = sentence.phraseAt(token)
    if (phrase !== null && phrase.name?.listed !== 'capital') return false
  }
  return true
}

/** Words behind the verb that may say when and where. */
const REACH = 12
const DATED: readonly string[] = ['date-words', 'weekdays', 'months', 'hijri-months']

/** «خلال الاتصال الذي جرى أمس», «وعقد اللقاء في …», «الزيارة مقررة في 29 يوليو»: the noun again, and when or where it was. */
export function whenAgain(view: TextView, sentence: Sentence): readonly ContactFrame[] {
  const { start, end } = sentence
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = view.find(token, 'encounter-nouns')
    if (found === null || !hasClitic(found.match.bits, 'the') || found.match.suffix !== null) continue
    const behind = tookPlace(view, sentence, found.match)
    if (behind === null) continue
    const clause = { start: token, end: clauseEnd(view, behind.end, Math.min(end, behind.end + REACH)) }
    const place = placeIn(view, sentence, clause, { start: token, end: behind.end })
    if (place === null && view.next(behind.end, DATED, clause.end) === clause.end) continue
    const frame = bareFrame(RULE, String(found.entry.payload.format), { start: token, end: found.match.end })
    return [{ ...frame, status: behind.planned ? 'planned' : 'held', place, clause }]
  }
  return []
}

interface Held {
  readonly end: number
  readonly planned: boolean
}

/** «الذي جرى» behind the noun, «عقد» before it at the head of the sentence, «مقررة» behind it. */
function tookPlace(view: TextView, { start }: Sentence, noun: TokenRange): Held | null {
  const relative = particle(view, noun.end, 'relative')
  const behind = relative === null ? null : verbAt(view, relative.match.end)
  if (behind !== null) return { end: behind, planned: false }
  // «وتم هذا اللقاء في …»
  const behindVerb = particle(view, start + 1, 'demonstrative')?.match.end ?? start + 1
  if (noun.start === behindVerb && verbAt(view, start) !== null) return { end: noun.end, planned: false }
  const set = view.find(noun.end, 'modals')
  const isSet = set !== null && set.entry.payload.status === 'planned' && set.entry.payload.shape === 'phrase'
  return isSet ? { end: set.match.end, planned: true } : null
}

/** Behind «جرى», «عقدت», «تم»; null where no such verb stands. */
function verbAt(view: TextView, token: number): number | null {
  const found = view.find(token, 'contact-words')
  return found?.entry.payload.id === 'took-place' ? found.match.end : null
}

function clauseEnd(view: TextView, from: number, end: number): number {
  for (let token = from; token < end; token += 1)
    if (isComma(view, token) || particle(view, token, 'complementiser') !== null) return token
  return end
}
