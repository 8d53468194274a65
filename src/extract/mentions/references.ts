/** What points back into the text: the counterpart, the latter, the speaker's country, He of that rank, the leaders. */
import type { Phrase, TokenRange } from '../../../languages/pack.ts'
import { holdsAt } from '../registry.ts'
import type { MentionContext } from './context.ts'
import { ownKingdom } from './kingdom.ts'
import type { Known } from './known.ts'
import { holderOf, officesOf } from './offices.ts'

/** Whom a phrase without a name points to; `sides`, `countries` and the like are settled with the encounter. */
export function refersTo(context: MentionContext, phrase: Phrase): readonly Known[] {
  switch (phrase.refers) {
    case 'counterpart':
      return one(counterpart(context, phrase))
    case 'latter':
      return one(latter(context, phrase))
    case 'home':
      return one(ownKingdom(context, phrase))
    case 'home-holder':
      return one(holderAtHome(context, phrase))
    case 'honorific':
      return one(ofRank(context, phrase))
    case 'sides':
    case 'participants':
    case 'countries':
      return phrase.sides.length > 1 ? phrase.sides.map((side) => context.actors.side(side)) : []
    case 'leaders':
    case 'presidents':
    case 'ministers':
    case 'monarchs':
      return lastPair(context, phrase, phrase.refers)
    default:
      return []
  }
}

function one(known: Known | null | undefined): readonly Known[] {
  return known === null || known === undefined ? [] : [known]
}

/** «الأخير»: the last one named, whose gender fits. */
function latter(context: MentionContext, phrase: Phrase): Known | null {
  const known = context.trail.before(phrase.start).next().value
  if (known === undefined) return null
  return known.gender === null || phrase.gender === null || known.gender === phrase.gender ? known : null
}

/** The holder of the same office on the side that is named. */
function counterpart(context: MentionContext, phrase: Phrase): Known | null {
  const side = phrase.sides[0]
  const [titled] = firstTwo(
    context.trail.before(phrase.start),
    (known) => known.side !== side && known.officeKinds.length > 0,
  )
  const other = titled ?? inOffice(context, phrase, side)
  if (side === undefined || other === undefined) return null
  const inText = firstTwo(
    context.trail.before(phrase.start),
    (known) => known.side === side && sharesOffice(known, other),
  )
  if (inText.length > 0) return inText.length === 1 ? (inText[0] ?? null) : null
  for (const office of other.offices.length > 0 ? other.offices : officesOn(context, other)) {
    const kind = context.registry.office(office)?.kind
    if (kind === undefined || kind === 'other' || isOpen(context, office, side)) continue
    const holder = holderOf(context.registry, context.registry.offices(side, kind) as never, context.day)
    if (holder !== null) return context.actors.person(holder)
  }
  return context.actors.local(`counterpart ${side} ${other.id}`, 'person', {}, side)
}

/** «استقبل رئيسي نظيره التركي»: where nobody before is called by an office, the person right before it who holds one on the day of the report. */
function inOffice(context: MentionContext, { start }: Phrase, side: string | undefined): Known | undefined {
  const last = context.trail.before(start).next().value
  return last !== undefined && last.side !== side && officesOn(context, last).length > 0 ? last : undefined
}

/** The offices of first rank that the registry gives `known` on the day of the report. */
function officesOn({ registry, day }: MentionContext, { id }: Known): readonly string[] {
  const tenures = registry.person(id)?.tenures ?? []
  return tenures.flatMap((tenure) =>
    day !== null && holdsAt(tenure, day) && LEADING.test(registry.office(tenure.office)?.kind ?? '')
      ? [tenure.office]
      : [],
  )
}

const LEADING = /^(head-of-state|head-of-government|foreign-minister|defence-minister)$/

