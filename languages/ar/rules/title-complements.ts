/** What completes the head of an office: the nouns behind it, and what the post is for. */
import type { TextView } from '../../pack.ts'
import { isGivenName } from './family-names.ts'
import { listedName } from './names.ts'
import { isCalledAfter, LORDS } from './namesakes.ts'
import { hasClitic, isDefinite, isParticle, isWord, PARTICLES } from './particles.ts'
import { joinedPlace } from './title-posts.ts'
import { namesSomebody, sidesBehind } from './title-sides.ts'
import { unlistedName } from './unlisted-names.ts'

const LONGEST_COMPLEMENT = 8

/** Where the nouns that complete an open head end: «الشؤون الإسلامية والأوقاف والدعوة والإرشاد». */
export function complementEnd(view: TextView, from: number, definite = false): number {
  let end = from
  while (end - from < LONGEST_COMPLEMENT) {
    const namesake = end > from ? namesakeEnd(view, end) : end
    if (namesake === end && (!isComplement(view, end, definite) || isFurther(view, end))) break
    end = Math.max(namesake, end + 1)
  }
  return end
}

function isFurther(view: TextView, token: number): boolean {
  if (!view.has(token, HEADS)) return false
  return isDeputy(view, token) || isSupervisor(view, token) || isHeadOf(view, token)
}

/** «وزير الدولة وزير الشؤون الخارجية», «رئيس هيئة العلماء رئيس اللجنة»: behind a noun with its article, a minister or head of something is a further office. */
function isHeadOf(view: TextView, token: number): boolean {
  if (!isDefinite(view, token - 1) || isDefinite(view, token) || !isDefinite(view, token + 1)) return false
  return OVER.has(view.find(token, 'title-heads')?.entry.payload.id)
}

const OVER: ReadonlySet<unknown> = new Set(['director', 'minister', 'president'])

/** «المستشار بالديوان المشرف العام على المركز»: one in charge of something is a further office. */
function isSupervisor(view: TextView, token: number): boolean {
  return isDefinite(view, token) && view.find(token, 'title-heads')?.entry.payload.id === 'supervisor'
}

const HEADS: readonly string[] = ['title-heads']
const SERVED: readonly string[] = ['titles', 'title-heads']

/** «القائد الأعلى النائب الأول لرئيس المجلس»: behind a noun with its article, a deputy of somebody is a further office. */
function isDeputy(view: TextView, token: number): boolean {
  if (!isDefinite(view, token - 1) || !isDefinite(view, token)) return false
  const isServing = (at: number): boolean => view.has(at, SERVED) && view.begins(at, 'ل')
  return isServing(token + 1) || (isDefinite(view, token + 1) && isServing(token + 2))
}

const INSTITUTIONS: readonly string[] = ['speaker-nouns', 'body-heads', 'groups', 'place-heads']

/** «مدير كلية الملك ضاري للملاحة»: whom the institution is called after is part of its name, behind a bare noun. */
export function namesakeEnd(view: TextView, token: number): number {
  if (!view.isAmong(token, LORDS) || isDefinite(view, token - 1)) return token
  if (!view.has(token - 1, INSTITUTIONS) && !isCalledAfter(view, token - 1)) return token
  return (listedName(view, token + 1, true) ?? unlistedName(view, token + 1))?.end ?? token
}

/** Kinds that are no part of what an office is for, and those that are only with the article. */
const OTHERS: readonly string[] = [...PARTICLES, 'nisba', 'state']
const OTHERS_BARE: readonly string[] = ['reporting-verbs', 'person']
const HONORIFICS: readonly string[] = ['honorifics']

/** «مفوضة الطاقة باتحاد الساحل فلانة»: the body, of more than one word and of no state, where somebody who is named serves is no part of what for. */
function isAtBody(view: TextView, token: number): boolean {
  const body = view.find(token, 'body')
  if (body === null || body.match.end === token + 1 || !hasClitic(body.match.bits, 'by')) return false
  // «رئيس لجنة العدل بمجلس النواب الدرفاني»: the state's own.
  const nisba = view.find(body.match.end - 1, 'nisba')?.entry.payload.id
  return view.fact(`state/${String(nisba)}`) === undefined && namesSomebody(view, body.match.end)
}

const BODIES: readonly string[] = ['body']

/** Behind a head with the article only adjectives follow, which have it too: «الشيخ طلال الجوهراني» is a name. */
function isComplement(view: TextView, token: number, definite: boolean): boolean {
  if (!isWord(view, token) || view.has(token, OTHERS) || isServed(view, token)) return false
  if (view.has(token, HONORIFICS) && isHonorific(view, token) && !isNounHere(view, token)) return false
  if (view.has(token, BODIES) && isAtBody(view, token)) return false
  if (view.has(token, GROUPS) && isWithin(view, token)) return false
  if (isDefinite(view, token))
    return !(isObject(view, token) || (definite && (isFamily(view, token) || isOfDeed(view, token))))
  // «الوزير المكلف بديوان الرئاسة»
  if (definite && view.isAmong(token - 1, CHARGED) && view.begins(token, BY))
    return isDefinite(view, token + 1)
  if (definite || view.has(token, OTHERS_BARE) || isGivenName(view, token)) return false
  return isConstruct(view, token)
}

