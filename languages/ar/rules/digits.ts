import type { Count, DateView } from './date-view.ts'
import { digitsAt, isMark, touches } from './date-words.ts'

/** A whole number in digits, without signs, points or separators. */
export function readDigits(view: DateView, at: number): Count | null {
  const value = digitsAt(view, at, 1, 15)
  if (value < 0) return null
  return { end: at + 1, value, bits: 0, prefix: 0, definite: false, digits: true }
}

/** Digits with separators and a point: `1,234.5`, `٣٫٥`. */
export function readPlain(view: DateView, at: number): Count | null {
  const head = readDigits(view, at)
  if (head === null) return null
  let digits = view.word(at)
  let end = head.end
  while (
    isMark(view, end, ',٬،') &&
    touches(view, end - 1) &&
    touches(view, end) &&
    isThousands(view, end + 1)
  ) {
    digits += view.word(end + 1)
    end += 2
  }
  if (
    isMark(view, end, '.,') &&
    touches(view, end - 1) &&
    touches(view, end) &&
    digitsAt(view, end + 1, 1, 15) >= 0 &&
    !isDotted(view, end + 2) &&
    !(at > 1 && isDotted(view, at - 1) && digitsAt(view, at - 2, 1, 15) >= 0)
  ) {
    digits += `.${view.word(end + 1)}`
    end += 2
  }
  if (end === head.end) return head
  return { end, value: Number(digits), bits: 0, prefix: 0, definite: false, digits: false }
}

/** A second point makes a list of numbers: «192.168.1.2». */
function isDotted(view: DateView, at: number): boolean {
  return (
    isMark(view, at, '.') && touches(view, at - 1) && touches(view, at) && digitsAt(view, at + 1, 1, 15) >= 0
  )
}

function isThousands(view: DateView, at: number): boolean {
  return digitsAt(view, at, 3, 3) >= 0
}
