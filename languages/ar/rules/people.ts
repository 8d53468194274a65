/** People: honorifics, a chain of offices, a name, and what is set behind it with commas or dashes. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../pack.ts'
import { apposedName, listedName, unlistedName } from './names.ts'
import { column, GOVERNING, hasClitic, isComma, isDash, isMark, isWord } from './particles.ts'
import { type ParsedTitle, titleAt } from './titles.ts'

interface Draft {
  end: number
  prefixLength: number
  bits: number
  honorific: string | null
  rank: string | null
  titles: TitleWords[]
  name: NameWords | null
  gender: 'm' | 'f' | null
  number: 1 | 2 | 3
  several: readonly string[]
}

/** Kinds of words that stand before a name; without one, only a listed name is a person. */
const ANNOUNCING: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']

/** The person, or the holders of a dual office, named or described from `token` on; null if none. */
export function personAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, ANNOUNCING) && listedName(view, token) === null) return null
  const draft: Draft = {
    end: token,
    prefixLength: 0,
    bits: 0,
    honorific: null,
    rank: null,
    titles: [],
    name: null,
    gender: null,
    number: 1,
    several: [],
  }
  readBefore(view, token, draft)
  readName(view, token, draft)
  if (draft.name === null && draft.titles.length === 0) return null
  if (draft.name === null && !standsAlone(view, draft)) return null
  readBehind(view, draft)
  if (draft.several.length > 1) return severalHolders(token, draft)
  return draft.number === 2 && draft.name !== null ? namedHolders(view, token, draft) : person(token, draft)
}

/** «وزيرا الخارجية الكوردافي فلان والولداني فلان»: one office, a nisba and a name for each. */
function namedHolders(view: TextView, token: number, draft: Draft): Phrase {
  const [title] = draft.titles
  const nisba = view
    .matches(draft.end)
    .find((match) => hasClitic(match.bits, 'and') && match.entries.some(isSide))
  const side = nisba?.entries.find(isSide)?.payload.id
  const name =
    nisba === undefined ? null : (listedName(view, nisba.end, true) ?? unlistedName(view, nisba.end))
  const first = person(token, { ...draft, number: 1 })
  if (title === undefined || nisba === undefined || name === null || typeof side !== 'string') return first
  const second = person(draft.end, {
    ...draft,
    end: name.end,
    prefixLength: nisba.prefixLength,
    bits: nisba.bits,
    titles: [{ ...title, sides: [side] }],
    name,
    number: 1,
  })
  return {
    ...person(token, draft),
    end: name.end,
    kind: 'group',
    refers: null,
    name: null,
    titles: [],
    sides: [],
    members: [first, second],
  }
}

function isSide(entry: { readonly kind: string }): boolean {
  return entry.kind === 'nisba' || entry.kind === 'state'
}

/** Honorifics and titles in any order, until neither follows. */
function readBefore(view: TextView, token: number, draft: Draft): void {
  for (;;) {
    const title = titleAt(view, draft.end)
    if (title !== null && takesTitle(view, draft, title, token)) takeTitle(draft, title, token)
    else if (!takeHonorific(view, draft, token)) return
  }
}

/** A further office is joined to the first by «و» or stands beside it, while no name has been given. */
function takesTitle(view: TextView, draft: Draft, title: ParsedTitle, token: number): boolean {
  if (draft.end === token) return true
  if ((title.bits & GOVERNING) !== 0 || title.number !== draft.number) return false
  if (draft.titles.length === 0) return !hasClitic(title.bits, 'and')
  return !hasClitic(title.bits, 'and') || leadsToName(view, title)
}

/** «عضو مجلس الدولة ووزير الخارجية الصيني وانغ يي» is one man; «وزير الخارجية ووزير الدفاع» are two. */
function leadsToName(view: TextView, title: ParsedTitle): boolean {
  return listedName(view, title.words.end, true) !== null || unlistedName(view, title.words.end) !== null
}

function takeTitle(draft: Draft, title: ParsedTitle, token: number): void {
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
  draft.end = title.words.end
}