/** «رئيس البعثة بسفارة درفان»: the embassy that somebody serves in. */
function isWithin(view: TextView, token: number): boolean {
  const group = view.find(token, 'groups')
  return group?.entry.payload.class === 'embassy' && hasClitic(group.match.bits, 'by')
}

const GROUPS: readonly string[] = ['groups']
const BY = 'ب'
const CHARGED: ReadonlySet<string> = new Set(['المكلف', 'المكلفة'])

/** «ثمن مدير الميناء الدعم», «هنأ وكيل الإمارة الفائزين»: behind a definite noun, one that is no adjective, or several behind one, are whom or what the verb has for its object. */
function isObject(view: TextView, token: number): boolean {
  if (!isDefinite(view, token - 1) || !view.begins(token, 'ال')) return false
  if (view.has(token, OBJECTS)) return !view.begins(token, 'الم')
  return view.ends(token, 'ين') && view.word(token).length > SHORTEST_PLURAL && isOne(view, token - 1)
}

const OBJECTS: readonly string[] = ['stance-nouns', 'light-rests']
/** «التعيين», «اليمين» are no plurals. */
const SHORTEST_PLURAL = 7

/** A noun in the feminine singular or a place. */
function isOne(view: TextView, token: number): boolean {
  return view.ends(token, 'ة') || view.has(token, PLACES)
}

const PLACES: readonly string[] = ['place', 'capital']

/** «الوزير الجبير»: behind a head with the article, a listed person's family that is a part of names and no word. */
function isFamily(view: TextView, token: number): boolean {
  if (!view.has(token, PEOPLE) || view.find(token - 1, 'title-heads')?.entry.payload.id !== MINISTER)
    return false
  return view.find(token, 'name-word')?.match.prefixLength === 0
}

/** «أدان الوزير الهجمات»: of a minister with the article, a noun that is no adjective is what he speaks of. */
function isOfDeed(view: TextView, token: number): boolean {
  const head = view.has(token - 1, HEADS) ? view.find(token - 1, 'title-heads') : null
  if (head?.entry.payload.id !== MINISTER || !isDefinite(view, token - 1)) return false
  return (
    !view.isAmong(token, RANKED) &&
    !ADJECTIVAL.some((ending) => view.ends(token, ending)) &&
    !view.begins(token, 'الم')
  )
}

const ADJECTIVAL: readonly string[] = ['ي', 'ية']
/** Adjectives of ministers that are formed otherwise. */
const RANKED: ReadonlySet<string> = new Set([
  'الاسبق',
  'الاول',
  'الاولى',
  'الجديد',
  'الجديدة',
  'الراحل',
  'السابق',
  'السابقة',
])

const MINISTER = 'minister'
const PEOPLE: readonly string[] = ['person']

const ENDING: readonly string[] = ['titles', 'title-heads', 'honorifics', 'person', 'state', 'date-words']

/** «هيئة كبار العلماء», «إقليم شرق المتوسط»: at most two bare nouns before the definite one that ends the construct. */
function isConstruct(view: TextView, token: number): boolean {
  const next = token + 1
  if (!view.listed(token) || !isWord(view, next) || isServed(view, token)) return false
  if (isDefinite(view, next)) return true
  if (isPlaceOf(view, token, next)) return true
  return (
    view.listed(next) &&
    !isParticle(view, next) &&
    (!view.has(next, ENDING) || isNounHere(view, next)) &&
    isWord(view, next + 1) &&
    isDefinite(view, next + 1)
  )
}

/** «بلدية سيدرا», «مكتب تمثيل درفان»: an institution of a place or state that has no article. */
function isPlaceOf(view: TextView, token: number, next: number): boolean {
  if (!INSTITUTIONS.some((kind) => view.has(token, kind))) return false
  const kind = NAMED.find((one) => view.has(next, one))
  return kind !== undefined && view.find(next, kind)?.match.prefixLength === 0
}

const NAMED: readonly string[] = ['place', 'capital', 'state']

/** «لمنظمة الصحة العالمية»: a body that the office is one of. */
function isServed(view: TextView, token: number): boolean {
  const body = view.find(token, 'body')
  return body !== null && hasClitic(body.match.bits, 'to')
}

/** An honorific as it is listed: «الدولة» is none, though «دولة» is. */
function isHonorific(view: TextView, token: number): boolean {
  const found = view.find(token, 'honorifics')
  return found !== null && !hasClitic(found.match.bits, 'the')
}

/** «ائتلاف دولة القانون»: a word of address is a noun before one with the article that is nobody's office. */
function isNounHere(view: TextView, token: number): boolean {
  const next = token + 1
  return (
    view.isAmong(token, STYLED) && isDefinite(view, next) && !ADDRESSED.some((kind) => view.has(next, kind))
  )
}

