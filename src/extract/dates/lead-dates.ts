/** Dates of the lead that stand for those of a contact below it, and dates that are somebody else's. */
import type { ContactWords, DateExpression, DateMeaning } from '../../../languages/pack.ts'
import type { Passage } from '../passage.ts'
import { calendarOf } from './resolve.ts'

const RELATIVES: readonly string[] = ['relative']
const PUT_OFF: readonly string[] = ['modals']
/** «اللقاء الذي عقد في مارس», «زيارته الأخيرة التي تمت في مارس» are about the contact. */
const ABOUT_IT = 2

/** «لبحث الاتفاق الذي وقعاه في مارس»: a month that a relative clause behind token `from` names is that of what the clause is about. */
export function isOfAnother({ view }: Passage, from: number, { meaning, tokens }: DateExpression): boolean {
  if (calendarOf(meaning)?.month == null) return false
  const relative = view.next(from + ABOUT_IT, RELATIVES, tokens.start)
  // «زيارة X التي كانت مقررة في مارس»: what is planned is the contact.
  return relative < tokens.start && view.next(relative, PUT_OFF, tokens.start) === tokens.start
}

/** Dates of the first sentence, where it tells of no other contact. */
export function leadDates(passage: Passage, words: ContactWords): readonly DateExpression[] {
  const [lead] = passage.view.sentences
  if (
    lead === undefined ||
    passage.contacts.some(
      (contact) => contact.sentence === 0 && contact.trigger.start !== words.trigger.start,
    )
  )
    return []
  const dates = passage.dates
    .within(lead)
    .filter((date) => !isDateline(date, lead) && !isOfAnother(passage, lead.start, date))
    .filter(({ meaning }) => words.sentence === 0 || !isAhead(meaning) || words.past !== true)
    .filter(({ tokens }) => words.sentence > 0 || tokens.start < words.clause.end)
    .filter((date) => !isOfSpeech(passage, words, date) && !isOfLeadSaying(passage, words, date))
  const [only] = dates
  if (only === undefined || dates.length > 1) return []
  // «قال A عقب لقائه B إن اللجنة ستجتمع غدا»
  return isToCome(only.meaning) && passage.dates.isSaidApart(only.tokens, words.trigger) ? [] : dates
}

/** «لقاء مرتقب الشهر المقبل» above: no day of what another sentence tells to have been. */
function isAhead(meaning: DateMeaning): boolean {
  return meaning.kind === 'current' && meaning.offset > 0
}

/** The same, and «الثلاثاء المقبل». */
function isToCome(meaning: DateMeaning): boolean {
  return isAhead(meaning) || calendarOf(meaning)?.side === 1
}

const COMPLEMENTISERS: readonly string[] = ['complementiser']

/** «كشف أمس أن الوزير التقى»: a day before the clause of the contact is when that was said. */
function isOfSpeech(
  { view }: Passage,
  { clause, sentence }: ContactWords,
  { tokens }: DateExpression,
): boolean {
  return sentence === 0 && tokens.start < clause.start && view.has(clause.start, COMPLEMENTISERS)
}

/** "X met Y, the ministry said on Wednesday": the lead itself tells when that was said. */
function isOfLeadSaying(
  { dates }: Passage,
  { sentence, trigger }: ContactWords,
  { tokens }: DateExpression,
): boolean {
  return sentence === 0 && dates.isOfSaying(tokens, trigger)
}

/** «رأس المرجان 3 مارس 2016»: a whole date that a text opens with is that of the report. */
function isDateline(date: DateExpression, lead: { readonly start: number }): boolean {
  const { meaning } = date
  const whole = meaning.kind === 'calendar' && meaning.day !== null && meaning.year !== null
  return whole && date.tokens.start - lead.start <= DATELINE
}

/** Within so many tokens of its beginning. */
const DATELINE = 12
