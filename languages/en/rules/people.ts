/** People: a state, honorifics, a chain of offices, a name, and what is set behind it with commas. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../pack.ts'
import { fitsTitles } from './held-offices.ts'
import { genderOfName, holdsWords, listedName, rememberName, unlistedName } from './names.ts'
import {
  BEHIND_OFFICE,
  behindManner,
  fieldBefore,
  isInOffice,
  isOfOthers,
  leadsToName,
  officeAhead,
} from './offices-ahead.ts'
import type { ParsedTitle } from './parsed-title.ts'
import {
  column,
  isAllCapitals,
  isCapital,
  isComma,
  isMark,
  isParticle,
  isWord,
  lists,
  particleBefore,
  possessiveEnd,
  spells,
} from './particles.ts'
import { holdersBySide, ministersOfBody, namedTogether, severalHolders } from './people-together.ts'
import { type Draft, longerName, newDraft, person, sidesOf } from './person-draft.ts'
import { sideAt } from './sides.ts'
import { behindBracket, isHeadlineVerb, sidesBehind, titleAt } from './titles.ts'

const NO_GIVEN: readonly string[] = ['weekdays', 'months', 'nisba', 'state']
const NO_NAMES: readonly string[] = [...NO_GIVEN, 'person']

const OPENERS: readonly string[] = [
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'nisba',
  'state',
  'body',
  'person',
]

/** The person, or the holders of a plural office, named or described from `token` on; null if none. */
export function personAt(view: TextView, token: number): Phrase | null {
  const definite = isParticle(view, token, 'the')
  const first = definite ? token + 1 : token
  if (!lists(view, first, OPENERS)) return null
  const holders = holdersBySide(view, token, first)
  if (holders !== null) return holders
  const from = behindManner(view, first)
  if (!lists(view, from, OPENERS)) return null
  const draft = newDraft(from, definite)
  readBefore(view, draft)
  const announced = draft.titles.length > 0 || draft.honorific !== null
  if (draft.end > from && !announced) return null
  const together = draft.number === 3 && draft.several.length === 0 ? namedTogether(view, token, draft) : null
  if (together !== null) return together
  readName(view, draft, announced)
  if (
    draft.name === null &&
    from > first &&
    !spells(view, first, 'visiting') &&
    !(definite && isInOffice(view, first))
  )
    return null
  if (
    draft.name === null ? !standsAlone(view, draft) && !opensText(view, token, draft) : definite && !announced
  )
    return null
  if (draft.name !== null) readBehind(view, draft)
  if (draft.several.length > 1 && draft.name === null) return severalHolders(view, token, draft)
  return (draft.name === null ? ministersOfBody(view, token, draft) : null) ?? person(token, draft)
}

/** "Henrik Olm, National Security Adviser to the Prime Minister of Kordavia": the office behind the name announces it, its side whoever is unlisted. */
export function apposedAt(view: TextView, token: number): Phrase | null {
  if (!isCapital(view, token) || lists(view, token, NO_FIRST)) return null
  const name = unlistedName(view, token)
  if (name === null || name.end - name.start < 2 || !isComma(view, name.end)) return null
  const draft = { ...newDraft(name.end, false), name, gender: genderOfName(view, name) }
  readBehind(view, draft)
  if (draft.titles.length === 0) return null
  if (name.ids.length === 0 && sidesOf(draft.titles).length === 0) return null
  rememberName(view, name)
  return person(token, draft)
}

/** Longer ones are words in capitals. */
const LONGEST_ACRONYM = 6

/** "NEC Director Deese", "ABC Administrator Firstname Surname": letters that no table lists say whose the office is. */
export function acronymHolderAt(view: TextView, token: number): Phrase | null {
  if (!isAllCapitals(view, token) || !lists(view, token + 1, HOLDERS)) return null
  const { length } = view.word(token)
  if (length < 2 || length > LONGEST_ACRONYM || view.kind(token + 1) !== view.kind(token)) return null
  const title = titleAt(view, token + 1)
  if (title === null || !title.capital || isAllCapitals(view, token + 1) || !leadsToName(view, title))
    return null
  const holder = personAt(view, token + 1)
  return holder === null || holder.name === null ? null : { ...holder, start: token }
}

const HOLDERS: readonly string[] = ['titles', 'title', 'title-heads']

const NO_FIRST: readonly string[] = [
  ...NO_GIVEN,
  'body',
  'place',
  'capital',
  'groups',
  'titles',
  'title',
  'title-heads',
]

