/** Whose an office is, and where it is held: by nisba, construct, place or institution. */
import type { Found, Match, TextView } from '../../pack.ts'
import { isGivenName } from './family-names.ts'
import { isOtherCouncil } from './other-councils.ts'
import {
  cell,
  hasClitic,
  idsOf,
  isDefinite,
  isOfKind,
  isOneOf,
  isParticle,
  isWord,
  particle,
  signs,
} from './particles.ts'
import { unlistedName } from './unlisted-names.ts'
import { isPlainWord } from './word-nisbas.ts'

/** Adjectives between an office and whose it is: «المبعوث الخاص للأمم المتحدة», «السفير فوق العادة». */
const RANK_WORDS: ReadonlySet<string> = new Set([
  'الخاص',
  'الخاصة',
  'العام',
  'العامة',
  'السابق',
  'السابقة',
  'الاسبق',
  'الحالي',
  'الحالية',
  'المؤقت',
  'المكلف',
  'الجديد',
  'الجديدة',
  'المنتخب',
  'المنتخبة',
  'الانتقالي',
  'الدوري',
  'الانتقالية',
  'المستقيل',
  'المستقيلة',
  'الاول',
  'الاولى',
  'الرسمي',
  'الرسمية',
  'المفوض',
  'الدائم',
  'الدائمة',
  'السامي',
  'الاعلى',
  'المقيم',
  'المعتمد',
  'المعتمدة',
  'الشقيق',
  'الشقيقة',
  'الصديق',
  'الصديقة',
  'معين',
  'المعين',
])

/** Sides named behind a title, and where they end. */
export function sidesBehind(
  view: TextView,
  from: number,
  construct: boolean,
): { readonly end: number; readonly sides: readonly string[] } {
  const ranked = rankEnd(view, from)
  const sides: string[] = []
  let end = ranked
  while (view.has(end, SIDES)) {
    const found = sideAt(view, end, construct || hasToClitic(view, end), sides.length > 0)
    if (found === null || isOtherBody(view, end, sides)) break
    for (const side of found.sides) if (!sides.includes(side)) sides.push(side)
    end = rankEnd(view, found.end)
  }
  return { end: sides.length === 0 ? ranked : end, sides }
}

/** «وزارة الخارجية الحضرانية ووزارة الخارجية الدرفانية»: a body joined to the one of a state is no side of it. */
function isOtherBody(view: TextView, token: number, sides: readonly string[]): boolean {
  const last = sides[sides.length - 1]
  if (last === undefined || !view.has(token, 'body') || view.fact(`state/${last}`) === undefined) return false
  return view.matches(token).every((match) => !isOfKind(match, 'state') && !isOfKind(match, 'nisba'))
}

/** Kinds of forms that say whose an office is. */
const SIDES: readonly string[] = ['nisba', 'state', 'body', 'place-heads']

/** «السابق», «المكلف» at `token`. */
export function isRank(view: TextView, token: number): boolean {
  return view.isAmong(token, RANK_WORDS)
}

function rankEnd(view: TextView, from: number): number {
  let end = from
  // «رئيس الوزراء معين فلان»: the word is his name.
  while (isWord(view, end) && view.isAmong(end, RANK_WORDS) && !view.has(end, PEOPLE)) end += 1
  // «الرئيس المنتخب حديثا»
  if (end > from && view.isAmong(end, LATELY)) end += 1
  // «السفير غير المقيم»
  if (view.isAmong(end, NOT) && view.isAmong(end + 1, RANK_WORDS)) end += 2
  return view.isAmong(end, ABOVE) ? plenipotentiaryEnd(view, end) : end
}

const LATELY: ReadonlySet<string> = new Set(['حديثا', 'مؤخرا'])
const NOT: ReadonlySet<string> = new Set(['غير'])
const ABOVE: ReadonlySet<string> = new Set(['فوق'])
const ORDINARY: ReadonlySet<string> = new Set(['العادة'])
/** With «و», the article or the ending of the accusative. */
const PLENIPOTENTIARY: ReadonlySet<string> = new Set(
  ['مفوض', 'المفوض', 'مفوضا', 'مطلق', 'كامل', 'الصلاحية', 'السلطة'].flatMap((word) => [word, `و${word}`]),
)

/** «فوق العادة ومفوضا»: where the rank of an ambassador at `from` ends. */
export function plenipotentiaryEnd(view: TextView, from: number): number {
  if (!view.isAmong(from, ABOVE) || !view.isAmong(from + 1, ORDINARY)) return from
  let end = from + 2
  while (view.isAmong(end, PLENIPOTENTIARY)) end += 1
  return end
}