/** The counterpart of a president, where a monarch reigns beside a head of government: either may be meant. */
function isOpen({ registry }: MentionContext, office: string, side: string): boolean {
  if (registry.office(office)?.kind !== 'head-of-state' || !office.endsWith(PRESIDENT)) return false
  const theirs = registry.offices(side, 'head-of-state')
  return (
    registry.offices(side, 'head-of-government').length > 0 && !theirs.some((id) => id.endsWith(PRESIDENT))
  )
}

const PRESIDENT = '/president'

function sharesOffice(a: Known, b: Known): boolean {
  return a.officeKinds.some((kind) => b.officeKinds.includes(kind))
}

/** Honorifics that an honorific pronoun answers to. */
const RANKS: Readonly<Record<string, readonly string[]>> = {
  'highness-he': ['royal-highness', 'prince', 'sheikh'],
  'excellency-he': ['excellency-minister', 'excellency', 'dr'],
  'president-he': ['excellency-president'],
  'premier-he': ['excellency-premier'],
  'sir-he': ['excellency-president'],
  'majesty-he': ['majesty'],
  'eminence-he': ['sheikh', 'ayatollah', 'excellency', 'excellency-minister', 'dr'],
  'highness-she': ['royal-highness-f', 'princess', 'sheikha', 'excellency-minister', 'excellency'],
}

/** Offices that carry the rank where no honorific was written. */
const RANK_OFFICES: Readonly<Record<string, RegExp>> = {
  'highness-he': /crown-prince|emir/,
  'excellency-he': /minister|ambassador|secretary-general/,
  'president-he': /president|head-of-state/,
  'premier-he': /head-of-government/,
  'sir-he': /president|head-of-state/,
  'majesty-he': /monarch/,
  'highness-she': /./,
}

/** Styles of whoever is never called so, whatever his office: a prince at the head of a government is no «دولته». */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'president-he': ['royal-highness', 'prince', 'majesty'],
  'premier-he': ['royal-highness', 'prince', 'majesty'],
  'sir-he': ['royal-highness', 'prince', 'majesty'],
}

/** What an outlet calls its own state's president where another's is «فخامته»: «سيادته». */
const OF_HOME = 'sir-he'

/** Whether the office of `known` carries the rank, and no style of his is of another. */
function isRankedByOffice(known: Known, rank: string): boolean {
  if (known.honorifics.some((own) => OTHERWISE[rank]?.includes(own) === true)) return false
  return known.officeKinds.some((kind) => RANK_OFFICES[rank]?.test(kind) === true)
}

/** What those too are called whom nothing styles. */
const UNSTYLED: ReadonlySet<string> = new Set(['excellency-he', 'eminence-he'])

/** Whether an honorific pronoun may mean `known`: of that rank by his style or office, or a man whom nothing styles. */
export function isOfRank({ honorific, gender }: Phrase, known: Known): boolean {
  const rank = honorific ?? ''
  if (known.kind !== 'person' || (gender !== null && known.gender !== null && known.gender !== gender))
    return false
  if (known.honorifics.length === 0 && UNSTYLED.has(rank)) return true
  if (known.honorifics.some((own) => RANKS[rank]?.includes(own) === true)) return true
  return isRankedByOffice(known, rank)
}

/** "Presidential Message": whoever held the office in the publisher's state on that day, whoever else the text names. */
function holderAtHome({ registry, home, day, actors }: MentionContext, { titles }: Phrase): Known | null {
  const [title] = titles
  if (home === null || title === undefined) return null
  const holder = holderOf(registry, officesOf(registry, title, home), day)
  return holder === null ? null : actors.person(holder)
}

