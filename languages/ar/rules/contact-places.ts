/** Places that stand in the sentence of a contact and are of something else: of another clause, or of somebody's office. */
import type { PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { finiteAt } from './contact-finite.ts'
import { hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const CONJUNCTIONS: readonly string[] = ['conjunction']
/** «حيث» goes on with what took place; the others begin what was going on elsewhere. */
const WHERE = 'حيث'

/** «التقى الوزير نظيره في حين بدأ الجدل في درفان»: where what was going on beside it begins; `end` where nothing is told. */
export function otherClause(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, CONJUNCTIONS, end); token < end; ) {
    if (isBeside(view, token)) return token
    token = view.next(token + 1, CONJUNCTIONS, end)
  }
  return end
}

function isBeside(view: TextView, token: number): boolean {
  const id = particle(view, token, 'conjunction')?.entry.payload.id
  return id === 'when' || (id === 'while' && view.word(token) !== WHERE)
}

/** Whether a place is no place of the contact, though a preposition leads to it. */
export function isApart(
  view: TextView,
  sentence: Sentence,
  clause: TokenRange,
  trigger: TokenRange,
  place: PlaceWords,
): boolean {
  return isOfOffice(sentence, place) || isOfClauseBefore(view, clause, trigger, place)
}

/** «وزير الدفاع في المملكة»: a state right behind an office that no name follows. */
function isOfOffice(sentence: Sentence, { start, ids }: PlaceWords): boolean {
  if (!ids.every((id) => id.startsWith('state/') || id.startsWith('home/'))) return false
  const phrase = sentence.phraseEndingAt(start - 1)
  if (phrase === null || phrase.kind !== 'person') return false
  const last = phrase.members.at(-1) ?? phrase
  return last.titles.some(({ end }) => end === start - 1)
}

/** «قال الملك إن القيادة في درفان مستعدة، وأشار خلال لقائه»: in a clause of something else, which a verb or a time has closed since. */
function isOfClauseBefore(
  view: TextView,
  clause: TokenRange,
  { start: contact }: TokenRange,
  { start, end }: PlaceWords,
): boolean {
  if (end > contact) return false
  let isClosed = false
  for (let token = end; token <= contact && !isClosed; token += 1) isClosed = closes(view, token)
  if (!isClosed) return false
  for (let token = clause.start; token < start; token += 1) {
    const verb = finiteAt(view, token)
    if (verb?.entries.some(({ kind }) => kind === 'encounter-verbs') === true) return false
  }
  return true
}

/** «وأشار», «ثم», «عندما». */
function closes(view: TextView, token: number): boolean {
  const verb = finiteAt(view, token)
  const isVerb = verb !== null && particle(view, token, 'preposition') === null
  if (isVerb && hasClitic(verb.bits, 'and')) return true
  return particle(view, token, 'conjunction')?.entry.payload.id === 'then' || isBeside(view, token)
}