function takeHonorific(view: TextView, draft: Draft, token: number): boolean {
  const found = view.find(draft.end, 'honorifics')
  if (found === null || column(found, 'kind') !== 'before' || !isWord(view, found.match.end)) return false
  if (draft.end !== token && found.match.prefixLength > 0 && !hasClitic(found.match.bits, 'the')) return false
  if (draft.end === token) {
    draft.prefixLength = found.match.prefixLength
    draft.bits = found.match.bits
  }
  draft.honorific ??= column(found, 'id')
  if (column(found, 'gender') === 'f') draft.gender = 'f'
  draft.end = found.match.end
  return true
}

function readName(view: TextView, token: number, draft: Draft): void {
  const announced = draft.end > token
  const listed = listedName(view, draft.end, announced)
  const name = listed !== null && (!announced || listed.prefixLength === 0) ? listed : null
  const unlisted =
    announced && draft.number === 1 ? (unlistedName(view, draft.end) ?? apposedName(view, draft.end)) : null
  const chosen =
    name === null || (unlisted !== null && unlisted.end > name.end && name.listed === 'family')
      ? (unlisted ?? name)
      : name
  if (chosen === null) return
  if (!announced) {
    draft.prefixLength = chosen.prefixLength
    draft.bits =
      view
        .matches(token)
        .find((match) => match.prefixLength === chosen.prefixLength && match.end === chosen.end)?.bits ?? 0
  }
  draft.name = chosen
  draft.end = chosen.end
}

/** An office without a name is somebody only where it is definite or says whose it is; an honorific alone is nobody. */
function standsAlone(view: TextView, draft: Draft): boolean {
  const title = draft.titles[0]
  if (title === undefined) return false
  if (title.sides.length > 0 || title.under !== null) return true
  if (title.office !== null)
    return title.office !== 'ambassador' && title.office !== 'spokesperson'
      ? true
      : isDefiniteHead(view, title)
  return isDefiniteHead(view, title)
}

function isDefiniteHead(view: TextView, title: TitleWords): boolean {
  const word = view.word(title.start)
  return word.startsWith('ال') || word.startsWith('وال') || title.end - title.start > 1
}

/** A blessing, and an office in apposition: «سيرغي لافروف، وزير الخارجية الروسي،». */
function readBehind(view: TextView, draft: Draft): void {
  draft.end = blessingEnd(view, draft.end)
  if (draft.name === null) return
  const comma = isComma(view, draft.end)
  const title = titleAt(view, comma ? draft.end + 1 : draft.end)
  if (title === null || title.prefixLength > 0 || leadsToName(view, title)) return
  if (title.words.sides.length === 0 && (title.words.office === null || !comma)) return
  if (comma && !isComma(view, title.words.end) && isWord(view, title.words.end)) return
  draft.titles.push(title.words)
  draft.end = title.words.end
}

function blessingEnd(view: TextView, from: number): number {
  let token = from
  while (isDash(view, token) || isComma(view, token) || isMark(view, token, '(')) token += 1
  const found = view.find(token, 'honorifics')
  if (found === null || column(found, 'kind') !== 'after') return from
  let end = found.match.end
  for (
    let more = view.find(end, 'honorifics');
    more !== null && column(more, 'kind') === 'after';
    more = view.find(end, 'honorifics')
  )
    end = more.match.end
  if (isDash(view, end) || isMark(view, end, ')')) end += 1
  return end
}

function person(token: number, draft: Draft): Phrase {
  return {
    start: token,
    end: draft.end,
    prefixLength: draft.prefixLength,
    bits: draft.bits,
    kind: 'person',
    refers: draft.name === null ? 'title' : null,
    name: draft.name,
    titles: draft.titles,
    honorific: draft.honorific,
    sides: sidesOf(draft.titles),
    gender: draft.gender,
    number: draft.number,
    members: [],
  }
}

function sidesOf(titles: readonly TitleWords[]): readonly string[] {
  const [only, another] = titles
  if (another === undefined) return only?.sides ?? []
  return [...new Set(titles.flatMap((title) => title.sides))]
}

/** «وزيرا خارجية الصين وروسيا»: one holder for each side. */
function severalHolders(token: number, draft: Draft): Phrase {
  const [title] = draft.titles
  const members = draft.several.map((side) => ({
    ...person(token, {
      ...draft,
      titles: title === undefined ? [] : [{ ...title, sides: [side] }],
      number: 1,
    }),
  }))
  return {
    ...person(token, draft),
    kind: 'group',
    refers: null,
    titles: [],
    sides: [],
    number: draft.several.length === 2 ? 2 : 3,
    members,
  }
}
