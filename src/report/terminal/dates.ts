import type { DateBasis, DateValue } from '../../model.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const BASES: Readonly<Record<DateBasis['kind'], string>> = {
  publication: 'the date of publication',
  weekday: 'the weekday',
  tenure: 'who held which office',
  anniversary: 'an anniversary',
  'other-event': 'another event',
}

/** A date and what it rests on: `2022-08-05, Friday (stated: month, day; year from the date of publication)`. */
export function describeDate(date: DateValue): string {
  const stated = date.stated.length === 0 ? [] : [`stated: ${date.stated.join(', ')}`]
  const explained = new Set(date.basis.flatMap(({ parts }) => parts))
  const unexplained = date.implied.filter((part) => !explained.has(part))
  const reasons = [
    ...stated,
    ...date.basis.map(describeBasis),
    ...(unexplained.length === 0 ? [] : [`implied: ${unexplained.join(', ')}`]),
  ]
  return `${date.edtf}${weekday(date.edtf)}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`
}

/** Words of the text that give a day of publication are its dateline, or a line at its head. */
const OWN_DAY = 'the day that the text gives as its own'

function describeBasis({ kind, parts, fact, evidence }: DateBasis): string {
  const base = kind === 'publication' && evidence !== null ? OWN_DAY : BASES[kind]
  return `${parts.join(', ')} from ${base}${fact === null ? '' : `: ${fact}`}`
}

function weekday(edtf: string): string {
  if (!DAY.test(edtf)) return ''
  return `, ${WEEKDAYS[new Date(`${edtf}T00:00:00Z`).getUTCDay()]}`
}
