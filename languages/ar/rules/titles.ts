/** Offices as Arabic words them: a head, what it is head of, and whose it is by nisba or construct. */
import type { Found, TextView, TitleWords } from '../../pack.ts'
import { listedStates } from './listed-states.ts'
import { listedName } from './names.ts'
import { isBefore } from './noun-phrases.ts'
import { isOtherCouncil } from './other-councils.ts'
import { cell, GOVERNING, hasClitic, isDefinite, isWord, particle } from './particles.ts'
import { genericAt, sidesInside } from './registry-titles.ts'
import { isInNameOf, spokenForEnd } from './spokespeople.ts'
import { complementEnd, fieldEnd, genericAround, institutionServed, remitEnd } from './title-complements.ts'
import {
  behindBureau,
  behindField,
  behindHonorific,
  behindNoun,
  bodyServed,
  DEPUTIES,
  isOfState,
  isWholeHead,
} from './title-heads.ts'
import {
  embassyBehind,
  homeBehind,
  isOfHome,
  longerBody,
  namedTailEnd,
  ownersOf,
  placeServed,
  tailEnd,
} from './title-posts.ts'
import {
  chargeEnd,
  governedPlace,
  governmentBehind,
  institutionBehind,
  isRank,
  namesSomebody,
  sidesBehind,
  sidesOrHost,
} from './title-sides.ts'
import { unlistedName } from './unlisted-names.ts'
import { completed } from './whole-titles.ts'

/** A title with the agreement of its head. */
export interface ParsedTitle {
  readonly words: TitleWords
  readonly gender: 'm' | 'f'
  readonly number: 1 | 2 | 3
  readonly prefixLength: number
  readonly bits: number
  /** Sides named one by one behind a dual («الرئيسان الصيني والروسي»). */
  readonly several: readonly string[]
}

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']

/** The title that begins at `token`, or null. */
export function titleAt(view: TextView, token: number): ParsedTitle | null {
  const title = ownTitleAt(view, token)
  return title !== null && view.isAmong(title.words.end, ACTING) ? acting(view, title) : title
}

/** Behind an office: somebody else's, who is away, or nobody's yet. */
const ACTING: ReadonlySet<string> = new Set(['بالانابة', 'بالوكالة', 'بالنيابة'])

/** «رئيس الوزراء بالإنابة», «وزير الخارجية بالإنابة الدرفاني»: not whoever holds the office; «بالإنابة عن» is on behalf of somebody. */
function acting(view: TextView, title: ParsedTitle): ParsedTitle {
  const { words } = title
  const behind = words.end + 1
  if (particle(view, behind, 'preposition')?.entry.payload.id === 'about') return title
  const nisba = words.sides.length === 0 ? view.find(behind, 'nisba') : null
  const whose = nisba === null || nisba.match.bits !== 0 ? null : nisba
  const embassy = words.sides.length === 0 ? embassyBehind(view, behind) : null
  const sides = whose === null ? (embassy?.sides ?? words.sides) : [String(whose.entry.payload.id)]
  return {
    ...title,
    words: {
      ...words,
      end: embassy?.end ?? tailEnd(view, whose?.match.end ?? behind, words.office),
      office: null,
      generic: null,
      sides,
    },
  }
}

function ownTitleAt(view: TextView, token: number): ParsedTitle | null {
  if (!view.has(token, TITLES)) return null
  const fixed = longest(view.find(token, 'titles'), view.find(token, 'title'))
  const closed = fixed === null ? null : wholeTitle(view, fixedTitle(view, fixed))
  const head = view.find(token, 'title-heads')
  // «نائب أمير منطقة»: more than the office that is listed by its first words.
  const isMore = head !== null && fixed !== null && head.match.end > fixed.match.end
  const isMayor = closed?.words.office === SECRETARY && head !== null
  const isOther =
    closed !== null && isOtherCouncil(view, { start: closed.words.end - 2, end: closed.words.end })
  if (closed !== null && hasOffice(closed) && !isMore && !isMayor && !isOther)
    return widened(view, closed, head) ?? withDeputy(view, closed, head)
  const open = head === null ? null : openTitle(view, head)
  if (isMayor) return open !== null && isInside(closed, open) && isOfPlace(open, head) ? open : closed
  if (closed === null || open === null) return closed ?? open
  return open.words.under === null && isInside(closed, open) ? open : closed
}

/** The title with all that it is of; null where that is more than is known. */
function wholeTitle(view: TextView, title: ParsedTitle | null): ParsedTitle | null {
  const words = title === null ? null : completed(view, title.words)
  return title === null || words === null ? null : { ...title, words }
}

