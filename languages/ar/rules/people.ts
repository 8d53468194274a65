/** People: honorifics, a chain of offices, and a name. */
import type { Found, NameWords, Phrase, TextView, TitleWords, TokenRange } from '../../pack.ts'
import { holdsOffice, sidesOfName } from './apposition.ts'
import { bareName, genderOfName } from './bare-names.ts'
import { isPartOf, leadsToName, readBehind } from './behind-people.ts'
import { isGivenName, mayBeFamily } from './family-names.ts'
import { behindThen, readFormer } from './former-holders.ts'
import { spelledOtherwise } from './given-otherwise.ts'
import { quotedName } from './marked-names.ts'
import { isNamedAgain, listedName } from './names.ts'
import { endsInNamesake, isNamedAfter, isPrivate, LORDS } from './namesakes.ts'
import { beginsAnother, namesForeigner, stylesAnother } from './next-office.ts'
import { type Draft, namedHolders, person, severalHolders } from './office-holders.ts'
import { cell, GOVERNING, hasClitic, isDefinite, isMark, isWord } from './particles.ts'
import { passPrincipal, passServed } from './principals.ts'
import { isInNameOf } from './spokespeople.ts'
import { type ParsedTitle, titleAt } from './titles.ts'
import { apposedName, unlistedName } from './unlisted-names.ts'

/** Kinds of words that stand before a name; without one, only a listed name is a person. */
const ANNOUNCING: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']

/** The person, or the holders of a dual office, named or described from `token` on; null if none. */
export function personAt(view: TextView, token: number): Phrase | null {
  const announced = view.has(token, ANNOUNCING) && !(isNamedAgain(view, token) && mayBeFamily(view, token))
  const listed = announced ? null : listedName(view, token)
  // «هزاع رصيف» is not the «كميل هزاع» of whom «هزاع» is left.
  const bare = announced || (listed !== null && listed.ids.length > 0) ? null : bareName(view, token)
  if (!announced && bare === null && listed === null) return null
  const draft: Draft = {
    end: token,
    prefixLength: 0,
    bits: 0,
    honorific: null,
    titles: [],
    name: null,
    gender: null,
    number: 1,
    several: [],
  }
  if (announced) {
    readBefore(view, token, draft)
    if (passPrincipal(view, draft) || passServed(view, draft)) readBefore(view, token, draft)
  }
  if (bare === null) readName(view, token, draft)
  else takeName(view, draft, bare)
  if (draft.name !== null && isNamedAfter(view, token, draft.end)) return null
  if (draft.name !== null) dropNamesake(view, draft)
  if (!announced && draft.name !== null && draft.name.ids.length > 0 && isPrivate(view, token))
    draft.name = { ...draft.name, ids: [], listed: null }
  if (draft.name === null && draft.titles.length === 0) return null
  if (draft.name === null && !standsAlone(view, draft)) return null
  readBehind(view, draft)
  readFormer(view, draft)
  if (draft.several.length > 1) return severalHolders(token, draft)
  return draft.number === 2 && draft.name !== null ? namedHolders(view, token, draft) : person(token, draft)
}

/** «المتحدث باسم مركز الملك سلمان»: an office there, and nobody of that name. */
function dropNamesake(view: TextView, draft: Draft): void {
  const at = draft.titles.findIndex(({ end }) => endsInNamesake(view, end))
  if (at < 0) return
  draft.titles = draft.titles.slice(0, at + 1)
  draft.name = null
  draft.honorific = null
}

/** Honorifics and titles in any order, until neither follows. */
function readBefore(view: TextView, token: number, draft: Draft): void {
  do {
    if (isHonorificOfName(view, draft.end) && takeHonorific(view, draft, token)) continue
    const title = isWholeName(view, draft.end) ? null : titleAt(view, draft.end)
    if (title !== null && takesTitle(view, draft, title, token)) takeTitle(view, draft, title, token)
    else if (!takeHonorific(view, draft, token)) return
  } while (view.has(draft.end, ANNOUNCING))
}

