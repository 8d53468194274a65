/** People: honorifics, a chain of offices, a name, and what is set behind it with commas or dashes. */
import type { NameWords, Phrase, TextView, TitleWords } from '../../pack.ts'
import { holdsOffice, sidesOfName } from './apposition.ts'
import { blessingEnd } from './blessings.ts'
import { isGivenName } from './family-names.ts'
import { apposedName, isNamedAgain, listedName, unlistedName } from './names.ts'
import { cell, GOVERNING, hasClitic, isComma, isWord, JOINING, particle } from './particles.ts'
import { type ParsedTitle, titleAt } from './titles.ts'

interface Draft {
  end: number
  prefixLength: number
  bits: number
  honorific: string | null
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
  const announced = view.has(token, ANNOUNCING)
  if (!announced && listedName(view, token) === null) return null
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
  if (announced) readBefore(view, token, draft)
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
  do {
    if (isHonorificOfName(view, draft.end) && takeHonorific(view, draft, token)) continue
    const title = titleAt(view, draft.end)
    if (title !== null && takesTitle(view, draft, title, token)) takeTitle(draft, title, token)
    else if (!takeHonorific(view, draft, token)) return
  } while (view.has(draft.end, ANNOUNCING))
}

/** «الشيخ سليمان»: before a name it is an honorific, though it heads an office elsewhere. */
function isHonorificOfName(view: TextView, token: number): boolean {
  if (!view.has(token, 'honorifics') || !view.has(token, 'title-heads')) return false
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'before' || (found.match.bits & GOVERNING) !== 0)
    return false
  const next = found.match.end
  return !view.has(next, 'place') && (unlistedName(view, next) ?? apposedName(view, next)) !== null
}

/** A further office is joined to the first by «و» or stands beside it, while no name has been given. */
function takesTitle(view: TextView, draft: Draft, title: ParsedTitle, token: number): boolean {
  if (draft.end === token) return true
  if ((title.bits & GOVERNING) !== 0 || title.number !== draft.number) return false
  if (draft.titles.length === 0) return !hasClitic(title.bits, 'and')
  if (isAnother(view, draft.titles, title.words)) return false
  return !hasClitic(title.bits, 'and') || leadsToName(view, title)
}

/** «أمير المنطقة السفير الكوري»: offices of two states, or an ambassador behind an office at home, are two men. */
function isAnother(view: TextView, titles: readonly TitleWords[], title: TitleWords): boolean {
  if (title.sides.length === 0) return false
  const before = titles.flatMap((one) => one.sides)
  const states = [...before, ...title.sides].filter((side) => view.fact(`state/${side}`) !== undefined)
  if (before.length > 0) return !title.sides.some((side) => before.includes(side)) && states.length > 1
  return title.office === 'ambassador' && titles.every((one) => one.office !== 'special-envoy')
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
  if (found === null || found.entry.payload.kind !== 'before' || !isWord(view, found.match.end)) return false
  if (draft.end !== token && found.match.prefixLength > 0 && !hasClitic(found.match.bits, 'the')) return false
  if (draft.end === token) {
    draft.prefixLength = found.match.prefixLength
    draft.bits = found.match.bits
  }
  if (isDayBefore(view, draft.end)) return false
  draft.honorific ??= cell(found.entry.payload.id)
  if (found.entry.payload.gender === 'f') draft.gender = 'f'
  draft.end = found.match.end
  return true
}

/** «أمس الأول» is a day, not a rank. */
function isDayBefore(view: TextView, token: number): boolean {
  const day = token > 0 ? view.find(token - 1, 'date-words') : null
  return day !== null && day.match.end > token
}

/** A listed form that is safe only as part of a whole name («إبراهيم» of «إبراهيم الحمزي»), or a surname of another. */
function isPartOf(name: NameWords, whole: NameWords): boolean {
  const single = name.end - name.start === 1
  return whole.end > name.end && (name.listed === 'family' || (single && name.guarded))
}

function readName(view: TextView, token: number, draft: Draft): void {
  const announced = draft.end > token
  const listed = listedName(view, draft.end, announced)
  const fits =
    listed !== null && (!announced || listed.prefixLength === 0) && !isStranger(view, listed, draft)
  const name = fits ? listed : null
  const unlisted =
    announced && draft.number === 1 ? (unlistedName(view, draft.end) ?? apposedName(view, draft.end)) : null
  const chosen = name === null || (unlisted !== null && isPartOf(name, unlisted)) ? (unlisted ?? name) : name
  if (chosen === null) return
  if (!announced) {
    draft.prefixLength = chosen.prefixLength
    draft.bits =
      view
        .matches(token)
        .find((match) => match.prefixLength === chosen.prefixLength && match.end === chosen.end)?.bits ?? 0
  }
  draft.name = announced && chosen.ids.length === 0 ? withTitle(view, token, draft, chosen) : chosen
  draft.end = chosen.end
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
  if (!name.guarded || name.listed !== 'family' || name.end - name.start > 1) return false
  if (!isGivenName(view, name.start) || isNamedAgain(view, name.start)) return false
  return !titles.some((title) => holdsOffice(view, name, title) === 'yes')
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
  return title.end - title.start > 1 || view.begins(title.start, 'ال') || view.begins(title.start, 'وال')
}

