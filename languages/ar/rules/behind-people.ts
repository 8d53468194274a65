/** What is set behind a person: a blessing, a name between commas, offices in apposition. */
import type { Found, NameWords, TextView } from '../../pack.ts'
import { accreditedBehind } from './accredited.ts'
import { holdsOffice, sidesOfName } from './apposition.ts'
import { blessingEnd } from './blessings.ts'
import { listedName } from './names.ts'
import type { Draft } from './office-holders.ts'
import { GOVERNING, hasClitic, isComma, isMark, isWord, JOINING, particle } from './particles.ts'
import { speaksForUnlisted } from './spokespeople.ts'
import { hostStateAt } from './title-sides.ts'
import { type ParsedTitle, titleAt } from './titles.ts'
import { unlistedName } from './unlisted-names.ts'

/** A blessing, and offices in apposition: «سيرغي لافروف، وزير الخارجية الروسي،». */
export function readBehind(view: TextView, draft: Draft): void {
  draft.end = blessingEnd(view, draft.end)
  if (draft.name === null) takeNameBehind(view, draft)
  if (draft.name === null) takeOfficeBehind(view, draft)
  for (let first = true; draft.name !== null && takeApposition(view, draft, draft.name, first); first = false)
    draft.end = blessingEnd(view, draft.end)
  const accredited = accreditedBehind(view, draft)
  if (accredited === null) return
  draft.titles.push(accredited)
  draft.end = accredited.end
}

/** «وزير الخارجية الروسي، سيرغي لافروف،»: a name between commas that the registry has in that office, or a closed one. */
function takeNameBehind(view: TextView, draft: Draft): void {
  const [title] = draft.titles
  if (title === undefined || draft.number !== 1 || !isComma(view, draft.end)) return
  const at = behindHonorifics(view, draft.end + 1)
  const listed = listedName(view, at, true)
  const unlisted = closedName(view, at)
  const isWhole =
    listed !== null && listed.prefixLength === 0 && !(unlisted !== null && isPartOf(listed, unlisted))
  const name = isWhole ? listed : unlisted
  if (name === null || name.prefixLength > 0) return
  if (title.sides.length + name.ids.length === 0 && !isSetApart(view, name)) return
  const held = draft.titles.map((one) => holdsOffice(view, name, one))
  const closed = name.ids.length === 0 || isComma(view, name.end) || !isWord(view, name.end)
  const agrees = name.ids.length === 0 || sidesOfName(view, name).some((side) => title.sides.includes(side))
  if (held.includes('yes') || (closed && agrees && !held.includes('no'))) {
    draft.name = name
    draft.end = name.end
  }
}

/** «وزير الدولة، وزير الشؤون الخارجية الوافية، فلان،»: a second office behind a comma, and a listed name that may hold it. */
function takeOfficeBehind(view: TextView, draft: Draft): void {
  if (draft.number !== 1 || !isComma(view, draft.end) || draft.titles.some(({ sides }) => sides.length > 0))
    return
  const at = draft.end + 1
  const title = view.has(at, TITLES) ? titleAt(view, at) : null
  if (title === null || title.bits !== 0 || title.number !== 1) return
  const { start, end } = title.words
  // «استقبل وزير الدولة، وزير الخارجية الدرفاني فلان»: whose office it is is said of another's.
  if (view.next(start, STATES, end) < end) return
  const name = listedName(view, behindHonorifics(view, isComma(view, end) ? end + 1 : end), true)
  if (name === null || name.prefixLength > 0) return
  const held = holdsOffice(view, name, title.words)
  const isClosed = isComma(view, end) && isComma(view, name.end) && name.end - name.start > 1
  if (held === 'no' || (held === 'unknown' && !isClosed)) return
  draft.titles.push(title.words)
  draft.name = name
  draft.end = name.end
}

const STATES: readonly string[] = ['nisba', 'state']

/** «وزير الخارجية، السيد فلان،»: where the name behind honorifics begins. */
function behindHonorifics(view: TextView, token: number): number {
  let at = token
  for (let next = honorificAt(view, at); next !== null; next = honorificAt(view, at))
    at = behindStop(view, next)
  return at
}