/** States, honorifics and titles in any order, until none follows. */
function readBefore(view: TextView, draft: Draft): void {
  while (takeTitle(view, draft) || takeHonorific(view, draft) || takeSide(view, draft));
}

function takeTitle(view: TextView, draft: Draft): boolean {
  if (
    draft.definite &&
    draft.titles.length > 0 &&
    draft.sides.length === 0 &&
    isParticle(view, draft.end, 'and')
  )
    return false
  const at = draft.titles.length === 0 ? draft.end : behindJoiner(view, draft.end)
  const title = titleAt(view, at)
  if (title === null) return false
  if (at > draft.end && !leadsToName(view, title)) return takeCombined(view, draft, title)
  draft.titles.push(withSides(title, draft.sides))
  draft.gender ??= title.gender
  if (draft.titles.length === 1) {
    draft.number = title.number
    draft.several = title.several
  }
  draft.capital ||= title.capital
  draft.end = title.words.end
  return true
}

/** "Deputy Prime Minister and Minister of Foreign Affairs held": one man without his name too, known by the ministry that he has. */
function takeCombined(view: TextView, draft: Draft, title: ParsedTitle): boolean {
  const [first] = draft.titles
  const isOne =
    first?.office === 'deputy-prime-minister' &&
    isParticle(view, draft.end, 'and') &&
    MINISTERS.has(title.words.office ?? '')
  if (!isOne || title.number === 3 || draft.titles.length !== 1) return false
  draft.titles = [withSides(title, draft.sides)]
  draft.end = title.words.end
  return true
}

const MINISTERS: ReadonlySet<string> = new Set(['defence-minister', 'foreign-minister'])

/** "Deputy Prime Minister and Foreign Minister Sheikh Mohammed": one man where a name follows the second office. */
function behindJoiner(view: TextView, token: number): number {
  if (isParticle(view, token, 'and') || isMark(view, token, '/') || isMark(view, token, '&')) return token + 1
  if (!isComma(view, token)) return token
  return isParticle(view, token + 1, 'and') ? token + 2 : token + 1
}

function withSides({ words }: ParsedTitle, sides: readonly string[]): TitleWords {
  return words.sides.length > 0 || sides.length === 0 ? words : { ...words, sides }
}

function takeHonorific(view: TextView, draft: Draft): boolean {
  const found = view.find(draft.end, 'honorifics')
  if (found === null || !isCapital(view, draft.end)) return false
  // "He" is no excellency.
  if (spells(view, draft.end, 'he') && found.match.end === draft.end + 1 && !isAllCapitals(view, draft.end))
    return false
  draft.honorific ??= column(found, 'id')
  const gender = column(found, 'gender')
  if (gender === 'm' || gender === 'f') draft.gender = gender
  draft.end = found.match.end
  if (isMark(view, draft.end, '.')) draft.end += 1
  if (isComma(view, draft.end) && isOfficeOfName(view, draft.end + 1)) draft.end += 1
  else if (isParticle(view, draft.end, 'the') && titleAt(view, draft.end + 1)?.capital === true)
    draft.end += 1
  return true
}

/** "His Highness, Crown Prince Firstname": the office stands behind a comma, with the name. */
function isOfficeOfName(view: TextView, token: number): boolean {
  const title = titleAt(view, token)
  return title?.capital === true && leadsToName(view, title)
}

/** "Russian", "Egypt's", "U.S.", "Republic of Korea (ROK)" before an office. */
function takeSide(view: TextView, draft: Draft): boolean {
  const side = sideAt(view, draft.end)
  if (side === null || draft.sides.length > 0 || draft.titles.length > 0) return false
  let at = behindMinistry(view, side.end)
  if (isParticle(view, at, 'new')) at += 1
  if (titleAt(view, at) === null && view.find(at, 'honorifics') === null) return false
  draft.sides = side.ids
  draft.owned =
    possessiveEnd(view, side.end - 2) === side.end || possessiveEnd(view, side.end - 1) === side.end
  draft.end = at
  return true
}

/** "Kordavian Foreign Ministry spokeswoman", "Kordavian Ministry for Ports and Roads Director": the body is part of the office. */
function behindMinistry(view: TextView, token: number): number {
  const found = token < view.count ? view.find(token, 'groups') : null
  if (found !== null && titleAt(view, found.match.end) !== null) return found.match.end
  if (!isCapital(view, token) || titleAt(view, token) !== null) return token
  const from = found?.match.end ?? token + 1
  const at = officeAhead(view, from)
  return at < 0 ? token : at
}