const PEOPLE: readonly string[] = ['person']

function hasToClitic(view: TextView, token: number): boolean {
  for (const match of view.matches(token))
    if (hasClitic(match.bits, 'to') && (namesSide(match) || isOfKind(match, 'place-heads')))
      return !isOfKind(match, 'state') || !isGoal(view, token)
  return false
}

const NOUNS: readonly string[] = ['encounter-nouns']
const ENDING: readonly string[] = ['preposition', 'complementiser', 'relative']
/** Words between a visit and where it goes: offices of one man. */
const GOAL_REACH = 9

/** «زيارة وزير الخارجية لدرفان»: where he goes, and not whose minister he is. */
function isGoal(view: TextView, token: number): boolean {
  for (let at = token - 2; at >= Math.max(0, token - GOAL_REACH) && isWord(view, at); at -= 1) {
    if (ENDING.some((kind) => particle(view, at, kind) !== null)) return false
    const noun = view.has(at, NOUNS) ? view.find(at, 'encounter-nouns') : null
    if (noun !== null) return noun.entry.payload.format === 'visit' && noun.match.suffix === null
  }
  return false
}

function namesSide(match: Match): boolean {
  return isOfKind(match, 'state') || isOfKind(match, 'body')
}

/** A nisba, or a state or body by name where the construct allows one; `more` asks for a coordinated further one. */
function sideAt(
  view: TextView,
  token: number,
  named: boolean,
  more: boolean,
): { readonly end: number; readonly sides: readonly string[] } | null {
  if (!isWord(view, token)) return null
  for (const match of view.matches(token)) {
    const joined = hasClitic(match.bits, 'and')
    if (joined !== more || hasClitic(match.bits, 'by') || hasClitic(match.bits, 'as')) continue
    if (isAttributive(match) && isPlainWord(view, match)) return null
    if (isAttributive(match)) return { end: match.end, sides: onlyOf(idsOf(match, 'nisba')) }
    if (isOfKind(match, 'body') && isOtherCouncil(view, match)) continue
    if ((named || more) && namesSide(match)) return { end: match.end, sides: stateOrBody(match) }
  }
  return named && view.has(token, PLACE_HEADS) ? republicAt(view, token, more) : null
}

/** «جمهورية البيرو», «لجمهورية البيرو»: what kind of state it is, where the whole name is not listed. */
function republicAt(view: TextView, token: number, more: boolean): ReturnType<typeof sideAt> {
  const head = view.find(token, 'place-heads')
  if (head === null || head.entry.payload.id !== 'state' || hasClitic(head.match.bits, 'and') !== more)
    return null
  const state = view.find(head.match.end, 'state')
  if (state === null || state.match.prefixLength > 0) return null
  return { end: state.match.end, sides: onlyOf(idsOf(state.match, 'state')) }
}

/** A form of one state is its side, though a body of it is called so too: «رئيس السلطة الدرفانية». */
function stateOrBody(match: Match): readonly string[] {
  const states = idsOf(match, 'state')
  return states.length === 1 ? states : onlyOf(idsOf(match, 'state', 'body'))
}

const NO_SIDES: readonly string[] = []

/** Listed forms that several share (المملكة، كوري) leave the side open rather than name one. */
function onlyOf(ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? ids : NO_SIDES
}

/** A nisba that is definite, by the article or by itself. */
function isAttributive(match: Match): boolean {
  if (hasClitic(match.bits, 'the')) return isOfKind(match, 'nisba')
  return match.entries.some((entry) => entry.kind === 'nisba' && entry.payload.definite === true)
}

/** «المستشار في الديوان الملكي المشرف العام على …»: the institution somebody serves in, where more of him follows. */
export function institutionBehind(view: TextView, from: number): ReturnType<typeof sidesBehind> | null {
  const found = particle(view, from, 'preposition')
  const at = found?.entry.payload.id === 'in' ? found.match.end : -1
  const seat = at < 0 ? joinedSeat(view, from) : (view.find(at, 'metonym') ?? view.find(at, 'body'))
  const house = at < 0 || seat !== null ? null : houseOf(view, at)
  if (house !== null) return house
  if (seat === null) return at < 0 ? null : governmentBehind(view, from)
  if (at >= 0 && seat.match.prefixLength > 0) return null
  const behind = seat.match.end
  // «كبير الخبراء في المنظمة إن»: whoever says so stands before it.
  const more = view.has(behind, TITLED) || view.has(behind, COMPLEMENTISERS) || namesSomebody(view, behind)
  return more ? { end: behind, sides: onlyOf(idsOf(seat.match, 'metonym', 'body')) } : null
}