/** The last one named of that rank; nobody where two of the rank were named since. */
function ofRank(context: MentionContext, phrase: Phrase): Known | null {
  const rank = phrase.honorific ?? ''
  const ranks = RANKS[rank] ?? []
  const agrees = (known: Known): boolean =>
    phrase.gender === null || known.gender === null || known.gender === phrase.gender
  const honoured = firstTwo(
    context.trail.before(phrase.start),
    (known) => agrees(known) && ranks.some((honorific) => known.honorifics.includes(honorific)),
  )
  const inOffice = (known: Known): boolean => isRankedByOffice(known, rank)
  const fitting =
    honoured.length > 0
      ? honoured
      : firstTwo(context.trail.before(phrase.start), (known) => agrees(known) && inOffice(known))
  const isHome = ({ side }: Known): boolean => side !== null && side === context.home
  const own = rank === OF_HOME ? fitting.filter(isHome) : []
  const [only, another] = own.length === 1 ? own : fitting
  if (only === undefined && rank === OF_HOME) return headOfHome(context, phrase, agrees)
  if (another === undefined) return only ?? null
  const ofIt = (known: Known): boolean =>
    agrees(known) && (ranks.some((honorific) => known.honorifics.includes(honorific)) || inOffice(known))
  return openingBefore(context, phrase, ofIt)
}

/** «رفع صاحب السمو A التعازي لسمو B وسمو C. وقال سموه»: of several of the rank, the one whom the sentence before begins with. */
function openingBefore(
  { view, trail }: MentionContext,
  { start }: Phrase,
  fits: (known: Known) => boolean,
): Known | null {
  const { sentences } = view
  const place = placeOf(sentences, start)
  const [own, before] = [sentences[place], sentences[place - 1]]
  if (own === undefined || before === undefined) return null
  if (trail.peopleIn(own.start, start).some(({ known }) => fits(known))) return null
  const [first] = trail.peopleIn(before.start, before.end)
  if (first === undefined || first.phrase.start > before.start + FARTHEST_SUBJECT) return null
  return first.phrase.prefixLength === 0 && fits(first.known) ? first.known : null
}

/** «كما رفع صاحب السمو»: whom a sentence begins with stands no further in it, in tokens. */
const FARTHEST_SUBJECT = 2

/** Which of `sentences` holds `token`; -1 if none does. */
function placeOf(sentences: readonly TokenRange[], token: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? low : -1
}

/** «سيادته» where no president was named: the one head of a government or minister of the outlet's own state. */
function headOfHome(
  { trail, home }: MentionContext,
  { start }: Phrase,
  agrees: (known: Known) => boolean,
): Known | null {
  const [only, another] = firstTwo(
    trail.before(start),
    (known) =>
      known.kind === 'person' &&
      known.side !== null &&
      known.side === home &&
      agrees(known) &&
      known.officeKinds.some((kind) => HEADS.test(kind)) &&
      !known.honorifics.some((style) => OTHERWISE[OF_HOME]?.includes(style) === true),
  )
  return another === undefined ? (only ?? null) : null
}

/** Offices whose holders are called «سيادته» at home. */
const HEADS = /head-of-government|minister|speaker/

const PAIRS: Readonly<Record<string, RegExp>> = {
  leaders: /president|monarch|emir|head-of|crown-prince/,
  presidents: /president|head-of-state/,
  ministers: /minister/,
  monarchs: /monarch|emir|head-of-state/,
}

/** The last two of different sides who hold such an office. */
function lastPair(context: MentionContext, phrase: Phrase, sort: string): readonly Known[] {
  const pattern = PAIRS[sort]
  if (phrase.number !== 2 || pattern === undefined) return []
  const inOffice = (known: Known): boolean => known.officeKinds.some((kind) => pattern.test(kind))
  const [last] = firstTwo(context.trail.before(phrase.start), inOffice)
  const [other] = firstTwo(
    context.trail.before(phrase.start),
    (known) => last !== undefined && known.side !== last.side && inOffice(known),
  )
  return last === undefined || other === undefined ? [] : [other, last]
}

/** The first of `people` that fit, and one more if there is one: whether somebody is the only one shows in two. */
function firstTwo(people: Iterable<Known>, fits: (known: Known) => boolean): readonly Known[] {
  const found: Known[] = []
  for (const known of people) {
    if (fits(known)) found.push(known)
    if (found.length === 2) break
  }
  return found
}
