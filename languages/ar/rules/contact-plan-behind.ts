/** A present that is to come about: in one plan with a future behind it («ويجتمع مع نظيره، كما سيلتقي الرئيس»), within a visit, or afterwards. */
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

const WORDS = 'contact-words'
const LISTED: readonly string[] = [WORDS]
/** How far behind a verb «بعد ذلك» may stand: whoever does it stands between. */
const AFTER_REACH = 6

/** «ويتوجه الوزير بعد ذلك إلى P»: what comes next. */
export function isAfterwards(view: TextView, { end }: Sentence, match: Match): boolean {
  const limit = Math.min(end, match.end + AFTER_REACH)
  for (let token = view.next(match.end, LISTED, limit); token < limit; ) {
    if (view.find(token, WORDS)?.entry.payload.id === 'afterwards') return !isComma(view, token - 1)
    token = view.next(token + 1, LISTED, limit)
  }
  return false
}

const VISITS: readonly string[] = ['encounter-nouns']
/** Words from a visit to what it is for: «زيارة رسمية للمملكة تستمر يومين يلتقي خلالها». */
const VISIT_REACH = 8

/** «وصل في زيارة يلتقي خلالها الرئيس»: what is to be done in it. */
export function isWithinVisit(view: TextView, sentence: Sentence, match: Match): boolean {
  if (particle(view, match.end, 'preposition-pronoun')?.entry.payload.id !== 'during-it') return false
  const from = Math.max(sentence.start, match.start - VISIT_REACH)
  for (let token = view.next(from, VISITS, match.start); token < match.start; ) {
    if (view.find(token, 'encounter-nouns')?.entry.payload.format === 'visit') return true
    token = view.next(token + 1, VISITS, match.start)
  }
  return false
}