/** «في البرلمان الدرفاني فلان»: a state's institution by a noun, where a name follows; null without. */
function houseOf(view: TextView, token: number): ReturnType<typeof sidesBehind> | null {
  const noun = view.has(token, HOUSES) ? view.find(token, 'groups') : null
  if (noun?.entry.payload.class !== 'parliament' || !isDefinite(view, token)) return null
  const whose = sidesBehind(view, noun.match.end, false)
  return whose.sides.length < 2 && namesSomebody(view, whose.end) ? whose : null
}

const HOUSES: readonly string[] = ['groups']

/** «بالديوان الملكي». */
function joinedSeat(view: TextView, token: number): Found | null {
  if (!view.has(token, SEATS)) return null
  const seat = view.find(token, 'metonym') ?? view.find(token, 'body')
  return seat !== null && hasClitic(seat.match.bits, 'by') ? seat : null
}

const SEATS: readonly string[] = ['metonym', 'body']

/** «وزير الداخلية في حكومة الإقليم فلان», «وزير النقل في ولاية أوردين»: of a government that no table lists, so that the office is no state's that is. */
export function governmentBehind(view: TextView, from: number): ReturnType<typeof sidesBehind> | null {
  const province = provinceEnd(view, from)
  if (province > from) return { end: province, sides: NO_SIDES }
  const found = particle(view, from, 'preposition')
  if (found === null) return listedGovernment(view, from)
  if (found.entry.payload.id !== 'in') return null
  const token = found.match.end
  const listed = listedGovernment(view, token)
  if (listed !== null) return listed
  const head = view.has(token, GROUPS) ? view.find(token, 'groups') : null
  if (head?.entry.payload.class !== 'government' || head.match.prefixLength > 0) return null
  const end = head.match.end + 1
  const isOwned = isWord(view, head.match.end) && view.begins(head.match.end, 'ال')
  return isOwned && namesSomebody(view, end) ? { end, sides: NO_SIDES } : null
}

/** «حكومة الوفاق الوطني» behind «في», and «بحكومة الوفاق الوطني»: a government that is listed by its name, and behind the nisba of its state. */
function listedGovernment(view: TextView, token: number): ReturnType<typeof sidesBehind> | null {
  const head = view.has(token, GROUPS) ? view.find(token, 'groups') : null
  const body = head?.entry.payload.class === 'government' ? view.find(token, 'body') : null
  if (body === null || body.match.end - token < 2) return null
  const isJoined = hasClitic(body.match.bits, 'by')
  const isLed = particle(view, token - 1, 'preposition') !== null
  if (isJoined === isLed) return null
  return { end: sidesBehind(view, body.match.end, false).end, sides: onlyOf(idsOf(body.match, 'body')) }
}

/** Behind «في ولاية أوردين», «بمقاطعة أوردين», and «في ولاية» of a president, whose term it is; `from` without. */
function provinceEnd(view: TextView, from: number): number {
  const isJoined = view.begins(from, 'ب') && PROVINCES.some((word) => view.word(from) === `ب${word}`)
  const token = isJoined ? from : from + 1
  if (!isJoined && (view.word(from) !== 'في' || !PROVINCES.includes(view.word(token)))) return from
  return isWord(view, token + 1) ? token + 2 : from
}

/** Parts of states that have ministers of their own, as they are folded. */
const PROVINCES: readonly string[] = ['ولاية', 'مقاطعة']

const GROUPS: readonly string[] = ['groups']
const TITLED: readonly string[] = ['titles', 'title', 'title-heads']

/** «المشرف العام على المركز»: where it ends what he is in charge of, a body by name or one noun with its article. */
export function chargeEnd(view: TextView, from: number): number {
  const found = particle(view, from, 'preposition')
  if (found === null || found.entry.payload.id !== 'on') return from
  const body = view.find(found.match.end, 'body')
  if (body !== null && body.match.prefixLength === 0) return body.match.end
  return isWord(view, found.match.end) && isDefinite(view, found.match.end) ? found.match.end + 1 : from
}

const PLACE_HEADS: readonly string[] = ['place-heads']

/** «محافظ جدة», «أمير منطقة الرياض»: what somebody governs, and so whose official he is. */
export function governedPlace(
  view: TextView,
  from: number,
): { readonly end: number; readonly sides: readonly string[] } | null {
  const at = view.has(from, PLACE_HEADS) ? from + 1 : from
  const place = view.find(at, 'place') ?? view.find(at, 'capital')
  if (place === null || place.match.prefixLength > 0) return null
  const id = String(place.entry.payload.id)
  const fact = place.entry.kind === 'place' ? view.fact(`place/${id}`) : { country: id }
  const country = (fact as { readonly country?: string | null } | undefined)?.country ?? null
  return { end: place.match.end, sides: country === null ? [] : [country] }
}

