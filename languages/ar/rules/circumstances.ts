/** Where, at whose request and beside what a contact took place, as its clause says. */
import type { Match, Phrase, PlaceWords, SidelinesWords, TextView, TokenRange } from '../../pack.ts'
import { finiteAt, VERB_KINDS } from './contact-finite.ts'
import { isApart, otherClause } from './contact-places.ts'
import { GOVERNING, hasClitic, isComma, isDefinite, isMark, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Kinds of entries that name a place, best first. */
export const PLACE_KINDS: readonly string[] = ['place', 'capital', 'state']

/**
 * The place named at `token`, or null. What is an ordinary word too («كان», «صور») is a place only where a preposition or a
 * head before it announces one: «في مسقط», «مدينة كان».
 */
export function placeAt(view: TextView, token: number, announced = true): PlaceWords | null {
  if (token >= view.count || view.has(token, 'idioms')) return null
  if (!view.has(token, PLACE_KINDS)) return homeAt(view, token)
  for (const match of view.matches(token)) {
    // A name that is also a word has no article: «للبنين» are boys.
    const isName = (guarded: unknown): boolean =>
      guarded !== 'word' || (announced && !hasClitic(match.bits, 'the') && !view.begins(token, TO_THE))
    const entries = match.entries.filter(
      ({ kind, payload }) => PLACE_KINDS.includes(kind) && isName(payload.guarded),
    )
    if (entries.length === 0) continue
    const ids = PLACE_KINDS.flatMap((kind) =>
      entries.filter((entry) => entry.kind === kind).map((entry) => `${kind}/${String(entry.payload.id)}`),
    )
    return { start: match.start, end: match.end, prefixLength: match.prefixLength, ids: [...new Set(ids)] }
  }
  return homeAt(view, token)
}

/** «ل» and the article, written as one. */
const TO_THE = 'لل'

const HOME = 'home-words'

/** «المملكة», «البلاد»: the outlet's own state. */
function homeAt(view: TextView, token: number): PlaceWords | null {
  const found = view.has(token, HOME) ? view.find(token, HOME) : null
  if (found === null || view.has(found.match.end, 'nisba')) return null
  const { start, end, prefixLength } = found.match
  return { start, end, prefixLength, ids: [`home/${String(found.entry.payload.id)}`] }
}

/** The first «في …» of the clause that names a place, else the first that names a palace or an office alone. */
export function placeIn(
  view: TextView,
  sentence: Sentence,
  clause: TokenRange,
  trigger: TokenRange,
): PlaceWords | null {
  let house: PlaceWords | null = null
  const talk = talkBehind(view, trigger.end, clause.end)
  const own = otherClause(view, trigger.end, clause.end)
  const end = contentBehind(view, sentence, trigger.end, signedBehind(view, trigger.end, own))
  for (let token = saidFrom(view, sentence, clause.start, trigger.start); token < end; token += 1) {
    const found = particle(view, token, 'preposition')
    if (found !== null && found.entry.payload.id === 'in' && !isOfSituation(view, token)) {
      const place = placeBehindHeads(view, found.match.end)
      if (place !== null && isOfOther(view, token, trigger.end)) continue
      if (place !== null && isApart(view, sentence, clause, trigger, place)) continue
      if (place !== null && (token < talk || isCity(place))) return place
      house ??= houseAt(view, found.match.end)
    }
    const joined = placeAt(view, token)
    if (joined !== null && isBi(view, token)) return joined
    if (view.has(token, 'place-heads')) {
      const place = behindJoinedHead(view, token)
      if (place !== null && isApart(view, sentence, clause, trigger, place)) continue
      if (place !== null) return place
      house ??= joinedHouse(view, token)
    }
    const phrase = sentence.phraseEndingAt(token + 1) === null ? sentence.phraseAt(token) : null
    if (phrase !== null && phrase.kind === 'person') token = phrase.end - 1
  }
  return house
}

const CLAUSES: readonly string[] = ['complementiser']

/** «قال المتحدث أمس في أوردين إن الوزير التقى»: where the clause of the contact begins; what stands before is when and where it was said. */
export function saidFrom(view: TextView, sentence: Sentence, start: number, trigger: number): number {
  let from = start
  for (let token = view.next(start, CLAUSES, trigger); token < trigger; ) {
    const said = particle(view, token, 'complementiser')
    // «أن» before a verb is of what is to be.
    if (said !== null && (said.entry.payload.id !== 'an' || isOfNoun(view, sentence, said.match)))
      from = token
    token = view.next(token + 1, CLAUSES, trigger)
  }
  return from
}

/** «في مؤتمر صحفي مع الوزير أن بلاده تدعم السلام في درفان»: where what was said begins; `end` where nothing was. */
function contentBehind(view: TextView, sentence: Sentence, from: number, end: number): number {
  for (let token = view.next(from, CLAUSES, end); token < end; token = view.next(token + 1, CLAUSES, end)) {
    const said = particle(view, token, 'complementiser')
    if (said !== null && (said.entry.payload.id !== 'an' || isOfNoun(view, sentence, said.match)))
      return token
  }
  return end
}

/** Adjectives between a gathering and its place. */
const MOST_ADJECTIVES = 2

/** «تنفيذا لقرار القمة العربية الأخيرة في درفان»: another gathering was there. */
function isOfOther(view: TextView, token: number, from: number): boolean {
  for (let at = token - 1; at >= Math.max(from, token - 1 - MOST_ADJECTIVES); at -= 1) {
    if (!isDefinite(view, at)) return false
    const noun = view.find(at, 'encounter-nouns')
    if (noun !== null) return noun.match.suffix === null && noun.entry.payload.format !== 'visit'
  }
  return false
}

/** «أن الوزير», «أنه», «أن لقاء». */
function isOfNoun(view: TextView, sentence: Sentence, { end, suffix }: Match): boolean {
  return suffix !== null || isDefinite(view, end) || view.has(end, NOUNS) || sentence.phraseAt(end) !== null
}

/** «بعد توقيع الاتفاق في أوردين»: where something was signed before; `end` where nothing was. */
function signedBehind(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const before = particle(view, token - 1, 'preposition')?.entry.payload.id
    const isSigning = view.find(token, 'encounter-nouns')?.entry.payload.format === 'signing'
    if (isSigning && (before === 'after' || before === 'following')) return token
  }
  return end
}

