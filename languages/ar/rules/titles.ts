/** Offices as Arabic words them: a head, what it is head of, and whose it is by nisba or construct. */
import type { Found, Match, TextView, TitleWords } from '../../pack.ts'
import { column, hasClitic, idsOf, isDefinite, isOfKind, isWord, particle } from './particles.ts'

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

const LONGEST_COMPLEMENT = 8

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']

/** The title that begins at `token`, or null. */
export function titleAt(view: TextView, token: number): ParsedTitle | null {
  if (!view.has(token, TITLES)) return null
  const fixed = longest(view.find(token, 'titles'), view.find(token, 'title'))
  const closed = fixed === null ? null : fixedTitle(view, fixed)
  if (closed !== null && hasOffice(closed)) return closed
  const head = view.find(token, 'title-heads')
  const open = head === null ? null : openTitle(view, head)
  if (closed === null || open === null) return closed ?? open
  return open.words.under === null && isInside(closed, open) ? open : closed
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
  const construct = column(found, 'construct')
  const whose = sidesBehind(view, match.end, construct !== 'nisba')
  if (construct === 'construct' && whose.sides.length === 0) return null
  const office = found.entry.kind === 'titles' ? column(found, 'id') : null
  const served = whose.sides.length === 0 ? servedBy(view, whose.end, office) : null
  return {
    words: {
      start: match.start,
      end: tailEnd(view, served?.end ?? whose.end, office),
      office,
      generic:
        found.entry.kind === 'title' ? column(found, 'generic') : genericAt(view, match.start, match.end),
      sides: served?.sides ?? sidesOf(found, whose.sides),
      under: served?.under ?? null,
    },
    gender: column(found, 'gender') === 'f' ? 'f' : 'm',
    number: numberOf(found),
    prefixLength: match.prefixLength,
    bits: match.bits,
    several: numberOf(found) > 1 ? whose.sides : [],
  }
}

/** A title that only one state's head bears says whose it is by itself: «خادم الحرمين الشريفين». */
function sidesOf(found: Found, named: readonly string[]): readonly string[] {
  const own = column(found, 'of')
  return named.length === 0 && own !== '' ? [own] : named
}

interface Served {
  readonly end: number
  readonly sides: readonly string[]
  readonly under: TitleWords | null
}

const SERVING: ReadonlySet<string> = new Set([
  'special-envoy',
  'spokesperson',
  'secretary-general',
  'ambassador',
])

/** Whom an envoy, a spokesperson or a body's head serves: «للرئيس الدرفاني», «باسم الخارجية», «للمنظمة». */
function servedBy(view: TextView, token: number, office: string | null): Served | null {
  if (office === null || !SERVING.has(office)) return null
  const title = titleAt(view, token)
  const served =
    title !== null &&
    (hasClitic(title.bits, 'to') ||
      (office === 'ambassador' && title.bits === 0 && title.words.sides.length > 0))
  if (title !== null && served) return { end: title.words.end, sides: title.words.sides, under: title.words }
  const institution = view.find(token, 'groups') ?? view.find(token, 'body-heads')
  if (institution === null) return null
  const whose = sidesBehind(view, institution.match.end, true)
  return { end: whose.end, sides: whose.sides, under: null }
}

/** The same words as the registry has them as somebody's title. */
function genericAt(view: TextView, start: number, end: number): string | null {
  for (const match of view.matches(start)) {
    if (match.end !== end) continue
    const entry = match.entries.find((one) => one.kind === 'title')
    if (entry !== undefined) return String(entry.payload.generic)
  }
  return null
}