function readName(view: TextView, draft: Draft, announced: boolean): void {
  const owned =
    (sidesOf(draft.titles).length > 0 && draft.definite) ||
    draft.owned ||
    isOwnedPair(draft) ||
    isOurs(view, draft)
  const at =
    isComma(view, draft.end) && owned
      ? behindHonorific(view, draft.end + 1)
      : draft.titles.length > 0
        ? behindBracket(view, draft.end)
        : draft.end
  const listed = listedName(view, at, announced)
  const unlisted = announced && draft.number === 1 ? unlistedName(view, at) : null
  const name = longerName(view, listed, unlisted)
  if (
    name === null ||
    (at > draft.end && (name.end - name.start < 2 || isOfOthers(view, name, sidesOf(draft.titles))))
  )
    return
  draft.name = styledName(view, draft, fitsTitles(view, draft.titles, draft.honorific, name))
  draft.end = name.end
  draft.gender ??= genderOfName(view, name)
  rememberName(view, name)
}

/** "Kordavian King Feld", "King Feld bin Olm": listed with the office before it, where the name alone is nobody's. */
function styledName(view: TextView, { titles }: Draft, name: NameWords): NameWords {
  const last = titles[titles.length - 1]
  if (name.ids.length > 0 || last === undefined || last.end !== name.start) return name
  const ids = view
    .matches(last.start)
    .filter((match) => match.end > name.start && match.end <= name.end)
    .flatMap((match) => match.entries.filter((entry) => entry.kind === 'person'))
    .map((entry) => String(entry.payload.id))
    .filter((id, index, all) => all.indexOf(id) === index && holdsWords(view, id, name))
  return ids.length === 0 ? name : { ...name, ids, listed: 'variant' }
}

function behindHonorific(view: TextView, token: number): number {
  const found = view.find(token, 'honorifics')
  if (found === null) return token
  return isMark(view, found.match.end, '.') ? found.match.end + 1 : found.match.end
}

/** "her National Security Adviser, Firstname Surname": whose he is stands before the office. */
function isOurs(view: TextView, { titles }: Draft): boolean {
  const [title] = titles
  return (
    title !== undefined && title.called !== undefined && particleBefore(view, title.start, 'possessive') >= 0
  )
}

/** "Deputy Prime Minister and Foreign Minister of X, Firstname Surname": two offices of one man. */
function isOwnedPair({ titles }: Draft): boolean {
  return titles.length > 1 && (titles[titles.length - 1]?.sides.length ?? 0) > 0
}

/** An office without a name is somebody only with "the" or a state, or written as a name of itself. */
function standsAlone(view: TextView, draft: Draft): boolean {
  const title = draft.titles[0]
  if (title === undefined) return false
  if (possessiveEnd(view, draft.end) > 0 && draft.titles.length === 0) return false
  if (isFollowedByNoun(view, draft.end)) return false
  if (draft.definite || draft.owned) return title.office !== null || draft.capital || title.sides.length > 0
  if (draft.number === 3) return title.sides.length > 0 || draft.several.length > 0
  return draft.capital && (title.office !== null || isSecretary(title))
}

/** "Kordavian foreign minister on Saturday spoke": without an article at the head of a sentence. */
function opensText(view: TextView, token: number, { sides, titles, number }: Draft): boolean {
  const isOffice = sides.length === 1 && number === 1 && titles.length === 1 && titles[0]?.office != null
  return isOffice && view.sentences.some(({ start }) => start === token)
}

/** "Secretary and Foreign Minister": the second part of a pair stands without its article. */
function isSecretary(title: TitleWords): boolean {
  return title.called?.endsWith('secretary') === true
}

/** "Foreign Minister Meeting", "President Day": the office is part of another name. */
function isFollowedByNoun(view: TextView, token: number): boolean {
  return isCapital(view, token) && !lists(view, token, NO_NAMES) && !isHeadlineVerb(view, token)
}