const NOUNS: readonly string[] = ['encounter-nouns']

const TALK: readonly string[] = ['reporting-verbs']
const SITUATIONS = 'situations'

/** Where the clause begins to say what was talked about: «وبحثا …», «جرى خلالها مناقشة …», «لمناقشة …». */
function talkBehind(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, TALK, end); token < end; token = view.next(token + 1, TALK, end))
    if (view.find(token, 'reporting-verbs')?.entry.payload.class === 'discuss') return token
  return end
}

/** «الوضع في …», «الأزمة الإنسانية في …»: where something else is. */
function isOfSituation(view: TextView, token: number): boolean {
  return view.has(token - 1, SITUATIONS) || (view.has(token - 2, SITUATIONS) && isDefinite(view, token - 1))
}

/** A state that is named behind words of talk is talked about; a city may be where. */
function isCity({ ids }: PlaceWords): boolean {
  return ids.some((id) => id.startsWith('place/') || id.startsWith('capital/'))
}

const HOSTS = 'gathering-words'
const HOSTING: readonly string[] = [HOSTS]
/** Words between a verb of hosting and the contact: the city, a day, whose it is. */
const HOST_REACH = 30

/** «شهدت X مؤتمرا», «تستضيف X غدا لقاء»: the city whose verb has the contact as its object. */
export function hostCity(view: TextView, sentence: TokenRange, at: number): PlaceWords | null {
  const from = Math.max(sentence.start, at - HOST_REACH)
  for (let verb = view.next(from, HOSTING, at); verb < at; verb = view.next(verb + 1, HOSTING, at))
    if (view.find(verb, HOSTS)?.entry.payload.id === 'hosts') return placeBehindHeads(view, verb + 1, false)
  return null
}