/** Words of address that are nouns too. */
const STYLED: ReadonlySet<string> = new Set(['دولة'])
const ADDRESSED: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics', 'person', 'name-word']

/** What a post is for: «للشؤون الخارجية», «لشؤون الشرق الأوسط». */
const REMITS: ReadonlySet<string> = new Set(['للشؤون', 'للشئون', 'لشؤون', 'لشئون', 'للتعاون'])

/** Where the words end that say what the post is for. */
export function remitEnd(view: TextView, from: number): number {
  if (!isWord(view, from) || !view.isAmong(from, REMITS)) return from
  const state = view.find(from + 1, 'state') ?? view.find(from + 1, 'place')
  const place = state !== null && state.match.prefixLength === 0 ? state.match.end : from
  const end = Math.max(complementEnd(view, from + 1), place)
  // «لشؤون الشرق وشمال أفريقيا»
  return end > from + 1 ? (joinedPlace(view, end, 'and') ?? end) : from
}

/** «للعلاقات الثنائية فلان»: behind what somebody is for, where a name follows; `from` where none does, or where somebody else stands behind «ل». */
export function fieldEnd(view: TextView, from: number): number {
  if (!isWord(view, from) || !view.begins(from, FOR) || SERVED_ONES.some((kind) => view.has(from, kind)))
    return from
  // «لقضية الشرق», «لأنشطة الأمم المتحدة»
  const behind = view.begins(from, FOR_THE) ? from + 1 : constructEnd(view, from + 1)
  if (behind === null) return from
  let end = behind
  while (end < from + LONGEST_FIELD && isOfField(view, end)) end += 1
  return namesSomebody(view, end) ? end : from
}

/** «المدير العام لهيئة الطيران الدرفانية فلان», «لمنظمة اليونسكو فلان»: the institution that somebody directs, where a name follows; null where none does, for it may be whom he told something. */
export function institutionServed(view: TextView, from: number): ReturnType<typeof sidesBehind> | null {
  const kind = INSTITUTIONS.find((one) => view.has(from, one))
  const noun = kind === undefined ? null : view.find(from, kind)
  if (noun === null || noun.match.suffix !== null || !hasClitic(noun.match.bits, 'to')) return null
  if (kind === SPEAKERS && noun.entry.payload.id !== 'body') return null
  const body = view.has(noun.match.end, BODIES) ? view.find(noun.match.end, 'body') : null
  const called = body !== null && body.match.prefixLength === 0 ? body : null
  const whose =
    called === null
      ? sidesBehind(view, complementEnd(view, noun.match.end, isDefinite(view, from)), true)
      : { end: called.match.end, sides: [String(called.entry.payload.id)] }
  return namesSomebody(view, whose.end) ? whose : null
}

const SPEAKERS = 'speaker-nouns'

/** Words of what somebody is for, at most. */
const LONGEST_FIELD = 5
const AND_THE: readonly string[] = ['ال', 'وال']

/** «الثنائية», «والأمن», and the «متعددة» of «متعددة الأطراف». */
function isOfField(view: TextView, token: number): boolean {
  const isJoined = (at: number): boolean => AND_THE.some((letters) => view.begins(at, letters))
  if (!isWord(view, token) || !isDefinite(view, isJoined(token) ? token : token + 1)) return false
  if (isJoined(token)) return !view.has(token, HONORIFICS) && !view.has(token, PEOPLE)
  return view.ends(token, 'ة') && isJoined(token + 1)
}

/** Behind the body or the noun with its article at `token`; null where neither stands there. */
function constructEnd(view: TextView, token: number): number | null {
  const body = view.has(token, BODIES) ? view.find(token, 'body') : null
  if (body !== null && body.match.prefixLength === 0) return body.match.end
  return isWord(view, token) && view.begins(token, 'ال') && isDefinite(view, token) ? token + 1 : null
}

const FOR = 'ل'
/** «ل» and the article, written as one. */
const FOR_THE = 'لل'
/** Who has something said, given or sent to them. */
const SERVED_ONES: readonly string[] = [
  'titles',
  'title-heads',
  'honorifics',
  'references',
  'state',
  'body',
  'groups',
  'person',
  'speaker-nouns',
]

/** «وزير الدولة الكوردافي للشؤون الخارجية»: the registry's title with the nisba inside it. */
export function genericAround(
  view: TextView,
  head: { readonly start: number; readonly end: number },
  sides: readonly string[],
  end: number,
): string | null {
  if (sides.length !== 1) return null
  let remit = end
  while (remit > head.end && !view.isAmong(remit, REMITS)) remit -= 1
  if (remit <= head.end) return null
  const words = (from: number, to: number): string => view.text.slice(view.start(from), view.end(to - 1))
  const generic = `${words(head.start, head.end)} ${words(remit, end)}`
  return view.fact(`title/${sides[0]}/${generic}`) === undefined ? null : generic
}
