/** People whom a text describes by their office instead of naming them. */
import type { Phrase, TitleWords } from '../../../languages/pack.ts'
import type { OfficeId } from '../../model.ts'
import type { Registry } from '../registry.ts'
import { calledSo } from './called.ts'
import type { MentionContext } from './context.ts'
import { kingdomServed } from './kingdom.ts'
import type { Known } from './known.ts'
import { note } from './notes.ts'
import { holderOf, officesOf } from './offices.ts'
import { titleWordsOf } from './titled.ts'

/** «وزير الخارجية الروسي», «الرئيس»: whoever of the text holds that office, else whoever held it on the day; several are no one man. */
export function describedPerson(context: MentionContext, phrase: Phrase): Known | null {
  const [first] = phrase.titles
  if (first === undefined) return null
  if (phrase.number > 1) return describedLocal(context, phrase)
  const beside = first.sides.length > 0 ? null : sideBeside(context, phrase)
  const title = beside === null ? first : { ...first, sides: [beside] }
  if (title.former === true) return formerHolder(context, title)
  const before = calledSo(context, phrase, title)
  if (before !== null) return before
  const abroad = theOnlyOne(context, phrase, title)
  if (abroad !== null) return abroad
  if (areSeveralAbroad(context, phrase, title)) return null
  const side =
    title.sides[0] ??
    kingdomServed(context, phrase) ??
    sideAtHome(context, title) ??
    homeOfOfficial(context, phrase)
  if (title.office?.startsWith('any-') === true) {
    const one = anyOffice(context, phrase, title, side) ?? byTitleWords(context, title)
    return one !== null && isNamedBefore(context, phrase, one) ? one : null
  }
  if (side === null || title.sides.length > 1) return byTitleWords(context, title)
  const again = sameOfficial(context, phrase, title)
  if (again !== null) return again
  const offices = officesOf(context.registry, title, side)
  const named = context.actors.holding(offices)
  // «المتحدث باسم وزارة الخارجية» is not who speaks for the presidency.
  const areMore = offices.length > 1 && offices.every((id) => isSpokesperson(context.registry, id))
  const holder = areMore ? null : holderOf(context.registry, offices, context.day)
  const [one, another] = named
  if (one !== undefined && another === undefined && !isToBeNamed(context, phrase, one, holder)) return one
  const titled = byTitleWords(context, title)
  if (titled !== null && offices.some((id) => isSpokesperson(context.registry, id))) return titled
  if (holder !== null) return context.actors.person(holder)
  if (named.length > 1) return null
  const told = titled ?? onlyOneOfSide(context, title, side)
  if (told !== null) return told
  const words = context.trail.wordsOf(title)
  return context.actors.local(`office ${side} ${offices[0] ?? words}`, 'person', {}, side)
}

/** «الرئيس الدرفاني السابق»: the one man of that office whom the text names and who holds it no more, else somebody unknown. */
function formerHolder(context: MentionContext, title: TitleWords): Known | null {
  const { actors, registry, day } = context
  const side = title.sides[0] ?? sideAtHome(context, title)
  if (side === null || title.sides.length > 1) return null
  const offices = officesOf(registry, title, side)
  const holder = holderOf(registry, offices, day)
  const [one, another] = actors.holding(offices).filter(({ id }) => id !== holder)
  if (one !== undefined && another === undefined) return one
  return actors.local(`former ${side} ${offices[0] ?? context.trail.wordsOf(title)}`, 'person', {}, side)
}

/** Behind «الرئيس» the text names a former one, who has kept his title: not he, where another holds the office. */
function isToBeNamed(context: MentionContext, phrase: Phrase, one: Known, holder: string | null): boolean {
  if (holder === null || holder === one.id || context.field === 'title') return false
  return !context.trail.someBefore(phrase.start, (known) => known === one)
}

/** Whoever the text itself says to speak for a ministry does, whatever the registry knows: such offices change often. */
function isSpokesperson(registry: Registry, office: OfficeId): boolean {
  return registry.office(office)?.kind === 'spokesperson'
}

/** «رئيس الجهاز» after «رئيس جهاز الأمن فلان»: the one person named whose titles hold all of the words. */
function byTitleWords(context: MentionContext, title: TitleWords): Known | null {
  const { titled } = context.actors
  if (titled.isEmpty) return null
  const holding = titled.holding(titleWordsOf(context.view, title))
  const people = holding.filter(
    (known) => !servesHolder(context, known, title) && mayBeOf(context, known, title),
  )
  return people.length === 1 ? (people[0] ?? null) : null
}

