/** Those whom a text does not name again: the two sides, his counterpart, the latter, his country, His Excellency. */
import type { Entry, Match, Phrase, Reference, TextView } from '../../pack.ts'
import { sidesOfName } from './apposition.ts'
import { bodyAt } from './bodies.ts'
import { listedStates } from './listed-states.ts'
import { behindName, quotedName } from './marked-names.ts'
import { listedName } from './names.ts'
import { honorificEnd } from './open-names.ts'
import { cell, GOVERNING, hasClitic, isComma, isDefinite, isWord, PARTICLES, particle } from './particles.ts'
import { isOfNoSource } from './source-adjectives.ts'
import { stateOf } from './state-of.ts'
import { sidesBehind } from './title-sides.ts'
import { unlistedName } from './unlisted-names.ts'
import { isPlainWord } from './word-nisbas.ts'

const NONE: readonly never[] = []

/** «بلاده», «المملكة». */
const COUNTRIES: ReadonlySet<string> = new Set(['own-country', 'home'])
const NO_TITLES: ReadonlySet<string> = new Set(['counterpart', 'latter', ...COUNTRIES])

const REFERRING: readonly string[] = ['collectives', 'references', 'honorifics', 'unnamed']

/** The reference that begins at `token`, or null. */
export function referenceAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, REFERRING)) return null
  return (
    collectiveAt(view, token) ??
    counterpartAt(view, token) ??
    honorificAt(view, token) ??
    unnamedAt(view, token)
  )
}

function collectiveAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'collectives')
  if (found === null) return null
  const { match } = found
  const whose = sidesBehind(view, match.end, false)
  return {
    start: token,
    end: whose.end,
    prefixLength: match.prefixLength,
    bits: match.bits,
    kind: 'group',
    refers: cell(found.entry.payload.refers) as Reference,
    name: null,
    titles: NONE,
    honorific: null,
    sides: whose.sides,
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number: found.entry.payload.number === '2' ? 2 : 3,
    members: NONE,
  }
}

/** «نظيره الروسي سيرغي لافروف», «الأخير», «بلاده», «الوزير الروسي». */
function counterpartAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'references')
  if (found === null || isSpokesman(view, token, String(found.entry.payload.id))) return null
  const refers = cell(found.entry.payload.refers)
  const { match } = found
  // «القصر الملكي» is no king of mine.
  if (match.suffix !== null && isDefinite(view, token)) return null
  if (refers === 'side') return sideOf(view, match)
  if (refers === 'latter' && isAdjective(view, token)) return null
  const both =
    refers === 'counterpart'
      ? (counterpartsAt(view, token, match) ?? counterpartsIn(view, token, match))
      : null
  if (both !== null) return both
  const behind = sidesBehind(view, match.end, false)
  // «زار المملكة العام الماضي»: of a country, «العام» is the year.
  const whose = COUNTRIES.has(refers) && behind.sides.length === 0 ? { ...behind, end: match.end } : behind
  const named =
    refers === 'counterpart'
      ? (nameBehind(view, whose.end) ?? nameBehindComma(view, whose.end, whose.sides))
      : null
  const number = found.entry.payload.number === '3' ? 3 : 1
  return {
    start: token,
    end: named === null ? whose.end : behindName(view, named),
    prefixLength: match.prefixLength,
    bits: match.bits,
    kind: COUNTRIES.has(refers) ? 'state' : 'person',
    refers: refersTo(refers),
    name: named,
    titles: titleOf(refers, token, whose.end, whose.sides),
    honorific: null,
    sides: refers === 'home' ? NONE : whose.sides,
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number,
    members: NONE,
  }
}

/** «الجانب الدرفاني»: the state whose side it is. */
function sideOf(view: TextView, { start, end, prefixLength, bits }: Match): Phrase | null {
  const whose = view.has(end, NISBA) ? stateOf(view, end, true) : null
  if (whose === null) return null
  return {
    ...NOBODY,
    start,
    end: whose.end,
    prefixLength,
    bits,
    kind: 'state',
    refers: null,
    sides: [whose.id],
    gender: 'm',
  }
}

