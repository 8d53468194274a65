/** Phrases right behind a verb that are whom it speaks to, or led to by a preposition, and not who speaks. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { WRITTEN } from '../talk-kinds.ts'
import { agrees } from './clause.ts'
import { CODE } from './codes.ts'
import { hasClitic, idOf, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { VerbForm } from './verb-forms.ts'

/** A feminine state behind a masculine verb is whom it is about: «ودعا إيران إلى». */
export function isObject(view: TextView, phrase: Phrase, form: VerbForm): boolean {
  const { id, governs, agreement } = form
  if ((governs & CODE.obj) === 0 || (id === REQUESTS && view.isAmong(phrase.end, FROM))) return false
  // «واتهم دول الجوار بـ»
  if (agreement.gender === 'm' && agreement.number === 1 && view.isAmong(phrase.start, STATES)) return true
  if (agreement.number > 1 || isAddressed(phrase, form)) return true
  return (
    agreement.gender === 'm' &&
    agreement.number === 1 &&
    (phrase.kind === 'state' || phrase.kind === 'body') &&
    phrase.gender === 'f' &&
    phrase.number === 1 &&
    !WRITTEN.has(phrase.name?.listed ?? '')
  )
}

/** «قالت المتحدثة إن …، وحثت واشنطن على»: behind «و», a state or the sides are whom somebody of the same sentence calls on. */
export function isCalledOn(
  view: TextView,
  sentence: Sentence,
  { start, bits }: Match,
  { id, cueClass, governs, agreement }: VerbForm,
  { kind, end }: Phrase,
): boolean {
  // «وطلب العراق من الحلف»
  if (id === REQUESTS && view.isAmong(end, FROM)) return false
  if (cueClass !== 'call-for' || (governs & CODE.whom) === 0 || !hasClitic(bits, 'and')) return false
  if ((kind !== 'state' && kind !== 'group') || start <= sentence.start) return false
  const before = sentence.subjectBefore(start)
  return before !== null && (before.kind === 'person' || before.kind === 'body') && agrees(before, agreement)
}

const STATES: ReadonlySet<string> = new Set(['دول'])
const REQUESTS = 'talaba-min'
const FROM: ReadonlySet<string> = new Set(['من'])

/** «ودعا السكان إلى»: people whom nobody names are spoken to, and do not call. */
function isAddressed({ refers, number, sides, bits }: Phrase, { cueClass }: VerbForm): boolean {
  const isOfAll = refers === 'unnamed' && number === 3 && sides.length === 0 && hasClitic(bits, 'the')
  return isOfAll && cueClass === 'call-for'
}

/** «في برقية بعث بها إلى أخيه الملك فلان»: whom a letter went to. */
export function isLedTo(view: TextView, { start }: Phrase): boolean {
  const before = particle(view, view.isAmong(start - 1, KIN) ? start - 2 : start - 1, 'preposition')
  return before !== null && idOf(before) === 'to'
}

const KIN: ReadonlySet<string> = new Set(['اخيه', 'اخيها', 'شقيقه', 'نظيره', 'نظيرها'])