/** «سفراء درفان ورملان»: whose words are those of both, and who is of the one, is not of the other. */
function mayBeOf({ registry }: MentionContext, { side }: Known, { sides }: TitleWords): boolean {
  if (side === null || sides.length === 0 || sides.includes(side)) return true
  return [side, ...sides].some((one) => registry.state(one) === null)
}

/** «الرئيس الدرفاني» after «مبعوث الرئيس الدرفاني»: he serves the one who holds the state's office, which nothing gives him. */
function servesHolder({ registry }: MentionContext, { officeKinds }: Known, title: TitleWords): boolean {
  const { office, under, sides } = title
  const [side, another] = sides
  if (office === null || under !== null || another !== undefined || officeKinds.includes(office)) return false
  // «الرئيس» is nobody who is only the deputy of one.
  if (side === undefined) return office === PRESIDENT && officeKinds.some(isDeputy)
  return officesOf(registry, title, side).length > 0
}

const PRESIDENT = 'president'

function isDeputy(kind: string): boolean {
  return DEPUTY.test(kind)
}

const DEPUTY = /^(?:deputy|vice)-/

/** Whether the text gave `known` all the words of `title`. */
export function hasTitleWords(context: MentionContext, title: TitleWords, known: Known): boolean {
  const words = titleWordsOf(context.view, title)
  return words.length > 0 && context.actors.titled.holds(known, words)
}

/** A person whom nothing but what he is makes known: the same words again are the same person. */
export function describedLocal(context: MentionContext, phrase: Phrase): Known | null {
  const title = phrase.titles[0]
  if (phrase.kind !== 'person' || phrase.refers !== 'title' || title === undefined) return null
  const words = titleWordsOf(context.view, title)
  if (words.length === 0) return null
  const known = context.actors.local(`described ${words.join(' ')}`, 'person', {}, title.sides[0] ?? null)
  note(context, phrase, known)
  return known
}

/**
 * «الرئيس», «وزير الخارجية» where one man of that office was named and nobody of the publisher's state, or nobody of it who
 * holds the office: he, not its own.
 */
function theOnlyOne(context: MentionContext, phrase: Phrase, title: TitleWords): Known | null {
  const { office } = title
  if (office?.startsWith('any-') === true || title.under !== null || title.sides.length > 0) return null
  const isOfOne = office !== null && !OF_A_STATE.has(office) && !OF_BODIES.has(office)
  const found: Known[] = []
  let isAtHome = false
  for (const known of context.trail.before(phrase.start)) {
    if (known.side !== null && known.side === context.home) {
      if (!isOfOne || known.officeKinds.includes(office)) return null
      isAtHome = true
      continue
    }
    if (office === null ? !isOfTitle(context, title, known) : !known.officeKinds.includes(office)) continue
    if (OF_BODIES.has(office ?? '') && (found.length > 0 || !hasTitleWords(context, title, known)))
      return null
    found.push(known)
  }
  const one = meantPlainly(found)
  return isAtHome && one?.side == null ? null : one
}

/** «وزير الخارجية» where the text has named several of that office, and none of the publisher's own state at all: one of them. */
function areSeveralAbroad(
  context: MentionContext,
  phrase: Phrase,
  { office, under, sides }: TitleWords,
): boolean {
  if (office === null || under !== null || sides.length > 0 || context.home === null) return false
  if (office.startsWith('any-') || OF_A_STATE.has(office) || OF_BODIES.has(office)) return false
  let held = 0
  for (const { side, officeKinds } of context.trail.before(phrase.start)) {
    if (side === context.home) return false
    if (side !== null && officeKinds.includes(office)) held += 1
  }
  return held > 1
}

/** Of several in one office, the one whom the text introduced without saying whose he is: «السيد الرئيس» beside «الرئيس الدرفاني». */
function meantPlainly(people: readonly Known[]): Known | null {
  return onlyOf(people) ?? onlyOf(people.filter((known) => known.introducedPlainly === true))
}

function onlyOf([one, another]: readonly Known[]): Known | null {
  return one !== undefined && another === undefined ? one : null
}

/**
 * «السفير الدرفاني» after «سفير درفان لدى رملان فلان»: the one person of that side whom the text gives that office; of which a
 * state has many («أمين منطقة البحيرة», «أمير منطقة البحيرة»), or that is under another, in the same words.
 */