/** «وزير العدل والأوقاف الدرفاني», «وزير العدل والأوقاف فلان»: more than the office that is listed by its first words, where a state or a name behind it says so. */
function widened(view: TextView, closed: ParsedTitle, head: Found | null): ParsedTitle | null {
  const { end, sides } = closed.words
  if (head === null || sides.length > 0 || view.has(end, OTHERS)) return null
  // «وزير التعليم العالي», «وزير العدل والأوقاف».
  if (!view.begins(end, AND_THE) && !(hasMinistry(head) && isOfField(view, end))) return null
  const open = openTitle(view, head)
  if (open === null || !isInside(closed, open)) return null
  const isNamed = isName(view, open.words.end) || namesSomebody(view, open.words.end)
  return open.words.sides.length === 1 || (hasMinistry(head) && isNamed) ? open : null
}

function hasMinistry({ entry }: Found): boolean {
  return entry.payload.id === 'minister'
}

function isName(view: TextView, token: number): boolean {
  return isWord(view, token) && (listedName(view, token, true) ?? unlistedName(view, token)) !== null
}

/** «العالي», and no rank («السابق»), profession («الخبير») or side. */
function isOfField(view: TextView, token: number): boolean {
  return view.begins(token, THE) && !isRank(view, token) && !view.has(token, CALLED)
}

const THE = 'ال'
/** What somebody is called beside his office. */
const CALLED: readonly string[] = ['speaker-nouns', 'unnamed', 'date-words']
/** «و» and the article, written as one. */
const AND_THE = 'وال'
/** Kinds of words that begin somebody else. */
const OTHERS: readonly string[] = [...TITLES, 'honorifics', 'references', 'groups', 'person', 'body', 'nisba']

/** «نائب وزير الخارجية»: a title of somebody's that is also an office of any state, by its head. */
function withDeputy(view: TextView, title: ParsedTitle, head: Found | null): ParsedTitle {
  const id = head === null ? '' : cell(head.entry.payload.id)
  const served =
    !isServing(id) || title.words.office !== null || title.words.sides.length > 0
      ? null
      : institutionServed(view, title.words.end)
  if (served !== null) return { ...title, words: { ...title.words, ...served, generic: null } }
  if (head === null || !DEPUTIES.has(id)) return title
  const end = fieldEnd(view, title.words.end)
  const words = end === title.words.end ? title.words : { ...title.words, end }
  if (words.office !== null || words.sides.length > 0) return { ...title, words }
  const under = titleAt(view, head.match.end)?.words
  const isDeputy =
    under === undefined
      ? isOfState(view, id, head.match.end, words.end)
      : under.office?.endsWith('minister') === true && under.sides.length === 0
  return isDeputy || words !== title.words
    ? { ...title, words: isDeputy ? { ...words, office: id } : words }
    : title
}

/** «أمين جدة», «أمين منطقة الجوف»: no body's secretary. */
const SECRETARY = 'secretary-general'

function isOfPlace({ words }: ParsedTitle, head: Found | null): boolean {
  return words.sides.length > 0 || (head !== null && head.match.end - head.match.start > 1)
}

function hasOffice(title: ParsedTitle): boolean {
  return title.words.office !== null || title.words.generic !== null
}

function isInside(inner: ParsedTitle, outer: ParsedTitle): boolean {
  return inner.words.end < outer.words.end
}

function longest(a: Found | null, b: Found | null): Found | null {
  if (a === null || b === null) return a ?? b
  return b.match.end > a.match.end ? b : a
}

