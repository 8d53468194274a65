/** Days that are counted from what the text tells around them: «غداة لقائه», «في اليوم التالي», «بعد يوم من القمة». */
import type { ContactWords, DateExpression, DateMeaning, TokenRange } from '../../../languages/pack.ts'
import type { Passage } from '../passage.ts'
import type { EditionFact, Registry } from '../registry.ts'
import { DAY, isoDay, parseLocal } from './civil.ts'
import { firstDay, lastDay } from './constraints.ts'
import { type ResolvedDate, stamp } from './resolve.ts'
import { addAmounts } from './stretch.ts'

/** A day that is counted, and the expressions that tell it. */
export interface CountedDay {
  readonly words: readonly DateExpression[]
  readonly resolved: ResolvedDate
}

/** What an expression comes to by itself. */
export type Resolve = (date: DateExpression) => ResolvedDate | null

type Shift = Extract<DateMeaning, { readonly kind: 'shift' }>

/** How many sentences back the day may be told from which another is counted. */
const BACK = 3
/** Tokens between «بعد يوم من» and the noun of what was that day: «انتهاء», «ختام». */
const NEAR = 3
/** Tokens behind «غداة» within which the gathering is named. */
const REACH = 8

/** The shift from what is named behind the words, where the expression is one. */
export function eventShift({ meaning }: DateExpression): Shift | null {
  return meaning.kind === 'shift' && meaning.from?.kind === 'event' ? meaning : null
}

/** «منذ ذلك الحين»: some time after the day that was told, and never on it. */
export function isSinceTold({ meaning }: DateExpression): boolean {
  return meaning.kind === 'interval' && meaning.from?.kind === 'told'
}

/** Whether the words count from the day that was told before; a time of day alone is of that day too. */
export function isTold({ meaning }: DateExpression): boolean {
  if (meaning.kind === 'day-part') return true
  const day = meaning.kind === 'moment' ? meaning.date : meaning
  return day.kind === 'told' || (day.kind === 'shift' && day.from?.kind === 'told')
}

/** «غداة لقائه», «عشية زيارته»: the expression right before the noun that tells of the contact. */
export function eventBefore(passage: Passage, words: ContactWords): DateExpression | null {
  const sentence = passage.view.sentences[words.sentence]
  if (sentence === undefined) return null
  const last = passage.dates.within({ start: sentence.start, end: words.trigger.start }).at(-1)
  if (last === undefined || eventShift(last) === null) return null
  return words.trigger.start - last.tokens.end < NEAR ? last : null
}

/** The day of a contact that `date` counts from: as long before the day told last as `date` is behind the contact. */
export function dayOfEvent(passage: Passage, date: DateExpression, resolve: Resolve): CountedDay | null {
  const shift = eventShift(date)
  const told = shift === null ? null : dayBefore(passage, date.tokens, resolve)
  return shift === null || told === null ? null : counted(told, date, shift, shift.side < 0 ? 1 : -1)
}

/** The day that `date` counts from the one told before it, or that one where it is only a time of day. */
export function dayTold(passage: Passage, date: DateExpression, resolve: Resolve): CountedDay | null {
  const told = dayBefore(passage, date.tokens, resolve)
  const day = date.meaning.kind === 'moment' ? date.meaning.date : date.meaning
  if (told === null || day.kind !== 'shift') return told === null ? null : counted(told, date, null, 1)
  return counted(told, date, day, day.side)
}

function dayBefore(passage: Passage, before: TokenRange, resolve: Resolve): CountedDay | null {
  const { sentences } = passage.view
  const place = sentences.findIndex(({ end }) => end > before.start)
  const start = sentences[Math.max(0, place - BACK)]?.start ?? 0
  for (const date of passage.dates.within({ start, end: before.start }).toReversed()) {
    if (date.meaning.kind === 'day-part') continue
    if (isTold(date)) return dayTold(passage, date, resolve)
    const resolved = resolve(date)
    if (resolved !== null && WHOLE_DAY.test(resolved.edtf)) return { words: [date], resolved }
  }
  return null
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

function counted(
  told: CountedDay,
  date: DateExpression,
  shift: Shift | null,
  side: -1 | 1,
): CountedDay | null {
  const base = parseLocal(told.resolved.edtf)?.seconds
  if (base === undefined) return null
  const day = shift === null ? base : addAmounts(base, shift.amounts, side)
  return { words: [...told.words, date], resolved: wholeDay(day, told.resolved.basis) }
}

function wholeDay(day: number, basis: ResolvedDate['basis']): ResolvedDate {
  const interval = { start: stamp(day), endExclusive: stamp(day + DAY), grain: 'day' } as const
  return { edtf: isoDay(day), stated: [], implied: ['year', 'month', 'day'], basis, interval }
}

/** What is known of the day of a contact beside a gathering. */
export interface AroundGathering {
  readonly registry: Registry
  /** Day of publication; null where it is not known. */
  readonly day: string | null
  /** Whether everything else that is known fits the day, in seconds. */
  readonly fits: (day: number) => boolean
}

/** No report comes so many days after the gathering that it counts from. */
const RECENT = 45 * DAY

/** «غداة القمة», «بعد يوم من اختتام المؤتمر»: counted from the edition that place, publication and all else leave. */
export function dayBesideGathering(
  passage: Passage,
  date: DateExpression,
  around: AroundGathering,
): CountedDay | null {
  const shift = eventShift(date)
  if (shift === null) return null
  const editions = editionsBehind(passage, date, around.registry)
  const days = editions.map((edition) => ({
    edition,
    day: addAmounts(
      shift.side < 0 ? firstDay(edition.start) : lastDay(edition.end),
      shift.amounts,
      shift.side,
    ),
  }))
  const published = around.day === null ? null : firstDay(around.day)
  const fitting = days.filter(({ day }) =>
    published === null ? around.fits(day) : day <= published && published - day < RECENT,
  )
  const named = fitting.filter(({ edition }) => isNamedIn(passage, date, edition, around.registry))
  const [only, another] = named.length > 0 ? named : fitting
  if (only === undefined || another !== undefined) return null
  const fact = `gathering/${only.edition.id}`
  const basis = [{ kind: 'other-event', parts: ['year', 'month', 'day'], fact }] as const
  return { words: [date], resolved: wholeDay(only.day, basis) }
}

function editionsBehind(
  { view }: Passage,
  { tokens }: DateExpression,
  registry: Registry,
): readonly EditionFact[] {
  const end = Math.min(view.count, tokens.end + REACH)
  const at = view.next(tokens.end, SERIES, end)
  const found = at < end ? view.find(at, 'series') : null
  return found === null ? [] : (registry.series(String(found.entry.payload.id))?.editions ?? [])
}

const SERIES: readonly string[] = ['series']
const PLACES: readonly string[] = ['place', 'capital']

/** Whether the sentence names the city of the edition. */
function isNamedIn(
  { view }: Passage,
  { tokens }: DateExpression,
  { city }: EditionFact,
  registry: Registry,
): boolean {
  const sentence = view.sentences.find(({ end }) => end > tokens.start)
  if (sentence === undefined) return false
  const { start, end } = sentence
  for (let token = view.next(start, PLACES, end); token < end; token = view.next(token + 1, PLACES, end))
    for (const { entries } of view.matches(token))
      for (const { kind, payload } of entries) {
        const id = kind === 'capital' ? registry.state(String(payload.id))?.capital : String(payload.id)
        const place = PLACES.includes(kind) && id != null ? registry.place(id) : null
        if (place !== null && place.names.en === city) return true
      }
  return false
}
