/** EDTF level 1, as records use it, taken apart so that it can be shown in words. */

/** One day, month or year; a part that is not known is `null`. */
export interface Point {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A date as a record has it: a point, or the stretch between two. */
export interface When {
  readonly from: Point
  /** `null` for a single point. */
  readonly to: Point | null
  /** Whether it is about then: `~`, or `?`. */
  readonly about: boolean
}

const POINT = /^(\d{4}|\d{2,3}X{1,2}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/

/** Takes a date apart; `null` for what is no date that we can show, which is then shown as it stands. */
export function readEdtf(edtf: string): When | null {
  const parts = edtf.split('/')
  const points = parts.map(readPoint)
  const [from, to] = points
  if (from == null || to === null || points.length > 2) return null
  return { from, to: to ?? null, about: /[~?%]/.test(edtf) }
}

function readPoint(text: string): Point | null {
  const match = POINT.exec(text)
  if (match === null) return null
  return { year: known(match[1]), month: known(match[2]), day: known(match[3]) }
}

function known(digits: string | undefined): number | null {
  return digits === undefined || digits.includes('X') ? null : Number(digits)
}

/** The first day that a date may be, `YYYY-MM-DD`, to sort and to leaf by; `null` without a year. */
export function firstDay(edtf: string): string | null {
  const when = readEdtf(edtf)
  if (when === null || when.from.year === null) return null
  const { year, month, day } = when.from
  return [String(year).padStart(4, '0'), pad(month ?? 1), pad(day ?? 1)].join('-')
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
