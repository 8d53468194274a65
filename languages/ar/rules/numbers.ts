/** Numbers in digits and words: «خمسة وعشرون», «ثلاثمائة وخمسين», «3 ملايين», «الحادي والعشرين», «الـ20». */

import type { NumberExpression, TextView } from '../../pack.ts'
import { BEGINS, hasAnd, type Listed } from './date-rows.ts'
import { type Count, type DateView, dateView, mayBegin } from './date-view.ts'
import { afterAnd, bareWord, type Classes, digitsAt, isMark, listed, touches } from './date-words.ts'
import { readDigits, readPlain } from './digits.ts'

const SMALL: Classes = ['digit', 'ten', 'teen', 'tens']
const HUNDRED: Classes = ['hundred', 'hundreds']
const SCALE: Classes = ['scaled', 'scale']
const ORDINAL: Classes = ['ordinal', 'ordinal-unit']
const FRACTION: Classes = ['fractions', 'fraction']

function number(view: DateView, at: number, classes: Classes): Listed | null {
  return mayBegin(view, at, BEGINS.number) ? listed(view, at, 'numbers', classes) : null
}

function count(
  { bits, prefix, definite }: Omit<Count, 'value' | 'end' | 'digits'>,
  value: number,
  end: number,
  digits = false,
): Count {
  return { end, value, bits, prefix, definite, digits }
}

function single(found: Listed): Count {
  return count(found, Number(found.value), found.end)
}

/** One to ninety-nine in words, the units first: «واحد وعشرين». */
function readSmall(view: DateView, at: number): Count | null {
  const first = number(view, at, SMALL)
  if (first === null) return null
  if (first.class !== 'digit') return single(first)
  const ten = number(view, first.end, 'ten')
  if (ten !== null && ten.bits === 0 && Number(first.value) > 2)
    return count(first, Number(first.value) + 10, ten.end)
  const tens = joined(view, first.end, 'tens')
  return tens === null ? single(first) : count(first, Number(first.value) + Number(tens.value), tens.end)
}

/** A number word behind «و», written apart or joined. */
function joined(view: DateView, at: number, classes: Classes): Listed | null {
  const next = afterAnd(view, at)
  const found = number(view, next, classes)
  return found !== null && (next > at || hasAnd(found.bits)) ? found : null
}

/** One to nine hundred and ninety-nine in words. */
function readGroup(view: DateView, at: number): Count | null {
  const whole = readHundreds(view, at)
  if (whole === null) return readSmall(view, at)
  const next = afterAnd(view, whole.end)
  const rest = readSmall(view, next)
  if (rest === null || !(next > whole.end || hasAnd(rest.bits))) return whole
  return count(whole, whole.value + rest.value, rest.end)
}

function readHundreds(view: DateView, at: number): Count | null {
  const one = number(view, at, HUNDRED)
  if (one !== null) return single(one)
  const figure = digitsAt(view, at, 1, 1)
  const hundreds = figure < 2 ? null : number(view, at + 1, 'hundred')
  if (hundreds !== null && hundreds.bits === 0) return count(hundreds, figure * 100, hundreds.end)
  const digit = number(view, at, 'digit')
  const hundred = digit === null ? null : number(view, digit.end, 'hundred')
  if (digit === null || hundred === null || hundred.bits !== 0) return null
  return count(digit, Number(digit.value) * 100, hundred.end)
}

/** Groups of falling scale: «مليونان وثلاثمائة ألف وخمسة»; digits before a scale word count as a group. */
export function readCardinal(view: DateView, at: number): Count | null {
  if (!mayBegin(view, at, BEGINS.number)) return null
  const known = view.readings(at)
  if (known.cardinal === undefined) known.cardinal = cardinalAt(view, at)
  return known.cardinal
}

function cardinalAt(view: DateView, at: number): Count | null {
  const first = readScaled(view, at, Number.POSITIVE_INFINITY)
  if (first === null) return null
  let { value, end } = first.count
  let scale = first.scale
  while (scale > 1) {
    const next = afterAnd(view, end)
    const more = readScaled(view, next, scale)
    if (more === null || !(next > end || hasAnd(more.count.bits))) break
    value += more.count.value
    end = more.count.end
    scale = more.scale
  }
  return count(first.count, value, end, first.count.digits && end === at + 1)
}

function readScaled(view: DateView, at: number, below: number): { count: Count; scale: number } | null {
  const alone = number(view, at, SCALE)
  if (alone !== null) {
    const scale = alone.class === 'scaled' ? Number(alone.value) / 2 : Number(alone.value)
    return scale < below ? { count: single(alone), scale } : null
  }
  const group = readHundredsOfDigits(view, at) ?? readPlain(view, at) ?? readGroup(view, at)
  if (group === null) return null
  const scale = number(view, group.end, 'scale')
  if (scale !== null && scale.bits === 0 && Number(scale.value) < below)
    return {
      count: count(group, group.value * Number(scale.value), scale.end, group.digits),
      scale: Number(scale.value),
    }
  return below > 1 ? { count: group, scale: 1 } : null
}

