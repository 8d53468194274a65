/** Verbs that name nobody but their object, of whoever the text goes on with: «وفي يوم الثلاثاء استقبل رئيس درفان، وتلقى رسالة …». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { finiteAt } from './contact-finite.ts'
import { GOVERNING, hasClitic, isComma, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'

const TABLES: readonly string[] = ['encounter-verbs', 'reporting-verbs']
/** Verbs that need somebody to whom it is done. */
const RECEIVING = 'istaqbala'
const CONGRATULATING = 'hannaa'

/** Whether `phrase`, with an office, stands alone behind a verb that needs an object, in a clause that ends or goes on with another verb; never in the first sentence. */
export function isObjectAlone(view: TextView, sentence: Sentence, phrase: Phrase): boolean {
  if (sentence.index === 0 || phrase.kind !== 'person' || phrase.titles.length === 0) return false
  if (phrase.bits !== 0 || phrase.number !== 1) return false
  const verb = view.matches(phrase.start - 1).find(needsObject)
  if (verb === undefined || sentence.phraseEndingAt(verb.start) !== null) return false
  const isOfOccasion = isOf(verb, CONGRATULATING) && view.begins(phrase.end, BY)
  return isOfOccasion || endsClause(view, sentence, phrase.end)
}

const BY = 'ب'

function needsObject(match: Match): boolean {
  return (match.bits & GOVERNING) === 0 && match.suffix === null && isOf(match, RECEIVING, CONGRATULATING)
}

function isOf({ entries }: Match, ...ids: readonly string[]): boolean {
  return entries.some(
    (entry) => TABLES.includes(entry.kind) && isOneMan(entry) && ids.includes(String(entry.payload.id)),
  )
}

function isOneMan({ payload }: Entry): boolean {
  return (
    payload.shape === 'past' && payload.person === 3 && Number(payload.number) === 1 && payload.gender !== 'f'
  )
}

/** The end of the sentence, or «و» with a further verb, behind a comma or not. */
function endsClause(view: TextView, { end }: Sentence, token: number): boolean {
  if (token >= end) return true
  const next = isComma(view, token) ? token + 1 : token
  if (next >= end || !isWord(view, next)) return next >= end
  return view.matches(next).some(({ bits }) => hasClitic(bits, 'and')) && finiteAt(view, next) !== null
}