/** A blessing, and offices in apposition: «سيرغي لافروف، وزير الخارجية الروسي،». */
function readBehind(view: TextView, draft: Draft): void {
  draft.end = blessingEnd(view, draft.end)
  if (draft.name === null) takeNameBehind(view, draft)
  for (let first = true; draft.name !== null && takeApposition(view, draft, draft.name, first); first = false)
    draft.end = blessingEnd(view, draft.end)
}

/** «وزير الخارجية الروسي، سيرغي لافروف،»: a name between commas that the registry has in that office, or a closed one. */
function takeNameBehind(view: TextView, draft: Draft): void {
  const [title] = draft.titles
  if (title === undefined || draft.number !== 1 || !isComma(view, draft.end)) return
  const listed = listedName(view, draft.end + 1, true)
  const unlisted = closedName(view, draft.end + 1)
  const isWhole =
    listed !== null && listed.prefixLength === 0 && !(unlisted !== null && isPartOf(listed, unlisted))
  const name = isWhole ? listed : unlisted
  if (name === null || name.prefixLength > 0 || title.sides.length + name.ids.length === 0) return
  const held = draft.titles.map((one) => holdsOffice(view, name, one))
  const closed = name.ids.length === 0 || isComma(view, name.end) || !isWord(view, name.end)
  const agrees = name.ids.length === 0 || sidesOfName(view, name).some((side) => title.sides.includes(side))
  if (held.includes('yes') || (closed && agrees && !held.includes('no'))) {
    draft.name = name
    draft.end = name.end
  }
}

/** An unlisted name of two words or more. */
function closedName(view: TextView, token: number): NameWords | null {
  const name = unlistedName(view, token)
  return name !== null && name.end - name.start > 1 ? name : null
}

function takeApposition(view: TextView, draft: Draft, name: NameWords, first: boolean): boolean {
  const comma = isComma(view, draft.end)
  const at = comma ? draft.end + 1 : draft.end
  const title = view.has(at, TITLES) ? titleAt(view, at) : null
  if (title === null || title.number > draft.number) return false
  if ((title.bits & ~JOINING) !== 0 && (first || !isDeputy(title))) return false
  const held = holdsOffice(view, name, title.words)
  const belongs =
    held === 'yes'
      ? !isNextHolder(view, title)
      : first
        ? title.prefixLength === 0 && standsBehind(view, name, title, comma, held)
        : (title.bits & JOINING) === 0 &&
          !comma &&
          (held === 'unknown' || isOfSide(view, name, title)) &&
          goesOn(view, draft, title)
  if (!belongs) return false
  draft.titles.push(title.words)
  draft.end = stateBehind(view, name, title)
  return true
}

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']

/** «… رئيس الوزراء التركي أحمد داود أوغلو»: whoever is named behind the office holds it now. */
function isNextHolder(view: TextView, title: ParsedTitle): boolean {
  const next = listedName(view, title.words.end, true)
  if (next === null) return title.words.sides.length === 0 && leadsToName(view, title)
  return title.words.sides.length === 0 || holdsOffice(view, next, title.words) !== 'no'
}

/** An office of which the registry does not know that he held it: enclosed by commas, or with its side. */
function standsBehind(
  view: TextView,
  name: NameWords,
  title: ParsedTitle,
  comma: boolean,
  held: 'no' | 'unknown',
): boolean {
  const { sides, office, end } = title.words
  if (leadsToName(view, title)) return false
  if (!comma && sides.length === 0 && stateBehind(view, name, title) > end) return true
  if (held === 'no' && sides.length > 0 && !sidesOfName(view, name).some((side) => sides.includes(side)))
    return false
  const local = name.ids.length === 0 && office !== null && LOCAL.has(office)
  if (sides.length === 0 && !local && (office === null || !comma)) return false
  return !comma || isComma(view, end) || !isWord(view, end)
}

/** «النائب الثاني لرئيس مجلس الوزراء», «المستشار الخاص للملك»: with the article, and under another office. */
function isDeputy({ bits, words }: ParsedTitle): boolean {
  return words.under !== null && (bits & GOVERNING) === 0 && hasClitic(bits, 'the')
}

/** An office that the registry does not have for him, but that is no other state's. */
function isOfSide(view: TextView, name: NameWords, { words }: ParsedTitle): boolean {
  const own = sidesOfName(view, name)
  return words.sides.every((side) => own.includes(side))
}

/** Offices that the registry lists for no state: behind an unlisted name they are that man's. */
const LOCAL: ReadonlySet<string> = new Set(['governor', 'minister', 'commander', 'director', 'adviser'])

/** A further office of the same man: of the same side, and nobody is named behind it. */
function goesOn(view: TextView, draft: Draft, title: ParsedTitle): boolean {
  const known = draft.titles.flatMap((one) => one.sides)
  const { sides } = title.words
  return !leadsToName(view, title) && sides.every((side) => known.length === 0 || known.includes(side))
}

/** «نائب القائد الأعلى للقوات المسلحة في الإمارات»: his own state behind an office that does not say whose it is. */
function stateBehind(view: TextView, name: NameWords, title: ParsedTitle): number {
  const { sides, end } = title.words
  if (sides.length > 0) return end
  const preposition = particle(view, end, 'preposition')
  const inside = preposition !== null && preposition.entry.payload.id === 'in'
  const state = view.find(inside ? preposition.match.end : end, 'state')
  if (state === null || !(inside ? state.match.prefixLength === 0 : hasClitic(state.match.bits, 'by')))
    return end
  return sidesOfName(view, name).includes(String(state.entry.payload.id)) ? state.match.end : end
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
    members: NONE,
  }
}

const NONE: readonly never[] = []

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