function onlyOneOfSide(context: MentionContext, title: TitleWords, side: string): Known | null {
  const { office } = title
  if (office === null) return null
  const isOfMany = OF_A_STATE.has(office) || title.under !== null
  let found: Known | null = null
  for (const known of context.trail.people) {
    if (known.side !== side || !known.officeKinds.includes(office)) continue
    if (isOfMany && !hasTitleWords(context, title, known)) continue
    if (found !== null) return null
    found = known
  }
  return found
}

/** «وزير الداخلية» after «وزير الداخلية الدرفاني»: all that the text calls him, but for the word that says whose he is. */
function isOfTitle({ actors, view }: MentionContext, title: TitleWords, known: Known): boolean {
  if (known.side === null || title.generic === null) return false
  const words = titleWordsOf(view, title)
  return actors.titled.holds(known, words) && actors.titled.count(known) <= words.length + 1
}

/** Offices of bodies, of which a text may tell of several: «الأمين العام للاتحاد» is not the one of the league. */
const OF_BODIES: ReadonlySet<string> = new Set(['secretary-general'])

/** «نائب وزير الخارجية المبعوث الرئاسي الدرفاني»: one man's offices are of one state, where one of them says of which. */
function sideBeside({ registry }: MentionContext, { titles }: Phrase): string | null {
  const [side, another] = new Set(titles.flatMap(({ sides }) => sides))
  return side !== undefined && another === undefined && registry.state(side) !== null ? side : null
}

/** An office without a side is the publisher's own state's, if that state has such an office. */
function sideAtHome(context: MentionContext, title: TitleWords): string | null {
  if (context.home === null || title.under !== null || ABROAD.has(title.office ?? '')) return null
  if (!isBorneIn(context.registry, context.home, title)) return null
  return officesOf(context.registry, title, context.home).length > 0 ? context.home : null
}

/** «الرئيس» in the news of a kingdom is another state's, as «الملك» is in a republic's and «أمير البلاد» wherever no emir reigns. */
function isBorneIn(registry: Registry, side: string, { office }: TitleWords): boolean {
  const borne = BORNE[office ?? '']
  if (borne === undefined) return true
  return registry.offices(side, 'head-of-state').some((id) => borne.test(registry.office(id)?.names.en ?? ''))
}

/** How the English name of the office begins whose holder bears a title. */
const BORNE: Readonly<Record<string, RegExp>> = {
  president: /^(?!(?:King|Queen|Monarch|Emir|Sultan|Emperor|Prince|Grand Duke|Pope)\b)/,
  monarch: /^(?:King|Queen|Monarch|Sultan|Emperor|Grand Duke)\b/,
  emir: /^(?:Emir|Prince)\b/,
}

/** Offices of a state that the registry lists for none. */
const OF_A_STATE: ReadonlySet<string> = new Set([
  'governor',
  'minister',
  'commander',
  'director',
  'adviser',
  'deputy',
  'assistant',
])

/** Whoever is sent abroad is anybody's: a report at home tells of other states' ambassadors. */
const ABROAD: ReadonlySet<string> = new Set(['special-envoy', 'ambassador'])

/** «أمير منطقة سدرة البحر» after «الأمير نواف بن تركي أمير منطقة سدرة البحر»: an unlisted office in the same words. */
function sameOfficial(context: MentionContext, phrase: Phrase, title: TitleWords): Known | null {
  if (!OF_A_STATE.has(title.office ?? '') || title.under !== null) return null
  const [known, another] = context.trail.titled(title, phrase.start)
  return another === undefined ? (known ?? null) : null
}

/** Words of offices that governments alone have, as a pack that repeats titles without their name gives them. */
const OF_GOVERNMENT =
  /\b(?:secretary|undersecretary|advis[eo]r|envoy|special representative|coordinator|counselor|senior director|senior official|bureau official)\b/

function isOfGovernment({ called }: TitleWords): boolean {
  return called !== undefined && OF_GOVERNMENT.test(called)
}

/** Whether the text gives `known` an office that governments alone have, and did not say whose when it first named them. */
export function isPlainlyOfGovernment({ called, introducedPlainly }: Known): boolean {
  return introducedPlainly !== false && called.some((words) => OF_GOVERNMENT.test(words))
}

/** Whether somebody serves an office of a state that nothing says to be another's: «وكيل وزير الداخلية», «نائب أمير المنطقة». */
function isOfOffice({ under }: TitleWords): boolean {
  if (under === null || under.sides.length > 0) return false
  const { office } = under
  return office !== null && (OF_A_STATE.has(office) || MINISTERS.test(office))
}