/** «الدكتور مساعد العيباني» of somebody listed: no assistant. */
function isWholeName(view: TextView, token: number): boolean {
  if (!view.has(token, PEOPLE) || !isGivenName(view, token) || isDefinite(view, token)) return false
  if (view.has(token, OFFICES)) return false
  const name = listedName(view, token, true)
  return name !== null && name.listed === 'full' && name.end - name.start > 1
}

const OFFICES: readonly string[] = ['titles', 'title']

/** «الشيخ سليمان»: before a name it is an honorific, though it heads an office elsewhere. */
function isHonorificOfName(view: TextView, token: number): boolean {
  if (!view.has(token, 'honorifics') || !view.has(token, 'title-heads')) return false
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'before' || (found.match.bits & GOVERNING) !== 0)
    return false
  const next = found.match.end
  if (view.has(next, 'place')) return false
  return isNamedAgain(view, next) || (unlistedName(view, next) ?? apposedName(view, next)) !== null
}

/** A further office is joined to the first by «و» or stands beside it, while no name has been given. */
function takesTitle(view: TextView, draft: Draft, title: ParsedTitle, token: number): boolean {
  if (isSurname(view, draft, title.words)) return false
  if (draft.end === token) return true
  if ((title.bits & GOVERNING) !== 0 || title.number !== draft.number) return false
  if (draft.titles.length === 0) return !hasClitic(title.bits, 'and')
  if (beginsAnother(view, draft.titles, title)) return false
  return !hasClitic(title.bits, 'and') || leadsToName(view, title)
}

/** «الدكتور السلطان»: a ruler's title right behind a scholar's, with nobody named behind it, is his family's name. */
function isSurname(view: TextView, { titles, honorific, end }: Draft, title: TitleWords): boolean {
  if (titles.length > 0 || honorific === null || !SCHOLARS.has(honorific)) return false
  if (title.end !== end + 1 || title.sides.length > 0 || !view.isAmong(end, LORDS)) return false
  return (listedName(view, title.end, true) ?? unlistedName(view, title.end)) === null
}

const SCHOLARS: ReadonlySet<string> = new Set(['doctor', 'dr', 'engineer', 'professor'])

function takeTitle(view: TextView, draft: Draft, title: ParsedTitle, token: number): void {
  if (draft.end === token) {
    draft.prefixLength = title.prefixLength
    draft.bits = title.bits
  }
  if (draft.titles.length === 0) {
    draft.number = title.number
    draft.several = title.several
  }
  draft.titles.push(title.words)
  if (title.gender === 'f') draft.gender = 'f'
  else draft.gender ??= 'm'
  draft.end = behindThen(view, title.words.end)
}

/** «عميد الكلية»: a rank without the article, before a noun with it, is an office there. */
function isOfInstitution(view: TextView, { entry, match }: Found, end: number): boolean {
  return entry.payload.id === RANK && !isDefinite(view, match.start) && isDefinite(view, end)
}

const RANK = 'rank'

function takeHonorific(view: TextView, draft: Draft, token: number): boolean {
  const found = view.find(draft.end, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'before') return false
  if (stylesAnother(view, draft.titles, String(found.entry.payload.id))) return false
  if (namesForeigner(view, draft.titles, draft.end)) return false
  const end = behindStop(view, found.match)
  if (!isWord(view, end) || isOfInstitution(view, found, end)) return false
  if (draft.end !== token && found.match.prefixLength > 0 && !hasClitic(found.match.bits, 'the')) return false
  if (draft.end === token) {
    draft.prefixLength = found.match.prefixLength
    draft.bits = found.match.bits
  }
  if (isDayBefore(view, draft.end)) return false
  draft.honorific ??= cell(found.entry.payload.id)
  if (found.entry.payload.gender === 'f') draft.gender = 'f'
  draft.end = end
  return true
}

/** Behind the stop of an honorific of one letter: «د. فلان»; behind a stroke: «السيد/ فلان». */
function behindStop(view: TextView, { start, end }: TokenRange): number {
  const isShort = end === start + 1 && view.word(start).length === 1 && isMark(view, end, '.')
  return isShort ? end + 1 : behindStroke(view, end)
}

/** «السيد/ فلان», «السفير / فلان»: behind the stroke before a name; `token` where none stands there. */
function behindStroke(view: TextView, token: number): number {
  return isMark(view, token, '/') && isWord(view, token + 1) ? token + 1 : token
}