/** «نظيريه الروسي سيرغي لافروف والأمريكي جون كيري»: one counterpart for each nisba, with the name behind it; null where there is one nisba alone. */
function counterpartsAt(view: TextView, start: number, { end, bits, prefixLength }: Match): Phrase | null {
  const members: Phrase[] = []
  for (let at = end; view.has(at, NISBA); ) {
    const nisba = view.find(at, 'nisba')
    const joined = nisba !== null && hasClitic(nisba.match.bits, 'and')
    if (nisba === null || (members.length > 0 && !joined && !isComma(view, at - 1))) break
    const side = String(nisba.entry.payload.id)
    const name = nameBehind(view, nisba.match.end) ?? nameBehindComma(view, nisba.match.end, [side])
    const behind = name === null ? nisba.match.end : behindName(view, name)
    members.push({
      ...NOBODY,
      start: members.length === 0 ? start : at,
      end: behind,
      prefixLength: members.length === 0 ? prefixLength : nisba.match.prefixLength,
      bits: members.length === 0 ? bits : 0,
      name,
      sides: [side],
    })
    at = isComma(view, behind) ? behind + 1 : behind
  }
  const last = members[members.length - 1]
  if (last === undefined || members.length < 2) return null
  const number = members.length === 2 ? 2 : 3
  return { ...NOBODY, start, end: last.end, prefixLength, bits, kind: 'group', refers: null, number, members }
}

/** «نظرائه في كل من درفان ورملان», «نظرائه من درفان ورملان»: one for each state; null where there is one alone, which may be where they met. */
function counterpartsIn(view: TextView, start: number, { end, bits, prefixLength }: Match): Phrase | null {
  const led = particle(view, end, 'preposition')
  const id = led === null || led.match.bits !== 0 ? '' : cell(led.entry.payload.id)
  if (led === null || (id !== 'in' && id !== 'from')) return null
  const states = listedStates(view, led.match.end)
  const last = states[states.length - 1]
  if (last === undefined || states.length < 2) return null
  const members = states.map((state, index) => ({
    ...NOBODY,
    start: index === 0 ? start : state.start,
    end: state.end,
    prefixLength: index === 0 ? prefixLength : 0,
    bits: index === 0 ? bits : 0,
    sides: [state.id],
  }))
  const number = members.length === 2 ? 2 : 3
  return { ...NOBODY, start, end: last.end, prefixLength, bits, kind: 'group', refers: null, number, members }
}

const NISBA: readonly string[] = ['nisba']

const NOBODY = {
  kind: 'person',
  refers: 'counterpart',
  name: null,
  titles: NONE,
  honorific: null,
  sides: NONE,
  gender: 'm',
  number: 1,
  members: NONE,
} as const

/** «التصريحات الأخيرة»: what stands before it has the article too. */
function isAdjective(view: TextView, token: number): boolean {
  return token > 0 && isWord(view, token - 1) && isDefinite(view, token - 1)
}

/** «نظيره الرملاني، ليث الحمراوني،»: the whole name of somebody listed of that side. */
function nameBehindComma(view: TextView, token: number, sides: readonly string[]): Phrase['name'] {
  if (sides.length !== 1 || !isComma(view, token)) return null
  const name = listedName(view, honorificEnd(view, token + 1, view.count), true)
  if (name === null || name.prefixLength > 0 || name.end - name.start < 2) return null
  const isOfSide = sidesOfName(view, name).some((side) => sides.includes(side))
  return isOfSide ? name : null
}

/** «نظيره الدرفاني نيكولاي برانوف», «نظيره الدرفاني السيد نيكولاي برانوف», «نظيره الدرفاني الرئيس أندري فالكونيك». */
function nameBehind(view: TextView, token: number): Phrase['name'] {
  const quoted = quotedName(view, token)
  if (quoted !== null) return quoted
  const start = honorificEnd(view, token, view.count)
  const listed = listedName(view, start, true)
  if (listed !== null && listed.prefixLength === 0) return listed
  const titled = view.has(start, TITLES) ? listedName(view, start + 1, true) : null
  if (titled !== null && titled.prefixLength === 0 && titled.end - titled.start > 1) return titled
  return unlistedName(view, start)
}

