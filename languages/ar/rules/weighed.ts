/** What is called important or needed right behind whoever speaks: it is said, whatever clause stands in it. */
import type { TextView } from '../../pack.ts'
import { CLAUSE, CODE } from './codes.ts'
import { type Complement, complement } from './governed.ts'
import type { VerbForm } from './verb-forms.ts'

const HEDGES: readonly string[] = ['contact-hedges']
const WEIGHTS: ReadonlySet<unknown> = new Set(['importance', 'need'])

/** «أكد الوزير أهمية تجنب ما يمكن أن يزيد التوتر»: whether «أهمية» or «ضرورة» stands at `at`. */
export function isWeighed(view: TextView, at: number): boolean {
  const found = view.has(at, HEDGES) ? view.find(at, 'contact-hedges') : null
  return found !== null && found.match.bits === 0 && WEIGHTS.has(found.entry.payload.id)
}

/** It as what the verb governs; null where it does not stand at `at`, or is nothing that such a verb says. */
export function weighedAt(view: TextView, at: number, { governs }: VerbForm): Complement | null {
  if (!isWeighed(view, at)) return null
  if ((governs & CODE.obj) !== 0) return complement('obj', at, '')
  // «وشدد الملك ضرورة حشد الجهود»: its preposition is left out.
  return (governs & CODE.ala) === 0 ? null : complement('prep', at, 'ala')
}

/** «يرى الوزير ضرورة تفعيل المركز»: said of what could stand behind «أن». */
export function isThought(view: TextView, { start }: Complement, { governs }: VerbForm): boolean {
  return (governs & CLAUSE) !== 0 && isWeighed(view, start)
}