/** «وزير الخارجية، د. فلان،»: behind the stop of an honorific of one letter. */
function behindStop(view: TextView, { match: { start, end } }: Found): number {
  return view.word(start).length === 1 && isMark(view, end, '.') ? end + 1 : end
}

/** An honorific before a name that no clitic joins to what stands before. */
function honorificAt(view: TextView, token: number): Found | null {
  const found = view.find(token, 'honorifics')
  if (found === null || found.entry.payload.kind !== 'before') return null
  return (found.match.bits & (GOVERNING | JOINING)) === 0 ? found : null
}

/** «قائد شرطة سار، متولي الوردي، لوكالة»: an unlisted name between commas, no first one of a list. */
function isSetApart(view: TextView, { end }: NameWords): boolean {
  return isComma(view, end) && isWord(view, end + 1) && !view.begins(end + 1, 'و')
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
  if (title === null || title.number > draft.number || isOfWoman(draft, name, title)) return false
  if ((title.bits & ~JOINING) !== 0 && (first || !isDeputy(title))) return false
  const held = holdsOffice(view, name, title.words)
  const before = draft.titles.flatMap(({ sides }) => sides)
  if (held !== 'yes' && !comma && areOfTwoStates(view, before, title.words.sides)) return false
  if (first && !comma && name.ids.length === 0 && isOfAnother(view, draft, title)) return false
  const belongs =
    held === 'yes'
      ? !isNextHolder(view, title)
      : first
        ? title.prefixLength === 0 && standsBehind(view, name, title, comma, held)
        : isInTurn(view, draft, title) ||
          ((title.bits & JOINING) === 0 &&
            !comma &&
            (held === 'unknown' || isOfSide(view, name, title)) &&
            goesOn(view, draft, title))
  if (!belongs) return false
  const host = hostBehind(view, name, title)
  draft.titles.push(host !== null && name.ids.length === 0 ? { ...title.words, ...host } : title.words)
  draft.end = host?.end ?? title.words.end
  return true
}

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']
/** As they are folded: of whoever heads a body while he holds another office. */
const TURNS: ReadonlySet<string> = new Set(['الحالي', 'الحالية', 'الدوري', 'الدورية'])

/** «فلان، وزير خارجية درفان والرئيس الحالي للمجلس»: what a body's members head by turns is held beside another office. */
function isInTurn(view: TextView, { titles, end }: Draft, title: ParsedTitle): boolean {
  const { words, bits } = title
  if (titles.length === 0 || isComma(view, end) || !hasClitic(bits, 'and') || leadsToName(view, title))
    return false
  if (words.sides.some((side) => view.fact(`state/${side}`) !== undefined)) return false
  for (let token = words.start; token < words.end; token += 1) if (view.isAmong(token, TURNS)) return true
  return false
}

/** «وزير التربية فلان ممثلة الصندوق», «كريستين بالمر، المتحدثة»: a woman's office behind a man's, or behind a family that may be one of hers. */
function isOfWoman({ titles, gender }: Draft, name: NameWords, title: ParsedTitle): boolean {
  if (title.gender !== 'f') return false
  return (titles.length > 0 && gender === 'm') || (name.prefixLength > 0 && name.end - name.start === 1)
}

/** «مساعد وزير الدفاع فلان نائب وزير الدفاع الهندي»: behind an office of no named side and its holder, another with one. */
function isOfAnother(view: TextView, { titles, bits }: Draft, { words }: ParsedTitle): boolean {
  const [own] = titles
  // «برقية تهنئة للرئيس فلان رئيس جمهورية رملان»: nobody else stands behind whom a preposition governs.
  if ((bits & GOVERNING) !== 0 && words.office === 'head-of-state') return false
  if (own === undefined || titles.some(({ sides }) => sides.length > 0) || words.sides.length === 0)
    return false
  const isWhole = own.office !== null || own.generic !== null || own.under !== null
  const isSame = titles.some(({ office }) => office !== null && rankOf(office) === rankOf(words.office))
  return isWhole && !isSame && words.sides.every((side) => view.fact(`state/${side}`) !== undefined)
}

/** «الرئيس فلان رئيس جمهورية رملان»: one office, worded twice. */
function rankOf(office: string | null): string | null {
  return office === 'president' ? 'head-of-state' : office
}