const TITLES: readonly string[] = ['titles', 'title-heads']

/** «المتحدث ذاته» behind «المتحدث باسم الوزارة»: he, and not whoever spoke last. */
function isSpokesman(view: TextView, token: number, id: string): boolean {
  if (id !== TALKER) return false
  for (let at = view.next(0, SPOKESMEN, token); at < token; at = view.next(at + 1, SPOKESMEN, token))
    if (
      view.find(at, 'titles')?.entry.payload.id === 'spokesperson' &&
      !view.isAmong(at + 1, ITSELF) &&
      !view.isAmong(at - 1, ITSELF_BEFORE)
    )
      return true
  return false
}

const TALKER = 'talker'
const SPOKESMEN: readonly string[] = ['titles']

function refersTo(refers: string): Reference {
  return NO_TITLES.has(refers) ? (refers as Reference) : 'title'
}

/** «الوزير», «السفير»: an office known only by its head. */
function titleOf(refers: string, start: number, end: number, sides: readonly string[]): Phrase['titles'] {
  if (NO_TITLES.has(refers)) return NONE
  return [{ start, end, office: `any-${refers}`, generic: null, sides, under: null }]
}

/** «معاليه», «سموه»: he of that rank. */
function honorificAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'pronoun') return null
  return {
    start: token,
    end: found.match.end,
    prefixLength: found.match.prefixLength,
    bits: found.match.bits,
    kind: 'person',
    refers: 'honorific',
    name: null,
    titles: NONE,
    honorific: cell(found.entry.payload.id),
    sides: NONE,
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number: 1,
    members: NONE,
  }
}

/** «مصدر دبلوماسي روسي», «مصدر في الحركة», «مسؤولون في الأمم المتحدة». */
function unnamedAt(view: TextView, token: number): Phrase | null {
  const found = view.find(token, 'unnamed')
  if (found === null) return null
  const nisba = sidesBehind(view, found.match.end, false)
  const described =
    nisba.sides.length > 0 ? nisba : adjectivesBehind(view, found.match.end, token, found.entry)
  const whose = described.sides.length > 0 ? described : bodyBehind(view, described.end)
  const same = isSame(view, token, whose.end) ? SAME : NOT_SAME
  const name = cell(found.entry.payload.id) === OFFICIAL ? namedBehind(view, token, whose.end) : null
  const title = { start: token, end: whose.end, office: null, generic: null, sides: whose.sides, under: null }
  return {
    ...same,
    start: token,
    end: name?.end ?? whose.end,
    prefixLength: found.match.prefixLength,
    bits: found.match.bits,
    kind: 'person',
    refers: name === null ? 'unnamed' : null,
    name,
    titles: name === null ? NONE : [title],
    honorific: null,
    sides: whose.sides,
    gender: found.entry.payload.gender === 'f' ? 'f' : 'm',
    number: found.entry.payload.number === '3' ? 3 : 1,
    members: NONE,
  }
}

/** «الخبير الاقتصادي فلان»: two words or more that name whoever has the article. */
function namedBehind(view: TextView, token: number, end: number): Phrase['name'] {
  if (!isDefinite(view, token) || !isDefinite(view, end - 1)) return null
  const near = nameBehind(view, end)
  const far = near === null ? null : unlistedName(view, near.start)
  const name = near !== null && far !== null && far.end > near.end ? far : near
  if (name === null || name.end - name.start < 2) return null
  // «فلان الوردي العايد»: whether it goes on, the place in the clause tells better.
  return isWord(view, name.end) && (isDefinite(view, name.end) || view.has(name.end, NAMES)) ? null : name
}

const NAMES: readonly string[] = ['name-word', 'given-names']
const OFFICIAL = 'official'

/** «المصدر ذاته», «ذات المصدر», and «المصدر» alone behind «بيان». */
function isSame(view: TextView, token: number, end: number): boolean {
  return (
    (end === token + 1 && view.isAmong(token, SOURCE) && isBehindDocument(view, token)) ||
    (end === token + 1 && view.isAmong(end, ITSELF)) ||
    (end === token + 2 && view.isAmong(token, ITSELF_BEFORE))
  )
}

