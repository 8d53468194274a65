/** The day of an encounter: the date that its own clause gives, else the lead's. */
import type { ContactWords, DateExpression } from '../../../languages/pack.ts'
import type { Claim, DateValue, Evidence } from '../../model.ts'
import type { Contact } from '../encounters/contact.ts'
import type { Passage, PassageSetting } from '../passage.ts'
import type { Registry } from '../registry.ts'
import { resolveByKnowledge } from './by-knowledge.ts'
import { type KnownOfContact, type KnownOfText, knownOf, knownOfText } from './known.ts'
import { type ResolvedDate, resolveDate } from './resolve.ts'

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
    for (const telling of contact.tellings) {
      const passage = this.#passages.find((one) => one.context === telling.context)
      if (passage === undefined) continue
      const claim = claimOf(passage, telling.words, this.#setting, known)
      if (claim !== null) return claim
    }
    return null
  }

  #knownOf(contact: Contact): KnownOfContact {
    this.#text ??= knownOfText(this.#passages, this.#registry)
    return knownOf(contact, this.#text, this.#registry)
  }
}

function claimOf(
  passage: Passage,
  words: ContactWords,
  setting: PassageSetting,
  known: KnownOfContact | null,
): Claim<DateValue> | null {
  // A date within what somebody says is about something else, unless the contact stands in it too.
  const own = passage.dates
    .within(words.clause)
    .filter((date) => !passage.dates.isSaidApart(date.tokens, words.trigger))
  const lead = words.sentence <= LEAD && own.length === 0 ? leadDates(passage, words) : []
  let first: Claim<DateValue> | null = null
  for (const date of nearestFirst(ofContact(passage, [...own, ...lead], words), words)) {
    const resolved =
      known === null
        ? resolveDate(date, {
            reference: setting.prepared.document.publishedAt,
            mode: 'news',
            ...(words.status === 'planned' ? { tense: 'future' as const } : {}),
          })
        : (resolveByKnowledge(date, known.knowledge) ?? resolveDate(date, { reference: null, mode: 'news' }))
    if (resolved === null || !isDay(resolved) || isBehind(resolved, words, setting)) continue
    const dated = claim(passage, date, resolved, known)
    if (words.status !== 'postponed') return dated
    if (first === null || isLater(dated, first)) first = dated
  }
  return first
}

/** What was put off from one day to another is now on the later one. */
function isLater({ value }: Claim<DateValue>, other: Claim<DateValue>): boolean {
  return WHOLE_DAY.test(value.edtf) && WHOLE_DAY.test(other.value.edtf) && value.edtf > other.value.edtf
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Dates of the first sentence, where it tells of no other contact. */
function leadDates(passage: Passage, words: ContactWords): readonly DateExpression[] {
  const [lead] = passage.view.sentences
  if (
    lead === undefined ||
    passage.contacts.some(
      (contact) => contact.sentence === 0 && contact.trigger.start !== words.trigger.start,
    )
  )
    return []
  const dates = passage.dates.within(lead).filter((date) => !isDateline(date, lead))
  return dates.length === 1 ? dates : []
}

/** «رأس المرجان 3 مارس 2016»: a whole date that a text opens with is that of the report. */
function isDateline(date: DateExpression, lead: { readonly start: number }): boolean {
  const { meaning } = date
  const whole = meaning.kind === 'calendar' && meaning.day !== null && meaning.year !== null
  return whole && date.tokens.start - lead.start <= DATELINE
}

/** Within so many tokens of its beginning. */
const DATELINE = 12

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
  const behind = dates.filter((date) => date.tokens.start >= words.trigger.end)
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

/** A day, or a stretch of days at most a month long; a year alone dates no encounter. */
function isDay(resolved: ResolvedDate): boolean {
  return /^[\dX]{4}-[\dX]{2}/.test(resolved.edtf) && resolved.edtf !== 'XXXX-XX-XX'
}

function claim(
  passage: Passage,
  date: DateExpression,
  resolved: ResolvedDate,
  known: KnownOfContact | null,
): Claim<DateValue> {
  const words: Evidence = {
    in: passage.context.field,
    spans: [{ start: date.start, end: date.end, quote: passage.view.text.slice(date.start, date.end) }],
    rule: date.rule,
  }
  const { edtf, stated, implied, basis } = resolved
  return {
    value: {
      edtf,
      stated,
      implied,
      basis: basis.map((one) => ({ ...one, evidence: wordsOf(one.fact, known) })),
    },
    evidence: [words],
  }
}

/** The words that brought a fact in; of a tenure, those that name its holder. */
function wordsOf(fact: string | null, known: KnownOfContact | null): Evidence | null {
  if (fact === null || known === null) return null
  return known.wordsOf(fact) ?? known.wordsOf(fact.slice(0, Math.max(0, fact.indexOf('@')))) ?? null
}
