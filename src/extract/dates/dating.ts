/** The day of an encounter: the date that its own clause gives, else the lead's. */
import type { ContactWords, DateExpression } from '../../../languages/pack.ts'
import type { Claim, DateValue, Evidence } from '../../model.ts'
import type { Contact } from '../encounters/contact.ts'
import { isOfHeadline } from '../headline-lines.ts'
import type { Passage, PassageSetting } from '../passage.ts'
import type { Registry } from '../registry.ts'
import {
  type CountedDay,
  dayBesideGathering,
  dayOfEvent,
  dayTold,
  eventBefore,
  eventShift,
  isSinceTold,
  isTold,
  type Resolve,
} from './beside.ts'
import { fitsKnown, resolveByKnowledge } from './by-knowledge.ts'
import { edtfDays } from './edtf-days.ts'
import { type KnownOfContact, type KnownOfText, knownOf, knownOfText } from './known.ts'
import { isOfAnother, leadDates } from './lead-dates.ts'
import { type ImpliedBasis, type ResolvedDate, resolveDate } from './resolve.ts'

/** Tellings further into the text than this are not dated by the lead, in sentences. */
const LEAD = 2

/** Dates the contacts of one document. Guards what its passages let one know, found when it is first needed. */
export class Dating {
  readonly #passages: readonly Passage[]
  readonly #setting: PassageSetting
  readonly #registry: Registry
  #text: KnownOfText | null = null

  constructor(passages: readonly Passage[], setting: PassageSetting, registry: Registry) {
    this.#passages = passages
    this.#setting = setting
    this.#registry = registry
  }

  /** The date of `contact`, with what its implied parts rest on; null where no word dates it. */
  dateOf(contact: Contact): Claim<DateValue> | null {
    const known = this.#setting.day === null ? this.#knownOf(contact) : null
    let ended: Claim<DateValue> | null = null
    let coarse: Claim<DateValue> | null = null
    for (const telling of contact.tellings) {
      const words = toldAs(contact, telling)
      const passage = this.#passages.find((one) => one.context === telling.context)
      if (passage === undefined || words.dated === 'first-stop') continue
      const claim = this.#claimOf(passage, words, known)
      if (words.dated === 'end') ended ??= claim
      else if (claim === null || (coarse !== null && !isWithin(claim, coarse))) continue
      else if (WHOLE_DAY.test(claim.value.edtf)) return ended === null ? claim : until(claim, ended)
      else coarse ??= claim
    }
    return coarse
  }