/** Sides behind a title, else the state where he is said to hold it: «وزير الصحة بجمهورية البيرو فلان», and of an office of states «الوزير السابق في البيرو فلان». */
export function sidesOrHost(
  view: TextView,
  from: number,
  construct: boolean,
  ofState: boolean,
): ReturnType<typeof sidesBehind> {
  const whose = sidesBehind(view, from, construct)
  if (whose.sides.length > 0) return whose
  const army = armyBehind(view, whose.end)
  if (army !== null) return army
  if (!ofState && particle(view, whose.end, 'preposition') !== null) return whose
  const host = hostStateAt(view, whose.end)
  return host !== null && (host.isFormal || namesSomebody(view, host.end)) ? host : whose
}

/** «رئيس مجلس الأعمال الدرفاني الرملاني فلان»: of what two states have together, the second. */
export function bothSides(
  view: TextView,
  whose: ReturnType<typeof sidesOrHost>,
  hasComplement: boolean,
): ReturnType<typeof sidesOrHost> {
  if (!hasComplement || whose.sides.length !== 1 || !view.has(whose.end, NISBAS)) return whose
  if (!isDefinite(view, whose.end) || !namesSomebody(view, whose.end + 1)) return whose
  const second = sidesBehind(view, whose.end, false)
  return second.end === whose.end + 1 ? { end: second.end, sides: [...whose.sides, ...second.sides] } : whose
}

/** «القائد العام للجيش الدرفاني»: whose army it is that somebody serves. */
function armyBehind(view: TextView, token: number): ReturnType<typeof sidesBehind> | null {
  const army = view.has(token, HOUSES) ? view.find(token, 'groups') : null
  if (army?.entry.payload.id !== 'army' || !hasClitic(army.match.bits, 'to')) return null
  const whose = sidesBehind(view, army.match.end, true)
  return whose.sides.length === 1 ? whose : null
}

/** The one state where an office is held, and where the words for it end. */
export interface HostState {
  readonly end: number
  readonly sides: readonly string[]
  /** «في دولة الكويت», which is seldom said of where somebody stays. */
  readonly isFormal: boolean
}

/** «بمصر», «في مصر», «في جمهورية مصر»: the one state at `token` that a preposition says to be where an office is held. */
export function hostStateAt(view: TextView, token: number): HostState | null {
  const inside = particle(view, token, 'preposition')
  const behind = inside === null || cell(inside.entry.payload.id) !== 'in' ? -1 : inside.match.end
  const at = behind < 0 ? token : behind
  const isSaid = (match: Match): boolean =>
    behind < 0 ? hasClitic(match.bits, 'by') : match.prefixLength === 0
  if (!view.has(at, HOSTS)) return null
  const state = view.find(at, 'state')
  if (state !== null && isSaid(state.match))
    return onlyHost(state.match, state.match.end - state.match.start > 1)
  const head = view.find(at, 'place-heads')
  if (head === null || head.entry.payload.id !== 'state' || !isSaid(head.match)) return null
  const called = view.find(head.match.end, 'state')
  return called === null || called.match.prefixLength > 0 ? null : onlyHost(called.match, true)
}

const HOSTS: readonly string[] = ['state', 'place-heads']

function onlyHost(match: Match, isFormal: boolean): HostState | null {
  const sides = onlyOf(idsOf(match, 'state'))
  return sides.length === 0 ? null : { end: match.end, sides, isFormal }
}

const NISBAS: readonly string[] = ['nisba']
const NAMING: readonly string[] = ['honorifics', 'person']

/** «أن» is somebody's name too. */
const COMPLEMENTISERS: readonly string[] = ['complementiser']

/** Whether an honorific, a listed person or a word that nobody lists stands at `token`. */
export function namesSomebody(view: TextView, token: number): boolean {
  if (!isWord(view, token) || view.has(token, COMPLEMENTISERS)) return false
  if (view.has(token, NAMING) || isGivenName(view, token) || unlistedName(view, token) !== null) return true
  return !view.listed(token) && !isParticle(view, token) && !isOneOf(view, token, CLITICS)
}

/** Letters that may be words of their own before an unlisted one. */
const CLITICS = signs(['و', 'ف', 'ب', 'ك', 'ل'])