/** Heads of places that are their owner's: whoever receives somebody there is at home. */
const HOUSES: ReadonlySet<string> = new Set(['palace', 'office', 'diwan', 'seat', 'house'])

/** «في مكتبه», «في قصر الحكم»: no place that is listed, but somebody's own. */
function houseAt(view: TextView, token: number): PlaceWords | null {
  const found = view.find(token, 'place-heads')
  if (found === null || !HOUSES.has(String(found.entry.payload.id)) || found.match.bits !== 0) return null
  return { start: token, end: found.match.end, prefixLength: 0, ids: [] }
}

/** «بالعاصمة مالي», «بمدينة جدة». */
function behindJoinedHead(view: TextView, token: number): PlaceWords | null {
  const found = view.find(token, 'place-heads')
  if (found === null || !hasClitic(found.match.bits, 'by')) return null
  return placeBehindHeads(view, found.match.end)
}

/** «بمكتبه», «بقصر الحكم». */
function joinedHouse(view: TextView, token: number): PlaceWords | null {
  const found = view.find(token, 'place-heads')
  if (found === null || !HOUSES.has(String(found.entry.payload.id)) || !hasClitic(found.match.bits, 'by'))
    return null
  return { start: token, end: found.match.end, prefixLength: found.match.prefixLength, ids: [] }
}

/** «شملت كلا من درفان ورملان». */
const EACH = 'contact-words'
const BEFORE_PLACES: readonly string[] = ['place-heads', 'nisba']

/** «في العاصمة الروسية موسكو», «في مدينة جدة», «في قصر السلام بجدة»; `announced` where a preposition stands before. */
export function placeBehindHeads(view: TextView, from: number, announced = true): PlaceWords | null {
  const each = view.has(from, EACH) ? view.find(from, EACH) : null
  const first = each?.entry.payload.id === 'each' ? each.match.end : from
  for (let token = first; token < Math.min(view.count, first + 4); token += 1) {
    const place = ofStateHead(view, token, placeAt(view, token, announced || token > first))
    if (place !== null && isOfCapital(view, token)) return cityBehind(view, token) ?? place
    if (place !== null) return place.prefixLength === 0 || token > first ? place : null
    if (!view.has(token, BEFORE_PLACES)) return capitalBefore(view, token)
  }
  return null
}

/** «في دولة X»: the state, where a city has the same name. */
function ofStateHead(view: TextView, token: number, place: PlaceWords | null): PlaceWords | null {
  if (place === null) return place
  if (view.find(token - 1, 'place-heads')?.entry.payload.id !== 'state') return place
  const ids = place.ids.filter((id) => id.startsWith('state/'))
  return ids.length === 0 ? place : { ...place, ids }
}

/** «في العاصمة الدرفانية»: the capital by the nisba that ends before `token`, where no name of a city goes on from it. */
function capitalBefore(view: TextView, token: number): PlaceWords | null {
  if (token < 2 || !view.has(token - 1, NISBAS)) return null
  const head = view.find(token - 2, 'place-heads')
  const nisba = view.find(token - 1, 'nisba')
  if (head?.entry.payload.id !== 'capital' || nisba === null || !isDefinite(view, token - 1)) return null
  // «العاصمة الدرفانية المؤقتة سماران».
  if (isWord(view, token) && isDefinite(view, token) && !view.has(token, DAYS)) return null
  const { start, prefixLength } = head.match
  return { start, end: token, prefixLength, ids: [`capital/${String(nisba.entry.payload.id)}`] }
}