const MINISTERS = /^(?:foreign|defence)-minister$/

/** The last sentence, behind a dateline, that a report begins with. */
const LEAD = 1

/** A governor or director of whom nothing says whose he is, and of whom a report tells first: the publisher's state's. */
export function homeOfOfficial(context: MentionContext, phrase: Phrase): string | null {
  if (phrase.sides.length > 0) return null
  const served = kingdomServed(context, phrase)
  if (served !== null) return served
  const title = phrase.titles.find(
    (one) => OF_A_STATE.has(one.office ?? '') || isOfGovernment(one) || isOfOffice(one),
  )
  if (title === undefined || (title.under !== null && !isOfOffice(title))) return null
  const isAnywhere = phrase.name !== null && isOfGovernment(title)
  const lead = context.view.sentences[Math.min(LEAD, context.view.sentences.length - 1)]
  if (!isAnywhere && (lead === undefined || phrase.end > lead.end)) return null
  const isForeign = ({ side }: Known): boolean => side !== null && side !== context.home
  return context.trail.someBefore(phrase.start, isForeign) ? null : context.home
}

/** «الوزير الروسي», «السفير»: the one person of the text of that side whose office is of that sort. */
function anyOffice(
  context: MentionContext,
  phrase: Phrase,
  title: TitleWords,
  side: string | null,
): Known | null {
  const sort = (title.office ?? '').slice('any-'.length)
  const people = [...context.trail.people].filter(
    (known) =>
      isOfGender(known, phrase.gender) &&
      (side === null || title.sides.length === 0 || known.side === side) &&
      isOfSort(known, sort) &&
      !(sort === GUEST && context.home !== null && known.side === context.home),
  )
  const isPlain = title.sides.length === 0 && !ANYBODY.has(sort)
  const whole = isPlain ? meantPlainly(people) : onlyOf(people)
  const one = whole ?? (people.length > 1 && sort !== OFFICIAL ? firstOf(context, phrase, people) : null)
  return one === null || (sort === OFFICIAL && isAtHead(one)) ? null : one
}

/** «والتقى الوزير نظيره …»: of several whom the text calls so, the only one whom it has named by then. */
function firstOf(
  { field, trail }: MentionContext,
  { start }: Phrase,
  people: readonly Known[],
): Known | null {
  if (field === 'title') return null
  const fit = new Set(people)
  const before: Known[] = []
  for (const known of trail.before(start)) if (fit.has(known)) before.push(known)
  return onlyOf(before)
}

/** «الضيف»: somebody from abroad. */
const GUEST = 'guest'

const OFFICIAL = 'official'

/** Whoever leads a state is called so, and no "official". */
function isAtHead({ officeKinds }: Known): boolean {
  return officeKinds.some((kind) => SORTS.leader?.test(kind) === true)
}

/** «الوزير», «المسؤول التركي» point back at somebody, if only in the title. */
function isNamedBefore({ field, trail }: MentionContext, { start }: Phrase, one: Known): boolean {
  if (field === 'title' || one.mentions.some((mention) => mention.in === 'title')) return true
  return trail.someBefore(start, (known) => known === one)
}

/** Sorts that hold every office there is. */
const ANYBODY: ReadonlySet<string> = new Set(['official', 'guest', 'diplomat'])

/** «السفيرة» is a woman, and nobody of whom the text has not said so: names alone do not tell. */
function isOfGender({ gender }: Known, wanted: Phrase['gender']): boolean {
  return wanted === null || gender === wanted || (gender === null && wanted === 'm')
}

/** Sorts of office that a bare head stands for. */
const SORTS: Readonly<Record<string, RegExp>> = {
  minister: /minister$/,
  president: /president|head-of-state/,
  monarch: /monarch|head-of-state/,
  ambassador: /ambassador/,
  envoy: /envoy/,
  government: /^head-of-government$/,
  leader: /president|head-of|monarch|emir|leader/,
  official: /./,
  guest: /./,
  // Whoever heads a ministry is called a minister.
  diplomat: /ambassador|envoy/,
}

function isOfSort(known: Known, sort: string): boolean {
  return known.kind === 'person' && known.officeKinds.some((kind) => isKindOf(kind, sort))
}

/** Whether a bare head that names `sort` («الوزير», «الرئيس») may stand for an office of `kind`. */
export function isKindOf(kind: string, sort: string): boolean {
  return SORTS[sort]?.test(kind) === true
}