function fixedTitle(view: TextView, found: Found): ParsedTitle | null {
  const { match } = found
  // «الملكي» is no king of mine.
  if (match.suffix?.person === 1) return null
  const construct = cell(found.entry.payload.construct)
  const office = found.entry.kind === 'titles' && construct !== OWN ? cell(found.entry.payload.id) : null
  const seat = office === 'crown-prince' && construct === 'construct' ? governedPlace(view, match.end) : null
  // «خادم الحرمين الشريفين», «المبعوث الأممي»: such a title says whose it is by itself.
  const own = cell(found.entry.payload.of)
  const whose =
    own !== ''
      ? { end: sidesBehind(view, match.end, false).end, sides: [own] }
      : seat !== null && seat.sides.length > 0
        ? seat
        : ((office === SPEAKER ? longerBody(view, match) : null) ??
          ofEach(view, found, construct) ??
          sidesOrHost(view, match.end, construct !== 'nisba', !SERVING.has(office ?? '')))
  const embassy = office === 'ambassador' && whose.sides.length === 0 ? embassyBehind(view, whose.end) : null
  const home = embassy?.end ?? homeBehind(view, whose, construct)
  if (construct === 'construct' && whose.sides.length === 0 && home === whose.end) return null
  const isOpen = whose.sides.length === 0 && embassy === null
  const served = isOpen ? servedBy(view, whose.end, office, match.start) : null
  const local = served === null && whose.sides.length === 0 ? governmentBehind(view, whose.end) : null
  const isAnywhere = whose.sides.length === 0 && home === whose.end && !SERVING.has(office ?? '')
  const elsewhere = isAnywhere ? placeServed(view, whose.end) : whose.end
  const isElsewhere = elsewhere > whose.end
  const end =
    local?.end ?? (isElsewhere ? elsewhere : remitEnd(view, tailEnd(view, served?.end ?? home, office)))
  return {
    words: {
      start: match.start,
      end,
      office: local === null && !isElsewhere && served?.isOpen !== true ? office : null,
      generic:
        local !== null || isElsewhere
          ? null
          : (genericAround(view, match, whose.sides, end) ??
            (found.entry.kind === 'title'
              ? cell(found.entry.payload.generic)
              : genericAt(view, match.start, match.end))),
      sides:
        served?.sides ?? embassy?.sides ?? (whose.sides.length > 0 ? whose.sides : sidesInside(view, found)),
      under: served?.under ?? null,
      ...(whose.sides.length === 0 && isOfHome(view, whose.end, home) ? OF_HOME : NOT_OF_HOME),
    },
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number: numberOf(found),
    prefixLength: match.prefixLength,
    bits: match.bits,
    several: numberOf(found) > 1 ? whose.sides : [],
  }
}

const SPEAKER = 'speaker'

const OF_HOME = { ofHome: true } as const
const NOT_OF_HOME = {}

/** «وزراء خارجية كل من درفان، ورملان»: the states whose holders a title of several has, one by one; null of fewer. */
function ofEach(view: TextView, found: Found, construct: string): ReturnType<typeof sidesOrHost> | null {
  if (construct === 'nisba' || numberOf(found) === 1) return null
  const states = listedStates(view, found.match.end).slice(0, numberOf(found) === 2 ? 2 : undefined)
  const last = states[states.length - 1]
  if (last === undefined || states.length < 2) return null
  return { end: last.end, sides: [...new Set(states.map(({ id }) => id))] }
}

const NO_SIDES: readonly string[] = []

/** «ووزير خارجيته»: of the state of whoever stands before it, which the title alone does not tell. */
const OWN = 'own'

/** The office of such a title at `token`, or null. */
export function ownOffice(view: TextView, token: number): string | null {
  const found = view.has(token, TITLES) ? view.find(token, 'titles') : null
  return found?.entry.payload.construct === OWN ? cell(found.entry.payload.id) : null
}

interface Served {
  readonly end: number
  readonly sides: readonly string[]
  readonly under: TitleWords | null
  /** Whoever is served is listed nowhere. */
  readonly isOpen?: true
}

const SERVING: ReadonlySet<string> = new Set([
  'special-envoy',
  'spokesperson',
  'secretary-general',
  'ambassador',
])

/** Whom an envoy, a spokesperson or a body's head serves: «مبعوث الرئيس», «للرئيس الدرفاني», «باسم الخارجية», «للمنظمة». */
function servedBy(view: TextView, token: number, office: string | null, head: number): Served | null {
  if (office === null || !SERVING.has(office)) return null
  const title = titleAt(view, behindHonorific(view, token))
  const served =
    title !== null &&
    (hasClitic(title.bits, 'to') ||
      (office === 'spokesperson' && isInNameOf(view, token) && title.bits === 0) ||
      (office === 'ambassador' && title.bits === 0 && title.words.sides.length > 0) ||
      (office === 'special-envoy' && !isDefinite(view, head) && (title.bits & GOVERNING) === 0))
  if (title !== null && served) return { end: title.words.end, sides: title.words.sides, under: title.words }
  const institution = view.find(token, 'groups') ?? view.find(token, 'body-heads')
  if (institution === null) return office === 'spokesperson' ? spokenFor(view, token) : null
  const whose = sidesBehind(view, institution.match.end, true)
  const named = office === 'spokesperson' && whose.sides.length === 0 ? spokenFor(view, token) : null
  return named !== null && named.end > whose.end ? named : { end: whose.end, sides: whose.sides, under: null }
}

/** «المتحدث باسم خفر السواحل الدرفانية»: whom no table lists, and so no office that a table knows. */
function spokenFor(view: TextView, token: number): Served | null {
  const end = spokenForEnd(view, token)
  if (end === token) return null
  // «اللاجئين الدرفانيين»: whoever else the body is for.
  const whose = view.ends(end, 'يين') ? { end, sides: NO_SIDES } : sidesBehind(view, end, true)
  return { end: whose.end, sides: whose.sides, under: null, isOpen: true }
}

