/** By when a commitment is to be kept. */
import type { DateExpression, DateMeaning, TextView } from '../../../languages/pack.ts'
import type { DateValue, Evidence, Span } from '../../model.ts'
import { resolveDate } from '../dates/resolve.ts'
import { lastAtMost } from '../encounters/told.ts'
import type { Passage, PassageSetting } from '../passage.ts'

/**
 * The day or stretch that the words of `undertaking` name («خلال أسبوع», "before May", "by 2026"): the one by or at which it is to
 * be done. Null where they name none, or several, or one that was over when the text was published.
 */
export function dueOf(
  undertaking: Evidence,
  passages: readonly Passage[],
  setting: PassageSetting,
): DateValue | null {
  const found: DateValue[] = []
  for (const passage of passages) {
    if (passage.context.field !== undertaking.in) continue
    for (const date of datesIn(passage, undertaking)) {
      const value = dueDate(date, setting)
      if (value !== null) found.push(value)
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

function datesIn({ view, dates }: Passage, { spans: [span] }: Evidence): readonly DateExpression[] {
  const tokenAt = (place: number): number => lastAtMost(view.count, (token) => view.start(token), place)
  return dates
    .within({ start: Math.max(0, tokenAt(span.start)), end: tokenAt(span.end - 1) + 1 })
    .filter((date) => span.start <= date.start && date.end <= span.end && isOfHead(view, span, date))
}

/** Nothing told beside stands before it: no comma, and no «الذي», "which". */
function isOfHead(view: TextView, { start }: Span, { tokens }: DateExpression): boolean {
  for (let token = tokens.start - 1; token >= 0 && view.start(token) > start; token -= 1)
    if (COMMAS.has(view.word(token)) || view.has(token, 'relative')) return false
  return true
}

const COMMAS: ReadonlySet<string> = new Set([',', '،', ';', '؛'])

/** "By the end of this year". */
const AT_THE_END: ReadonlySet<string> = new Set(['late', 'rest', 'later'])

function isPast(meaning: DateMeaning): boolean {
  return (
    (meaning.kind === 'current' && meaning.offset < 0) ||
    (meaning.kind === 'calendar' && meaning.side !== null && meaning.side < 0)
  )
}

/** What is to come by its own words, and no day whose year would have to be guessed. */
function isAhead(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'within':
      return true
    case 'run':
      return meaning.side > 0
    case 'current':
      return meaning.offset > 0
    case 'calendar':
      return meaning.side === null ? meaning.year !== null : meaning.side >= 0
    case 'portion':
      return AT_THE_END.has(meaning.portion) && !isPast(meaning.whole)
    case 'nth':
    case 'inside':
      return isAhead(meaning.whole)
    case 'interval':
      return isAhead(meaning.to)
    case 'same':
      return isAhead(meaning.relative)
    default:
      return false
  }
}

function dueDate(date: DateExpression, { report, day }: PassageSetting): DateValue | null {
  if (!isAhead(date.meaning)) return null
  const resolved = resolveDate(date, { reference: report.reference, mode: 'news', tense: 'future' })
  if (resolved === null || !/^[\dX]{4}/.test(resolved.edtf) || isOver(resolved.edtf, day)) return null
  const { edtf, stated, implied, basis } = resolved
  return {
    edtf,
    stated,
    implied,
    basis: basis.map((one) => ({ ...one, evidence: one.kind === 'publication' ? report.evidence : null })),
  }
}

/** Whether all of it lies before `day`. */
function isOver(edtf: string, day: string | null): boolean {
  const end = (edtf.split('/').at(-1) ?? '').replaceAll('~', '')
  return day !== null && !end.includes('X') && end < day.slice(0, end.length)
}