/** «أمس الأول» is a day, not a rank. */
function isDayBefore(view: TextView, token: number): boolean {
  const day = token > 0 ? view.find(token - 1, 'date-words') : null
  return day !== null && day.match.end > token
}

function readName(view: TextView, token: number, draft: Draft): void {
  const announced = draft.end > token
  const styled = announced && draft.titles.length === 0 ? styledName(view, token, draft) : null
  if (styled !== null) {
    takeName(view, draft, styled)
    return
  }
  if (announced && takeQuotedName(view, draft)) return
  const from = announced ? behindStroke(view, behindAddition(view, draft.end)) : draft.end
  const listed = listedName(view, from, announced)
  const fits =
    listed !== null && (!announced || listed.prefixLength === 0) && !isStranger(view, listed, draft)
  const name = fits ? listed : null
  const unlisted =
    announced && draft.number === 1 && !isOfNext(view, draft)
      ? (unlistedName(view, from) ?? apposedName(view, from))
      : null
  const isLonger = name !== null && unlisted !== null && isPartOf(name, unlisted) && !isBesideMet(view, name)
  const read = name === null || isLonger ? (unlisted ?? name) : name
  const chosen = read ?? spelledOtherwise(view, from, draft.titles)
  if (chosen === null) return
  if (!announced) {
    draft.prefixLength = chosen.prefixLength
    draft.bits =
      view
        .matches(token)
        .find((match) => match.prefixLength === chosen.prefixLength && match.end === chosen.end)?.bits ?? 0
  }
  takeName(view, draft, announced && chosen.ids.length === 0 ? withTitle(view, token, draft, chosen) : chosen)
  if (chosen.listed === 'family') draft.titles = draft.titles.map((title) => asMinister(view, title))
}

/** «أطلع الرئيس كاليش برانوف على»: a listed family, and right behind it that of another who was named before. */
function isBesideMet(view: TextView, name: NameWords): boolean {
  if (name.listed !== 'family' || name.end - name.start > 1 || !isNamedAgain(view, name.end)) return false
  const next = listedName(view, name.end)
  return next?.listed === 'family' && next.ids.every((id) => !name.ids.includes(id))
}

/** «رئيس المجلس «متولي الوردي»، …»: a name, and nothing more, in quotation marks behind an office that is listed. */
function takeQuotedName(view: TextView, draft: Draft): boolean {
  const { titles, end, number } = draft
  const isOpen = titles.every(({ office, generic, under }) => (office ?? generic ?? under) === null)
  // «المشير "خليفة الحوراني"»: a style alone announces a name as well as an office.
  if (number !== 1 || (isOpen && (titles.length > 0 || draft.honorific === null))) return false
  const name = quotedName(view, end)
  if (name === null) return false
  takeName(view, draft, name)
  draft.end = name.end + 1
  return true
}

/** «البابا فلان»: a whole name that begins with an honorific, where the rest of it is many people's. */
function styledName(view: TextView, token: number, { end, prefixLength }: Draft): NameWords | null {
  if (!view.has(token, PERSON)) return null
  const name = listedName(view, token, true)
  const isWhole = name?.listed === 'full' && name.end > end && name.prefixLength === prefixLength
  return isWhole ? name : null
}

const PERSON: readonly string[] = ['person']

/** «وزير الخارجية الرملاني الرئيس فلان»: a title with the article behind an office that it is no part of begins somebody else. */
function isOfNext(view: TextView, { titles, end }: Draft): boolean {
  return titles.length > 0 && view.has(end, TITLES) && isDefinite(view, end) && !view.has(end, STYLES)
}

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']
const STYLES: readonly string[] = ['honorifics']

/** «رئيس البرنامج شذى رصيف»: a woman's name tells more than the title; a family of the registry may be spelled like one. */
function takeName(view: TextView, draft: Draft, name: NameWords): void {
  const gender = name.ids.length > 0 ? null : genderOfName(view, name.start)
  if (gender === 'f') draft.gender = gender
  draft.gender ??= gender
  draft.name = name
  draft.end = name.end
}

/** Words between brackets that a report adds to what somebody said. */
const LONGEST_ADDITION = 3