function numberOf(found: Found): 1 | 2 | 3 {
  const value = Number(cell(found.entry.payload.number))
  return value === 2 ? 2 : value === 3 ? 3 : 1
}

/** Heads under another office: «نائب وزير الخارجية». */
const UNDER: ReadonlySet<string> = new Set([
  'deputy',
  'assistant',
  'adviser',
  'delegate',
  'director',
  'head',
  'secretary',
  'member',
])

/** Heads of offices that none but states have, so that «في» behind them tells of which one. */
const HELD_AT_HOME: ReadonlySet<string> = new Set(['minister', 'commander', 'judge'])

/** A prince and a secretary, who are governor and mayor before a place alone: «أمير نجران», «أمين جدة». */
const BEFORE_PLACES: readonly string[] = ['امير', 'امين']

/** Heads of those who are sent somewhere: «ممثلة الأمين العام في رملان». */
const POSTED: ReadonlySet<string> = new Set(['delegate'])

function openTitle(view: TextView, found: Found): ParsedTitle | null {
  const { match } = found
  if (isBefore(view, match.start)) return null
  const under = UNDER.has(cell(found.entry.payload.id)) ? superior(view, match.end) : null
  const id = cell(found.entry.payload.id)
  const governed = id === 'governor' ? governedPlace(view, match.end) : null
  const isPlaceless = governed === null && match.end - match.start === 1
  if (isPlaceless && BEFORE_PLACES.some((word) => view.ends(match.start, word))) return null
  const body = under === null ? bodyServed(view, id, match.end) : -1
  const end =
    (under === null ? undefined : behindField(view, under.words.end)) ??
    governed?.end ??
    (body < 0 ? complementEnd(view, behindNoun(view, found), isDefinite(view, match.start)) : body)
  const isBare = end === match.end || end === body
  const own =
    under === null ? ownersOf(view, end, !isBare, HELD_AT_HOME.has(id)) : { end, sides: under.words.sides }
  const whose = (own.sides.length === 0 && isServing(id) ? institutionServed(view, own.end) : null) ?? own
  if (whose.end === match.end && !isDefinite(view, match.start) && !isWholeHead(view, found)) return null
  const embassy = whose.sides.length === 0 ? embassyBehind(view, whose.end) : null
  const seat = whose.sides.length === 0 ? (embassy ?? institutionBehind(view, whose.end)) : null
  // «وزير النقل في ولاية أوردين»
  const charge = id === 'supervisor' ? chargeEnd(view, whose.end) : whose.end
  if (id === 'supervisor' && charge === whose.end) return null
  const last =
    charge > whose.end
      ? charge
      : (seat?.end ?? purposeEnd(view, id, remitEnd(view, postEnd(view, whose.end, id))))
  const served = seat === null ? namedTailEnd(view, last) : last
  // «مدير المركز في سيدرا»: no office of the state whose press tells of it.
  const isHeld = embassy !== null || (seat?.sides.length !== 0 && (served === last || whose.sides.length > 0))
  return {
    words: {
      start: match.start,
      end: served,
      office: isHeld && isOfState(view, id, match.end, under === null ? end : match.end) ? id : null,
      generic: under === null ? genericAround(view, { start: match.start, end }, whose.sides, last) : null,
      sides: governed?.sides ?? seat?.sides ?? whose.sides,
      under: under?.words ?? null,
      ...(whose.sides.length === 0 && isOfHome(view, match.end, served) ? OF_HOME : NOT_OF_HOME),
    },
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number: numberOf(found),
    prefixLength: match.prefixLength,
    bits: match.bits,
    several: numberOf(found) > 1 ? whose.sides : [],
  }
}

function isServing(id: string): boolean {
  return UNDER.has(id) || POSTED.has(id)
}

function postEnd(view: TextView, from: number, id: string): number {
  return tailEnd(view, from, POSTED.has(id) ? 'special-envoy' : null)
}

/** «وكيل الوزارة للعلاقات الثنائية فلان», «منسق المنظمة للإغاثة في درفان»: what somebody under another, or sent, is for, and where. */
function purposeEnd(view: TextView, id: string, from: number): number {
  if (!isServing(id)) return from
  return postEnd(view, fieldEnd(view, from), id)
}

/** The office that a deputy or assistant serves, right behind or after an adjective: «النائب الأول لرئيس …». */
function superior(view: TextView, token: number): ParsedTitle | null {
  const at = behindHonorific(view, behindBureau(view, token))
  const behind = titleAt(view, at)
  const title = behind === null && isWord(view, at) && isDefinite(view, at) ? titleAt(view, at + 1) : behind
  return title !== null && !hasClitic(title.bits, 'and') ? title : null
}
