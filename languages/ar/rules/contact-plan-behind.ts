/** A present that stands in one plan with a future behind it: «ويجتمع الرئيس مع نظيره، كما سيلتقي رئيس الوزراء». */
import type { Match, TextView } from '../../pack.ts'
import { finiteAt, isFuture, VERB_KINDS } from './contact-finite.ts'
import { GOVERNING, hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const CONTACTS = 'encounter-verbs'

/** Whether the next verb of the sentence is one of contact, of the future, joined by «كما» or «و» behind a comma. */
export function leadsToPlan(view: TextView, { end }: Sentence, match: Match): boolean {
  for (let token = view.next(match.end, VERB_KINDS, end); token < end; ) {
    const verb = finiteAt(view, token)
    // «لبحث» is spelled like the past.
    if (verb !== null && (verb.bits & GOVERNING) === 0 && particle(view, token, 'preposition') === null)
      return isFuture(view, verb) && isOfContact(verb) && isJoined(view, verb)
    token = view.next(token + 1, VERB_KINDS, end)
  }
  return false
}

function isOfContact({ entries }: Match): boolean {
  return entries.some(({ kind }) => kind === CONTACTS)
}

/** «، كما سيلتقي», «، وسيلتقي», «، وسوف يلتقي». */
function isJoined(view: TextView, { start, bits }: Match): boolean {
  const isSplit = !hasClitic(bits, 'will')
  const at = isSplit ? start - 1 : start
  const joined = isSplit ? particle(view, at, 'auxiliary')?.match.bits : bits
  if (joined !== undefined && hasClitic(joined, 'and')) return isComma(view, at - 1)
  const also = particle(view, at - 1, 'conjunction')
  return also !== null && also.entry.payload.id !== WHERE && isComma(view, at - 2)
}

/** «حيث سيلتقي» is what he goes there for. */
const WHERE = 'while'
