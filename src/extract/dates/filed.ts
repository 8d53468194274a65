/** The day of a report, from which it counts «اليوم»: when it was published, and what it says itself of when it was filed. */
import type { DateExpression, LanguagePack, TextView, TokenRange } from '../../../languages/pack.ts'
import type { PreparedDocument } from '../../document/document.ts'
import { NUMBER, WORD } from '../../document/tokens.ts'
import type { Evidence } from '../../model.ts'
import { resolveDate } from './resolve.ts'

/** The text of a document as one pack sees it. */
export interface Body {
  readonly pack: LanguagePack
  readonly view: TextView
}

/** What relative days of a report are counted from. */
export interface ReportDay {
  /** `2022-08-06`, or RFC 3339 with the outlet's own offset; `null` where neither its publication nor its filing is known. */
  readonly reference: string | null
  /** The words of the text that give it; `null` where it is the publication as it was told with the document. */
  readonly evidence: Evidence | null
}

/** So many lines at the head of a text may be the one that holds its day. */
const HEAD_LINES = 6
/** A line with a place, an agency and a day in two calendars is no longer. */
const LONGEST_LINE = 24
/** What may stand beside the day in a line of its own. */
const BESIDE: readonly string[] = ['place', 'state', 'capital', 'publisher', 'weekdays', 'months']
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY = 86_400_000

/**
 * The day of publication. Where it is not known, the day of the dateline, or of a line at the head that holds nothing else;
 * where an outlet prints on one day what an agency filed the day before, the day of its dateline.
 */
export function reportDay(prepared: PreparedDocument, bodies: readonly Body[]): ReportDay {
  const { publishedAt } = prepared.document
  const printed: ReportDay = { reference: publishedAt, evidence: null }
  const filed = ofDateline(prepared, bodies)
  if (publishedAt === null) return filed ?? ofHeadLine(prepared, bodies) ?? printed
  return filed !== null && isDayBefore(filed.reference, publishedAt) ? filed : printed
}

interface Filed extends ReportDay {
  readonly reference: string
}

function ofDateline({ dateline }: PreparedDocument, bodies: readonly Body[]): Filed | null {
  return dateline === null ? null : firstOf(bodies, (body) => dayIn(body, dateline)?.filed ?? null)
}

/** Several days in lines of their own are headings of a chronicle, and none is that of the report. */
function ofHeadLine({ paragraphs }: PreparedDocument, bodies: readonly Body[]): Filed | null {
  const lines = paragraphs.slice(0, HEAD_LINES).filter(({ start, end }) => end - start <= LONGEST_LINE)
  return firstOf(bodies, (body) => {
    const [filed, ...others] = lines.flatMap((line) => {
      const found = dayIn(body, line)
      return found !== null && holdsOnly(body.view, line, found.date) ? [found.filed] : []
    })
    return filed === undefined || others.some(({ reference }) => reference !== filed.reference) ? null : filed
  })
}

function firstOf<From, To>(list: readonly From[], find: (one: From) => To | null): To | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

/** The one whole day that stands in a range; `null` where there is none, or several. */
function dayIn({ pack, view }: Body, range: TokenRange): { date: DateExpression; filed: Filed } | null {
  if (!hasNumber(view, range)) return null
  const whole = pack.findDates(view, range).flatMap((date) => {
    const edtf = resolveDate(date, { reference: null, mode: 'news' })?.edtf ?? ''
    return WHOLE_DAY.test(edtf) ? [{ date, day: edtf }] : []
  })
  const [one] = whole
  if (one === undefined || whole.some(({ day }) => day !== one.day)) return null
  const { start, end, rule } = one.date
  const evidence: Evidence = {
    in: 'text',
    spans: [{ start, end, quote: view.text.slice(start, end) }],
    rule,
  }
  return { date: one.date, filed: { reference: one.day, evidence } }
}

function hasNumber(view: TextView, { start, end }: TokenRange): boolean {
  for (let token = start; token < end; token += 1) if (view.kind(token) === NUMBER) return true
  return false
}

/** Whether a line has no word but those of a day, of a place and of whoever publishes; «هـ» and «م» are of the day. */
function holdsOnly(view: TextView, { start, end }: TokenRange, { tokens }: DateExpression): boolean {
  for (let token = start; token < end; token += 1) {
    if (token >= tokens.start && token < tokens.end) continue
    if (view.kind(token) !== WORD || view.word(token).length === 1) continue
    if (!view.has(token, BESIDE)) return false
  }
  return true
}

function isDayBefore(day: string, published: string): boolean {
  return Date.parse(published.slice(0, 10)) - Date.parse(day) === DAY
}