/** «الرئيس (الدرفاني أندري) فالكونيك»: behind the brackets, where a listed name goes on; `token` where none stand there. */
function behindAddition(view: TextView, token: number): number {
  if (!isMark(view, token, '(')) return token
  for (let at = token + 2; at <= token + 1 + LONGEST_ADDITION; at += 1)
    if (isMark(view, at, ')')) return view.has(at + 1, PEOPLE) ? at + 1 : token
  return token
}

const PEOPLE: readonly string[] = ['person']

/** «الوزير فلان»: a minister of any kind, before a family alone. */
function asMinister(view: TextView, title: TitleWords): TitleWords {
  const { start, end, office, generic, sides } = title
  const isBare = end === start + 1 && office === null && generic === null && sides.length === 0
  if (!isBare || view.find(start, 'title-heads')?.entry.payload.id !== 'minister') return title
  return { ...title, office: 'any-minister' }
}

/** «الملك سلمان»: the title is part of a listed form that ends where the name does. */
function withTitle(view: TextView, token: number, { titles }: Draft, name: NameWords): NameWords {
  for (const start of [token, ...titles.map((title) => title.start)]) {
    if (!view.has(start, 'person')) continue
    const whole = listedName(view, start, true)
    if (whole !== null && whole.end === name.end && whole.ids.length > 0)
      return { ...name, ids: whole.ids, listed: whole.listed }
  }
  return name
}

/** «الدكتور أحمد»: a given name that is also a listed family is that family's only beside an office one of them held. */
function isStranger(view: TextView, name: NameWords, { titles }: Draft): boolean {
  if (isForeign(view, name, titles)) return true
  if (!name.guarded || name.listed !== 'family' || name.end - name.start > 1) return false
  if (!isGivenName(view, name.start) || isNamedAgain(view, name.start)) return false
  return !titles.some((title) => holdsOffice(view, name, title) === 'yes')
}

/** «سفير كوردافيا عبدالسلام [بركة]»: a given name alone is no listed man of another side. */
function isForeign(view: TextView, name: NameWords, titles: readonly TitleWords[]): boolean {
  if (name.end - name.start > 1 || name.ids.length === 0 || !isGivenName(view, name.start)) return false
  if (name.listed !== 'variant' && name.listed !== 'short') return false
  const sides = titles.flatMap((title) => title.sides)
  return sides.length > 0 && !sidesOfName(view, name).some((side) => sides.includes(side))
}

/** An office without a name is somebody only where it is definite or says whose it is; an honorific alone is nobody. */
function standsAlone(view: TextView, draft: Draft): boolean {
  const title = draft.titles[0]
  if (title === undefined || isMainOne(view, title)) return false
  // «وزير الدفاع المتحدث باسم»: whom the further office speaks for is not read.
  if (draft.titles.length > 1 && isInNameOf(view, draft.end)) return false
  if (title.sides.length > 0 || title.under !== null) return true
  if (title.office !== null)
    return title.office !== 'ambassador' && title.office !== 'spokesperson'
      ? true
      : isDefiniteHead(view, title)
  return isDefiniteHead(view, title)
}

/** «القاعة الرئيسة للمؤتمر», «مدنها الرئيسة»: a woman's office without a name, right behind another noun, is the adjective. */
function isMainOne(view: TextView, { start, end }: TitleWords): boolean {
  const before = start - 1
  if (end > start + 1 || !view.word(start).endsWith(MAIN) || !isWord(view, before)) return false
  return !view.has(before, LEADING) && !HEADS.some((kind) => view.has(before, kind))
}

/** As folded, behind whatever is joined to it. */
const MAIN = 'الرئيسة'
const LEADING = 'preposition'
/** What somebody stands right behind: verbs, and words that open a clause or name a man. */
const HEADS: readonly string[] = [
  'reporting-verbs',
  'encounter-verbs',
  'complementiser',
  'conjunction',
  'honorifics',
  'title-heads',
  'titles',
]

function isDefiniteHead(view: TextView, title: TitleWords): boolean {
  return title.end - title.start > 1 || view.begins(title.start, 'ال') || view.begins(title.start, 'وال')
}