/** «العاصمة السعودية»: of a nisba that is the name of the state, too, the city; null where something else goes on from it. */
function cityBehind(view: TextView, nisba: number): PlaceWords | null {
  const next = nisba + 1
  const capital = capitalBefore(view, next)
  return capital !== null && view.has(next, DAYS) ? capital : (placeAt(view, next) ?? capital)
}

/** Whether the nisba at `token` stands behind «العاصمة». */
function isOfCapital(view: TextView, token: number): boolean {
  if (!view.has(token, NISBAS) || !isDefinite(view, token)) return false
  return view.find(token - 1, 'place-heads')?.entry.payload.id === 'capital' && isDefinite(view, token - 1)
}

const NISBAS: readonly string[] = ['nisba']
const DAYS: readonly string[] = ['weekdays', 'date-words', 'day-parts', 'date-units', 'title-heads']

function isBi(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(
      (match) =>
        hasClitic(match.bits, 'by') &&
        match.entries.some((entry) => entry.kind === 'place' || entry.kind === 'capital'),
    )
}

const REQUESTS: readonly string[] = ['request-frames']
const FIXED: readonly string[] = ['fixed-adverbials']

/** Whoever asked for it: «بناء على طلب X», «بدعوة من X», «تلبية لدعوة X». */
export function requestIn(
  view: TextView,
  sentence: Sentence,
  clause: TokenRange,
): { readonly by: Phrase; readonly range: TokenRange } | null {
  const { start, end } = clause
  for (
    let token = view.next(start, REQUESTS, end);
    token < end;
    token = view.next(token + 1, REQUESTS, end)
  ) {
    const found = view.find(token, 'request-frames')
    if (found === null) continue
    const by = sentence.phraseAt(found.match.end) ?? sentence.phraseAt(found.match.end + 1)
    if (by !== null) return { by, range: { start: found.match.start, end: by.end } }
  }
  return null
}

/** What stands beside the contact: «على هامش اجتماعات …», up to the next comma, or the verb that goes on: «على هامش القمة التقى الوزير نظيره». */
export function sidelinesIn(view: TextView, sentence: Sentence, clause: TokenRange): SidelinesWords | null {
  for (
    let token = view.next(clause.start, FIXED, clause.end);
    token < clause.end;
    token = view.next(token + 1, FIXED, clause.end)
  ) {
    const found = view.find(token, 'fixed-adverbials')
    if (found === null || found.entry.payload.id !== 'sidelines') continue
    const start = found.match.end
    let end = start
    while (end < clause.end && !isComma(view, end) && !isMark(view, end, '.')) {
      if (isClauseBreak(view, end) || (end > start && goesOn(view, sentence, end))) break
      end += 1
    }
    const ids = seriesIn(view, start, end)
    return start < end ? { start, end, ids } : null
  }
  return null
}

function isClauseBreak(view: TextView, token: number): boolean {
  return particle(view, token, 'complementiser') !== null || particle(view, token, 'relative') !== null
}

/** «… التقى», «… عقد الوزير»: a verb of contact in the past, or any verb of talk or contact with somebody right behind it. */
function goesOn(view: TextView, sentence: Sentence, token: number): boolean {
  const verb = VERB_KINDS.some((kind) => view.has(token, kind)) ? finiteAt(view, token) : null
  if (verb === null || (verb.bits & GOVERNING) !== 0) return false
  if (sentence.phraseAt(verb.end)?.kind === 'person') return true
  return verb.entries.every(({ kind, payload }) => kind === 'encounter-verbs' && payload.shape === 'past')
}

function seriesIn(view: TextView, start: number, end: number): readonly string[] {
  const ids: string[] = []
  for (let token = start; token < end; token += 1) {
    const found = view.find(token, 'series')
    if (found !== null) ids.push(`series/${String(found.entry.payload.id)}`)
  }
  return [...new Set(ids)]
}
