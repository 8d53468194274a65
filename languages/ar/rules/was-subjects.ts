/** Who stands between «كان» at the head of a sentence and the verb that tells what he said: «وكانت الشركة أعلنت أمس أن». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { openSubjectAt } from './open-subjects.ts'
import { idOf, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Agreement } from './verb-forms.ts'

const AUXILIARIES: readonly string[] = ['auxiliary']
/** What those begin with who can say something. */
const SPEAKERS: readonly string[] = [
  'speaker-nouns',
  'titles',
  'title-heads',
  'honorifics',
  'given-names',
  'references',
  'unnamed',
]
const OF_PEOPLE: readonly string[] = ['honorifics', 'titles', 'given-names']
/** No more words stand between «كان» and the verb. */
const FARTHEST = 10

/** The noun phrase that is all there is between «كان» and the verb `match`, and agrees with both; null elsewhere. */
export function subjectBehindWas(
  view: TextView,
  sentence: Sentence,
  { start, bits, suffix }: Match,
  agreement: Agreement,
): Phrase | null {
  const head = sentence.start
  if (!view.has(head, AUXILIARIES) || bits !== 0 || suffix !== null || agreement.number !== 1) return null
  if (start < head + 2 || start > head + FARTHEST || !isWas(view, head)) return null
  if (view.ends(head, 'ت') !== (agreement.gender === 'f') || !view.has(head + 1, SPEAKERS)) return null
  // «وكان المصدر نفسه أعلن»
  const listed = sentence.phraseAt(head + 1)
  if (listed?.same === true && start - listed.end <= 1) return listed
  for (let token = head + 1; token < start; token += 1) if (isComma(view, token)) return null
  const subject = openSubjectAt(view, head + 1, start, agreement)
  if (subject?.end !== start) return null
  // «وكانت الدكتورة منى»
  return subject.kind === 'body' && view.has(head + 1, OF_PEOPLE) ? null : subject
}

/** «كان», «وكانت» */
function isWas(view: TextView, token: number): boolean {
  const found = particle(view, token, 'auxiliary')
  return found !== null && idOf(found) === 'was'
}