/** "of Israel", "(ROK)", and an office in apposition: "Andriy Yermak, the head of the Presidential Office". */
function readBehind(view: TextView, draft: Draft): void {
  draft.end = behindBracket(view, draft.end)
  if (draft.titles.length > 0) takeOwner(view, draft)
  if (!isComma(view, draft.end)) return
  let at = draft.end + 1
  if (isParticle(view, at, 'the') || isParticle(view, at, 'a')) at += 1
  const side = sideAt(view, at)
  const title = titleAt(view, side?.end ?? at) ?? titleAt(view, at) ?? fieldBefore(view, at)
  const served =
    title === null || draft.titles.length > 0
      ? null
      : (masterNamed(view, title) ?? employerBehind(view, title) ?? ownedBehind(view, title, side?.ids ?? []))
  if (served !== null) {
    draft.titles.push(served)
    draft.end = served.end
    return
  }
  if (title === null || leadsToName(view, title)) return
  const behind = title.words.end
  if (isWord(view, behind) && !isParticle(view, behind, 'and') && !lists(view, behind, BEHIND_OFFICE)) return
  draft.titles.push(withSides(title, side?.ids ?? []))
  draft.end = behind
  const second = isParticle(view, behind, 'and') ? titleAt(view, behind + 1) : null
  if (second === null || !second.capital || second.number === 3 || leadsToName(view, second)) return
  draft.titles.push(second.words)
  draft.end = second.words.end
}

const SERVING: readonly string[] = ['to', 'of', 'for']

interface SideFact {
  readonly side?: string
}

/** "State Secretary to Prime Minister Firstname Surname of Kordavia", "Chief of Staff for Union President Surname": another's officer, who is named, and of his side. */
function masterNamed(view: TextView, { words }: ParsedTitle): TitleWords | null {
  for (let at = words.start + 1; at <= words.end; at += 1) {
    if (isComma(view, at) || !isWord(view, at)) return null
    if (!SERVING.some((one) => isParticle(view, at, one))) continue
    const master = personAt(view, isParticle(view, at + 1, 'the') ? at + 2 : at + 1)
    if (master === null || master.name === null || master.titles.length === 0) continue
    const known = master.name.ids.map((id) => (view.fact(`person/${id}`) as SideFact | undefined)?.side)
    const [side, another] = master.sides.length > 0 ? master.sides : known
    if (side === undefined || another !== undefined) return null
    return { ...words, end: master.end, office: null, generic: null, sides: [side] }
  }
  return null
}

/** "Head of the Harbour Bureau at Kordavia's Presidential Chancellery": an office in a body that is called by its state. */
function employerBehind(view: TextView, { words }: ParsedTitle): TitleWords | null {
  if (words.sides.length > 0 || !(isParticle(view, words.end, 'at') || isParticle(view, words.end, 'in')))
    return null
  const from = isParticle(view, words.end + 1, 'the') ? words.end + 2 : words.end + 1
  const side = sideAt(view, from)
  const isOwner =
    side !== null &&
    (possessiveEnd(view, side.end - 2) === side.end || possessiveEnd(view, side.end - 1) === side.end)
  if (side === null || side.ids.length !== 1 || !(isOwner || lists(view, from, NISBA))) return null
  let end = behindCapitals(view, side.end)
  const own = possessiveEnd(view, end)
  if (own > 0) end = behindCapitals(view, own)
  return end === side.end ? null : { ...words, end, office: null, generic: null, sides: side.ids }
}

const NISBA: readonly string[] = ['nisba']

function behindCapitals(view: TextView, token: number): number {
  let at = token
  while (isCapital(view, at)) at += 1
  return at
}

/** "the Union Secretary-General's Personal Envoy for Kordavia": whom the holder of an office has sent is of its side. */
function ownedBehind(view: TextView, { words }: ParsedTitle, sides: readonly string[]): TitleWords | null {
  const from = possessiveEnd(view, words.end)
  const own = from < 0 ? null : titleAt(view, from)
  const [side, another] = words.sides.length > 0 ? words.sides : sides
  if (own === null || side === undefined || another !== undefined || leadsToName(view, own)) return null
  return { ...own.words, sides: [side] }
}

/** "Prime Minister Yair Lapid of Israel". */
function takeOwner(view: TextView, draft: Draft): void {
  if (isParticle(view, draft.end, 'for')) return
  const whose = sidesBehind(view, draft.end)
  if (whose.sides.length === 0 || draft.titles.some((title) => title.sides.length > 0)) return
  draft.titles = draft.titles.map((title) => ({ ...title, sides: whose.sides.slice(0, 1) }))
  draft.end = whose.end
}