  /** Whether all that tells of a contact stands behind a year long over in its sentence: «في عام 1964، عندما تدهورت العلاقات، بعث». */
  isBehindOldYear({ tellings }: Contact): boolean {
    const { day } = this.#setting
    if (day === null) return false
    return tellings.every(({ context, words }) => {
      const passage = this.#passages.find((one) => one.context === context)
      const sentence = passage?.view.sentences[words.sentence]
      if (passage === undefined || sentence === undefined) return false
      const before = { start: sentence.start, end: words.trigger.end }
      return passage.dates.within(before).some((date) => {
        const found = resolved(date, false, this.#setting, null)
        return found !== null && isOldYear(passage, date, found.edtf, day)
      })
    })
  }

  #knownOf(contact: Contact): KnownOfContact {
    this.#text ??= knownOfText(this.#passages, this.#registry)
    return knownOf(contact, this.#text, this.#registry)
  }

  #claimOf(passage: Passage, words: ContactWords, known: KnownOfContact | null): Claim<DateValue> | null {
    const setting = this.#setting
    const resolve: Resolve = (date) => resolved(date, isYetToBe(passage, words, date), setting, known)
    const event = eventBefore(passage, words)
    if (event !== null) {
      const day = dayOfEvent(passage, event, resolve)
      return day === null ? null : claim(passage, day, (basis) => this.#wordsOf(basis, known))
    }
    let first: Claim<DateValue> | null = null
    for (const date of datesFor(passage, words)) {
      if (isSinceTold(date)) return first
      const day = this.#dayOf(passage, date, resolve, known)
      if (day !== null && known === null && isContradicted(day)) return first
      const isDated = day !== null && (isDay(day, words, known) || isYearOfIt(passage, words, day, setting))
      if (day === null || !isDated || isBehind(day.resolved, words, setting)) continue
      const dated = claim(passage, day, (basis) => this.#wordsOf(basis, known))
      if (words.status !== 'postponed') return dated
      if (first === null || isLater(dated, first)) first = dated
    }
    return first
  }

  #dayOf(
    passage: Passage,
    date: DateExpression,
    resolve: Resolve,
    known: KnownOfContact | null,
  ): CountedDay | null {
    if (isTold(date)) return dayTold(passage, date, resolve)
    if (eventShift(date) !== null) {
      const { day } = this.#setting
      const fits = (at: number): boolean => known === null || fitsKnown(at, known.knowledge)
      return dayBesideGathering(passage, date, { registry: this.#registry, day, fits })
    }
    const found = resolve(date)
    return found === null ? null : { words: [date], resolved: found }
  }

  /** The words that brought a fact in, of a tenure those that name its holder; those that say when the report was filed. */
  #wordsOf({ kind, fact }: ImpliedBasis, known: KnownOfContact | null): Evidence | null {
    if (kind === 'publication') return this.#setting.report.evidence
    if (fact === null || known === null) return null
    return known.wordsOf(fact) ?? known.wordsOf(fact.slice(0, Math.max(0, fact.indexOf('@')))) ?? null
  }
}

/** «لقاء بين A وB الخميس» above a text that plans it: the weekday is to come. */
function toldAs({ status }: Contact, { context, words }: Contact['tellings'][number]): ContactWords {
  const isPlan = status === 'planned' && words.status === 'held' && isOfHeadline(context, words.sentence)
  return isPlan ? { ...words, status } : words
}

/** «اليوم السبت» in a report of another weekday: the contact's own words, which no other date stands in for. */
function isContradicted({ words: [date], resolved: { edtf } }: CountedDay): boolean {
  return date?.meaning.kind === 'same' && edtf === 'XXXX-XX-XX'
}

/** What is planned, or "was to take place on Thursday" and has been put off; not the day of what was held before it. */
function isYetToBe(passage: Passage, words: ContactWords, { tokens }: DateExpression): boolean {
  const { view } = passage
  const { status, trigger } = words
  if (status === 'planned') return !isOfHeldBefore(passage, words, tokens.start)
  if (!NOT_YET.has(status)) return false
  return view.next(trigger.end, PUT_OFF, tokens.start) < tokens.start
}

/** «وصل الأربعاء في زيارة يلتقي خلالها الرئيس», "arrived on Wednesday to meet": the day behind what was held, and before what is to come. */
function isOfHeldBefore({ contacts }: Passage, { sentence, trigger }: ContactWords, day: number): boolean {
  if (day > trigger.start) return false
  return contacts.some(
    (other) => other.sentence === sentence && other.status === 'held' && other.trigger.start < day,
  )
}

function resolved(
  date: DateExpression,
  isToCome: boolean,
  setting: PassageSetting,
  known: KnownOfContact | null,
): ResolvedDate | null {
  if (known !== null)
    return resolveByKnowledge(date, known.knowledge) ?? resolveDate(date, { reference: null, mode: 'news' })
  return resolveDate(date, {
    reference: setting.report.reference,
    mode: 'news',
    ...(isToCome ? { tense: 'future' as const } : {}),
  })
}

/** Whether a day lies in the stretch that was told of the same contact before: then it says the same, but finer. */
function isWithin({ value }: Claim<DateValue>, coarse: Claim<DateValue>): boolean {
  const stretch = edtfDays(coarse.value.edtf.replaceAll('~', ''))
  const { edtf } = value
  return WHOLE_DAY.test(edtf) && stretch !== null && stretch.from <= edtf && edtf <= stretch.to
}

/** From the day on which it began to that on which it ended. */
function until(began: Claim<DateValue>, ended: Claim<DateValue>): Claim<DateValue> {
  const [from, to] = [began.value.edtf, ended.value.edtf]
  if (!WHOLE_DAY.test(from) || !WHOLE_DAY.test(to) || from >= to) return began
  return {
    value: { ...began.value, edtf: `${from}/${to}` },
    evidence: [...began.evidence, ...ended.evidence],
  }
}

/** The dates that may be the contact's, the likeliest first. */
function datesFor(passage: Passage, words: ContactWords): readonly DateExpression[] {
  // A date within what somebody says is about something else, unless the contact stands in it too.
  const all = passage.dates
    .within(words.clause)
    .filter((date) => !passage.dates.isSaidApart(date.tokens, words.trigger))
    .filter((date) => !passage.dates.isOfSaying(date.tokens, words.trigger))
    .filter((date) => !isOfAnother(passage, words.trigger.end, date))
  const departed = departureBefore(passage, words)
  const near = all.filter(({ tokens }) => departed < 0 || tokens.start > words.trigger.start)
  const days = near.filter(({ meaning }) => meaning.kind !== 'day-part')
  const own = days.length > 0 ? days : near
  const lead = words.sentence <= LEAD && own.length === 0 && departed < 0 ? leadDates(passage, words) : []
  return nearestFirst(ofContact(passage, [...own, ...lead], words), words)
}

/** What was put off from one day to another is now on the later one. */
function isLater({ value }: Claim<DateValue>, other: Claim<DateValue>): boolean {
  return WHOLE_DAY.test(value.edtf) && WHOLE_DAY.test(other.value.edtf) && value.edtf > other.value.edtf
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Where the sentence tells of a departure before the contact: a day there is none of the contact's; -1 where it does not. */
function departureBefore({ contacts }: Passage, { sentence, trigger }: ContactWords): number {
  const departure = contacts.find(
    (other) => other.sentence === sentence && other.dated === 'end' && other.trigger.start < trigger.start,
  )
  return departure?.trigger.start ?? -1
}

/** What was put off or called off: a day before it is that on which it was, unless it stands right there («Friday's visit»). */
function ofContact(
  { view }: Passage,
  dates: readonly DateExpression[],
  { status, trigger }: ContactWords,
): readonly DateExpression[] {
  if (status !== 'postponed' && status !== 'cancelled') return dates
  return dates.filter(
    ({ tokens: { end } }) =>
      end > trigger.start ||
      (end >= trigger.start - BESIDE && view.next(end, PUT_OFF, trigger.start) === trigger.start),
  )
}

/** A day so many tokens before the word for a contact belongs to it. */
const BESIDE = 2
const PUT_OFF: readonly string[] = ['modals']

/** What is to come, or was to, is dated behind: before it stands when that was told. */
const NOT_YET: ReadonlySet<ContactWords['status']> = new Set(['planned', 'postponed', 'cancelled'])

function nearestFirst(dates: readonly DateExpression[], words: ContactWords): readonly DateExpression[] {
  const behind = dates.filter((date) => date.tokens.start >= words.trigger.start)
  if (NOT_YET.has(words.status) && behind.length > 0 && behind.length < dates.length)
    return nearestFirst(behind, words)
  const distance = (date: DateExpression): number => Math.abs(date.tokens.start - words.trigger.start)
  const coarse = (date: DateExpression): number =>
    date.meaning.kind === 'current' && date.meaning.unit !== 'day' ? 1 : 0
  return [...dates].sort((a, b) => coarse(a) - coarse(b) || distance(a) - distance(b))
}

/** A plan is not of a day before the report: that day is when it was made. */
function isBehind({ edtf }: ResolvedDate, { status }: ContactWords, { day }: PassageSetting): boolean {
  return status === 'planned' && day !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf) && edtf < day
}

/** A day, or a stretch of days at most a month long; a year alone only where the contact is an older one, or nothing more is known. */
function isDay(
  { words: [date], resolved: { edtf } }: CountedDay,
  { status }: ContactWords,
  known: KnownOfContact | null,
): boolean {
  // «خلال الأيام المقبلة» is no day.
  if (date?.meaning.kind === 'run' && date.meaning.count === null) return false
  if (/^\d{4}$/.test(edtf))
    return known !== null || (status === 'mentioned' && date?.meaning.kind === 'current')
  return /^[\dX]{4}-[\dX]{2}/.test(edtf) && edtf !== 'XXXX-XX-XX'
}

/** Words between a contact and a year alone that is its own: «زيارة الوزير إلى درفان عام 1980». */
const YEAR_REACH = 8
const RELATIVES: readonly string[] = ['relative']
const PREPOSITIONS: readonly string[] = ['preposition']
const LETTER = /\p{L}/u
const SINCE: ReadonlySet<unknown> = new Set(['since', 'until', 'before-time', 'after'])

/** A year before the report's that the text tells right beside a contact, and not since when, or of what a clause is about. */
function isYearOfIt(
  { view }: Passage,
  { trigger, status }: ContactWords,
  { words: [date], resolved: { edtf } }: CountedDay,
  { day }: PassageSetting,
): boolean {
  if (date === undefined || day === null || status === 'planned' || date.meaning.kind !== 'calendar')
    return false
  if (!isYearBefore(edtf, day)) return false
  const { start, end } = date.tokens
  const [from, to] = start >= trigger.end ? [trigger.end, start] : [end, trigger.start]
  if (to < from || to - from > YEAR_REACH || view.next(from, RELATIVES, to) < to) return false
  // «قبل وصوله إلى القصر في 2009، زار الوزير»: behind a comma, the year is of the clause before it.
  if (start < trigger.start && !LETTER.test(view.word(end))) return false
  return !isSinceThen(view, start)
}

/** A year alone, before that of `day`. */
function isYearBefore(edtf: string, day: string): boolean {
  return /^\d{4}$/.test(edtf) && edtf < day.slice(0, 4)
}

/** "since 1964", "before 1964": a preposition that puts what is told elsewhere in time, right before the year at `token`. */
function isSinceThen(view: Passage['view'], token: number): boolean {
  const before = view.has(token - 1, PREPOSITIONS) ? view.find(token - 1, 'preposition') : null
  return before !== null && SINCE.has(before.entry.payload.id)
}

function claim(
  passage: Passage,
  { words, resolved }: CountedDay,
  wordsOf: (basis: ImpliedBasis) => Evidence | null,
): Claim<DateValue> {
  const told = words.map(
    ({ start, end, rule }): Evidence => ({
      in: passage.context.field,
      spans: [{ start, end, quote: passage.view.text.slice(start, end) }],
      rule,
    }),
  )
  const { edtf, stated, implied, basis } = resolved
  return {
    value: {
      edtf,
      stated,
      implied,
      basis: basis.map((one) => ({ ...one, evidence: wordsOf(one) })),
    },
    evidence: told as [Evidence, ...Evidence[]],
  }
}

/** A year before the report's, not of a relative clause, and not since when: "since 1964". */
function isOldYear(
  { view }: Passage,
  { meaning, tokens }: DateExpression,
  edtf: string,
  day: string,
): boolean {
  if (meaning.kind !== 'calendar' || !isYearBefore(edtf, day)) return false
  // «الوزير الذي تولى منصبه عام 2012» says who he is.
  if (view.next(Math.max(0, tokens.start - YEAR_REACH), RELATIVES, tokens.start) < tokens.start) return false
  const ago = view.find(tokens.start - 1, 'date-words')?.entry.payload.class
  return ago !== 'ago' && !isSinceThen(view, tokens.start)
}
