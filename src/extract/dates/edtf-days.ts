/** The first and the last day that an EDTF value can mean, both `YYYY-MM-DD` and both included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const DAY = /^(\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T.*)?$/

/**
 * The days that an EDTF level 1 value covers, so that archives can be asked for a stretch of time. `null` where the
 * year is not known (`XXXX-08-05`), or the value is none of EDTF's.
 */
export function edtfDays(edtf: string): DayRange | null {
  const [first = '', last] = edtf.split('/')
  const start = dayRange(first)
  if (last === undefined) return start
  const end = dayRange(last)
  if (first === '..' || first === '') return end && { from: '0001-01-01', to: end.to }
  if (last === '..' || last === '') return start && { from: start.from, to: '9999-12-31' }
  return start && end && start.from <= end.to ? { from: start.from, to: end.to } : null
}

function dayRange(text: string): DayRange | null {
  const [, year = '', month = 'XX', day = 'XX'] = DAY.exec(text.replace(/[~?%]/g, '')) ?? []
  if (year === '' || (month === 'XX' && day !== 'XX')) return null
  const from = `${year.replaceAll('X', '0')}-${month === 'XX' ? '01' : month}-${day === 'XX' ? '01' : day}`
  const lastYear = year.replaceAll('X', '9')
  const lastMonth = month === 'XX' ? '12' : month
  const to = `${lastYear}-${lastMonth}-${day === 'XX' ? daysIn(lastYear, lastMonth) : day}`
  return isDay(from) && isDay(to) ? { from, to } : null
}

function daysIn(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}

/** Whether `text` is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