/** «3 مئة و21». */
function readHundredsOfDigits(view: DateView, at: number): Count | null {
  if (digitsAt(view, at, 1, 1) < 0) return null
  const whole = readHundreds(view, at)
  if (whole === null) return null
  const next = afterAnd(view, whole.end)
  const rest = digitsAt(view, next, 1, 2)
  return rest < 0 || next === whole.end ? whole : count(whole, whole.value + rest, next + 1)
}

/** First, second …: words, a definite number («الخامس والعشرين», «الـ20»), or `null`. */
export function readOrdinal(view: DateView, at: number): Count | null {
  if (!mayBegin(view, at, BEGINS.number)) return null
  const known = view.readings(at)
  if (known.ordinal === undefined) known.ordinal = ordinalAt(view, at)
  return known.ordinal
}

function ordinalAt(view: DateView, at: number): Count | null {
  const article = definiteDigits(view, at)
  if (article !== null) return article
  const teen = number(view, at, 'ordinal-teen')
  if (teen !== null) return single(teen)
  const unit = number(view, at, ORDINAL)
  if (unit === null) return definiteCardinal(view, at)
  const ten = number(view, unit.end, 'ten')
  if (ten !== null && ten.bits === 0 && Number(unit.value) < 10)
    return count(unit, Number(unit.value) + 10, ten.end)
  const tens = joined(view, unit.end, 'tens')
  if (tens !== null && Number(unit.value) < 10)
    return count(unit, Number(unit.value) + Number(tens.value), tens.end)
  return unit.class === 'ordinal-unit' ? null : single(unit)
}

function definiteDigits(view: DateView, at: number): Count | null {
  if (at >= view.count || view.word(at) !== 'ال' || !touches(view, at)) return null
  const digits = readDigits(view, at + 1)
  return digits === null ? null : { ...digits, definite: true }
}

/** «العشرون», «الواحد والثلاثون»: cardinals that the article makes ordinals; none below eleven. */
function definiteCardinal(view: DateView, at: number): Count | null {
  const found = readSmall(view, at)
  return found?.definite && found.value > 10 ? found : null
}

/** The last one: «آخر», «الأخير». */
export function readLast(view: DateView, at: number): Count | null {
  const found = number(view, at, 'rank')
  return found === null ? null : single(found)
}

/** Half, a quarter, three quarters. */
export function readFraction(view: DateView, at: number): Count | null {
  const found = number(view, at, FRACTION)
  return found === null ? null : single(found)
}

/** A number as it stands: sign, digits or words, point, fraction. */
export function readNumber(view: DateView, at: number): Count | null {
  const minus = isMark(view, at, '-−') ? at + 1 : (number(view, at, 'minus')?.end ?? at)
  const signed = minus > at
  const found = readAfterSign(view, minus)
  if (found === null) return null
  return signed ? count(found, -found.value, found.end) : found
}

function readAfterSign(view: DateView, at: number): Count | null {
  const leads = at === 0 || !touches(view, at - 1)
  if (leads && isMark(view, at, '.') && touches(view, at) && digitsAt(view, at + 1, 1, 15) >= 0)
    return {
      end: at + 2,
      value: Number(`0.${view.word(at + 1)}`),
      bits: 0,
      prefix: 0,
      definite: false,
      digits: false,
    }
  const whole = readCardinal(view, at)
  const part = readFraction(view, at)
  // «ثلاثة أرباع» is no three.
  if (whole === null || (part !== null && part.end > whole.end)) return part
  return readDivided(view, whole) ?? readPoint(view, whole) ?? whole
}

function readDivided(view: DateView, whole: Count): Count | null {
  if (!whole.digits || !isMark(view, whole.end, '/') || !touches(view, whole.end)) return null
  const by = readDigits(view, whole.end + 1)
  return by === null || by.value === 0 ? null : count(whole, whole.value / by.value, by.end)
}

/** «واحد فاصلة واحد». */
function readPoint(view: DateView, whole: Count): Count | null {
  const point = number(view, whole.end, 'point')
  const decimals = point === null ? null : readCardinal(view, point.end)
  if (decimals === null) return null
  return count(whole, Number(`${whole.value}.${decimals.value}`), decimals.end)
}

/** All numbers of the text in order, the longest reading at each place. */
export function findNumbers(text: TextView): readonly NumberExpression[] {
  const view = dateView(text)
  const numbers: NumberExpression[] = []
  for (let at = 0; at < view.count; ) {
    // «الـ20» is told as a number, without its article.
    if (view.word(at) === 'ال') {
      at += 1
      continue
    }
    const ordinal = readOrdinal(view, at)
    const cardinal = readNumber(view, at)
    const best = ordinal !== null && ordinal.end >= (cardinal?.end ?? 0) ? ordinal : cardinal
    if (best === null || bareWord(view, at, 'and') !== null) {
      at += 1
      continue
    }
    const kind = best === ordinal ? 'ordinal' : 'number'
    numbers.push({ start: view.start(at, best.prefix), end: view.end(best.end - 1), value: best.value, kind })
    at = best.end
  }
  return numbers
}