function numberOf(found: Found): 1 | 2 | 3 {
  const value = Number(column(found, 'number'))
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

function openTitle(view: TextView, found: Found): ParsedTitle | null {
  const { match } = found
  const under = UNDER.has(column(found, 'id')) ? superior(view, match.end) : null
  const end = under?.words.end ?? complementEnd(view, match.end, isDefinite(view, match.start))
  const whose = under === null ? sidesBehind(view, end, end === match.end) : { end, sides: under.words.sides }
  if (whose.end === match.end && !isDefinite(view, match.start)) return null
  return {
    words: {
      start: match.start,
      end: tailEnd(view, whose.end, null),
      office: null,
      generic: null,
      sides: whose.sides,
      under: under?.words ?? null,
    },
    gender: column(found, 'gender') === 'f' ? 'f' : 'm',
    number: numberOf(found),
    prefixLength: match.prefixLength,
    bits: match.bits,
    several: numberOf(found) > 1 ? whose.sides : [],
  }
}

/** The office that a deputy or assistant serves, right behind or after an adjective: «النائب الأول لرئيس …». */
function superior(view: TextView, token: number): ParsedTitle | null {
  const behind = titleAt(view, token)
  const title =
    behind === null && isWord(view, token) && isDefinite(view, token) ? titleAt(view, token + 1) : behind
  return title !== null && !hasClitic(title.bits, 'and') ? title : null
}

/** Where the nouns that complete an open head end: «الشؤون الإسلامية والأوقاف والدعوة والإرشاد». */
function complementEnd(view: TextView, from: number, definite = false): number {
  let end = from
  while (end - from < LONGEST_COMPLEMENT && isComplement(view, end, definite)) end += 1
  return end
}

/** Kinds that are no part of what an office is for, and those that are only with the article. */
const OTHERS: readonly string[] = ['particles', 'nisba', 'state']
const OTHERS_BARE: readonly string[] = ['reporting-verbs', 'person']
const HONORIFICS: readonly string[] = ['honorifics']

/** Behind a head with the article only adjectives follow, which have it too: «الشيخ طلال الجوهراني» is a name. */
function isComplement(view: TextView, token: number, definite: boolean): boolean {
  if (!isWord(view, token) || view.has(token, OTHERS)) return false
  if (view.has(token, HONORIFICS) && view.find(token, 'honorifics')?.match.prefixLength === 0) return false
  if (isDefinite(view, token)) return true
  if (definite || view.has(token, OTHERS_BARE) || isGivenName(view, token)) return false
  return isWord(view, token + 1) && isDefinite(view, token + 1) && view.listed(token)
}

function isGivenName(view: TextView, token: number): boolean {
  const found = view.find(token, 'name-word')
  return found !== null && found.match.prefixLength === 0 && Number(found.entry.payload.first) > 0
}

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
    if (found === null) break
    for (const side of found.sides) if (!sides.includes(side)) sides.push(side)
    end = rankEnd(view, found.end)
  }
  return { end: sides.length === 0 ? ranked : end, sides }
}

/** Kinds of forms that say whose an office is. */
const SIDES: readonly string[] = ['nisba', 'state', 'body']

function rankEnd(view: TextView, from: number): number {
  let end = from
  while (isWord(view, end) && RANK_WORDS.has(view.word(end))) end += 1
  return end
}

function hasToClitic(view: TextView, token: number): boolean {
  for (const match of view.matches(token)) if (hasClitic(match.bits, 'to') && namesSide(match)) return true
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
    if (isAttributive(match)) return { end: match.end, sides: onlyOf(idsOf(match, 'nisba')) }
    if ((named || more) && namesSide(match))
      return { end: match.end, sides: onlyOf(idsOf(match, 'state', 'body')) }
  }
  return null
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

/** What a minister of state or an adviser is for: «لشؤون مجلس الوزراء». */
const AFFAIRS: ReadonlySet<string> = new Set(['لشؤون', 'لشئون', 'للشؤون', 'للشئون'])

/** Where a diplomat serves, or what an envoy is for: «لدى المملكة», «إلى سوريا»; it is part of the title. */
function tailEnd(view: TextView, from: number, office: string | null): number {
  if (AFFAIRS.has(view.word(from))) {
    const end = complementEnd(view, from + 1)
    return end > from + 1 ? sidesBehind(view, end, false).end : from
  }
  if (office !== 'ambassador' && office !== 'special-envoy') return from
  const found = particle(view, from, 'preposition')
  const id = found === null ? '' : column(found, 'id')
  if (found !== null && (id === 'at' || id === 'to' || id === 'in')) {
    const place = sideOrPlace(view, found.match.end)
    if (place !== null) return place
  }
  return from
}

function sideOrPlace(view: TextView, token: number): number | null {
  for (const kind of SERVED) {
    const found = view.find(token, kind)
    if (found !== null) return found.match.end
  }
  return null
}

/** What a diplomat serves at, in the order in which it is looked for. */
const SERVED: readonly string[] = ['state', 'body', 'place', 'capital', 'references']