/** «أمير القصيم الأمير فلان القنصل العام الأمريكي»: offices of two states are two men's. */
export function areOfTwoStates(
  view: TextView,
  before: readonly string[],
  behind: readonly string[],
): boolean {
  if (before.length === 0 || behind.length === 0 || behind.some((side) => before.includes(side))) return false
  return [...before, ...behind].filter((side) => view.fact(`state/${side}`) !== undefined).length > 1
}

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
  const host = hostBehind(view, name, title)
  if (sides.length === 0 && host !== null) return !comma || isApart(view, host.end)
  if (!comma && sides.length === 0 && isFirstOfMore(view, name, end)) return true
  if (held === 'no' && sides.length > 0 && !sidesOfName(view, name).some((side) => sides.includes(side)))
    return false
  if (sides.length === 0 && speaksForWhole(view, title)) return !comma || isApart(view, end)
  const isListed = name.ids.length > 0
  const local = office !== null && (isListed ? !comma && office === 'governor' : LOCAL.has(office))
  if (sides.length === 0 && !local && (office === null || !comma)) return false
  return !comma || isApart(view, end) || (isListed && isApart(view, behindOffices(view, name, end)))
}

/** «فلان، نائب الرئيس رئيس مجلس الوزراء حاكم المدينة رعاه الله، »: behind further offices of no other state, and a blessing. */
function behindOffices(view: TextView, name: NameWords, end: number): number {
  let at = end
  for (let next = view.has(at, TITLES) ? titleAt(view, at) : null; next !== null; ) {
    if (next.bits !== 0 || !isOfSide(view, name, next) || leadsToName(view, next)) return at
    at = next.words.end
    next = view.has(at, TITLES) ? titleAt(view, at) : null
  }
  const blessing = view.has(at, BLESSINGS) ? view.find(at, 'honorifics') : null
  return blessing?.entry.payload.kind === 'after' ? blessing.match.end : at
}

const BLESSINGS: readonly string[] = ['honorifics']

/** Whether a comma, a mark or the end of the text stands at `end`. */
function isApart(view: TextView, end: number): boolean {
  return isComma(view, end) || !isWord(view, end)
}

/** «السفير فلان المتحدث الرسمي باسم وزارة الخارجية»: nobody else is told of by that office without a name of his own. */
function speaksForWhole(view: TextView, { words: { start, end } }: ParsedTitle): boolean {
  return (
    view.find(start, 'titles')?.entry.payload.id === 'spokesperson' && !speaksForUnlisted(view, start, end)
  )
}

/** «فلان القائد العام وزير الدفاع بدولته»: an office without a side stands before another that he is known to hold. */
function isFirstOfMore(view: TextView, name: NameWords, end: number): boolean {
  const next = view.has(end, TITLES) ? titleAt(view, end) : null
  if (next === null || next.bits !== 0 || name.ids.length === 0) return false
  if (leadsToName(view, next)) return false
  return holdsOffice(view, name, next.words) === 'yes' || hostBehind(view, name, next) !== null
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
function hostBehind(
  view: TextView,
  name: NameWords,
  { words, bits }: ParsedTitle,
): { readonly end: number; readonly sides: readonly string[] } | null {
  if (words.sides.length > 0) return null
  const host = hostStateAt(view, words.end)
  if (host === null) return null
  const { end, sides } = host
  if (name.ids.length > 0)
    return sidesOfName(view, name).some((side) => sides.includes(side)) ? { end, sides } : null
  const joined = (bits & GOVERNING) === 0 && particle(view, words.end, 'preposition') === null
  return (host.isFormal || joined) && words.office !== null ? { end, sides } : null
}

/** «عضو مجلس الدولة ووزير الخارجية الصيني وانغ يي» is one man; «وزير الخارجية ووزير الدفاع» are two. */
export function leadsToName(view: TextView, title: ParsedTitle): boolean {
  return listedName(view, title.words.end, true) !== null || unlistedName(view, title.words.end) !== null
}

/** A listed form that is safe only as part of a whole name («إبراهيم» of «إبراهيم الحمزي»), or a surname of another. */
export function isPartOf(name: NameWords, whole: NameWords): boolean {
  const single = name.end - name.start === 1
  return whole.end > name.end && (name.listed === 'family' || (single && name.guarded))
}