/** No further before the source, in tokens, stands the document that is meant by it. */
const FARTHEST_DOCUMENT = 100

function isBehindDocument(view: TextView, token: number): boolean {
  return view.next(Math.max(0, token - FARTHEST_DOCUMENT), DOCUMENTS, token) < token
}

const SAME: { readonly same?: true } = { same: true }
const NOT_SAME: { readonly same?: true } = {}
const SOURCE: ReadonlySet<string> = new Set(['المصدر'])
const DOCUMENTS: readonly string[] = ['group-document', 'text-nouns']
const ITSELF: ReadonlySet<string> = new Set(['ذاته', 'ذاتها', 'نفسه', 'نفسها', 'عينه'])
const ITSELF_BEFORE: ReadonlySet<string> = new Set(['ذات', 'نفس'])

/** Adjectives behind one noun, at most. */
const MOST_ADJECTIVES = 3

/** Kinds of entries that are no adjectives of a source. */
const NO_ADJECTIVES: readonly string[] = [
  ...PARTICLES,
  'reporting-verbs',
  'encounter-verbs',
  'groups',
  'body',
  'state',
  'capital',
  'titles',
  'title-heads',
  'honorifics',
  'weekdays',
  'date-words',
  'name-word',
]

/** «مصادر كويتية», «دبلوماسي فرنسي بارز», «المصدر الأمني»: adjectives as definite as the noun, one of them a nisba. */
function adjectivesBehind(
  view: TextView,
  from: number,
  head: number,
  noun: Entry,
): { readonly end: number; readonly sides: readonly string[] } {
  const definite = isDefinite(view, head)
  let end = from
  let sides: readonly string[] = []
  while (end - from < MOST_ADJECTIVES && isWord(view, end) && isDefinite(view, end) === definite) {
    const nisba = view.has(end, 'nisba') ? view.find(end, 'nisba') : null
    if (nisba !== null && nisba.match.bits === 0 && sides.length === 0 && !isPlainWord(view, nisba.match))
      sides = [String(nisba.entry.payload.id)]
    else if (isLed(view, end) || (view.has(end, NO_ADJECTIVES) && !isSenior(view, end))) break
    else if (!definite && isOfNoSource(view, end, from, noun)) break
    end = nisba !== null && nisba.match.bits === 0 ? nisba.match.end : end + 1
  }
  return { end, sides }
}

/** «رحب الخبراء بالقرار»: a preposition is joined to it. */
function isLed(view: TextView, token: number): boolean {
  if (view.begins(token, 'بال') || view.begins(token, 'لل')) return true
  const matches = view.matches(token)
  if (matches.length === 0) return isUnlistedLed(view, token)
  return matches.every(({ bits }) => (bits & GOVERNING) !== 0)
}

/** «مصادر بمقتل»: a long word in «ب» that no table lists, without an adjective's ending. */
function isUnlistedLed(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ب') || view.word(token).length < LONG) return false
  return !ADJECTIVES.some((ending) => view.ends(token, ending))
}

const LONG = 5
const ADJECTIVES: readonly string[] = ['ة', 'ي', 'ين', 'ون']

/** «ضابط كبير في الجيش»: an adjective where it heads no office. */
function isSenior(view: TextView, token: number): boolean {
  return view.has(token, SENIOR) && view.has(token + 1, BEHIND_ADJECTIVES)
}

const SENIOR: readonly string[] = ['title-heads']
const BEHIND_ADJECTIVES: readonly string[] = ['preposition', 'nisba']

/** «في الأمم المتحدة», «بوزارة الخارجية»: the body that an unnamed source belongs to. */
function bodyBehind(
  view: TextView,
  token: number,
): { readonly end: number; readonly sides: readonly string[] } {
  const found = particle(view, token, 'preposition')
  const at = found !== null && found.entry.payload.id === 'in' ? found.match.end : token
  const body = bodyAt(view, at)
  const inside = body !== null && (at > token || body.bits === 0 || hasClitic(body.bits, 'by'))
  if (!inside || body === null) return { end: token, sides: [] }
  const ids = body.name?.ids ?? []
  return { end: body.end, sides: ids.length === 1 ? ids : body.sides }
}
