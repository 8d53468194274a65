/** How far behind a verb in the middle of a clause what it governs may begin. */
import type { Match, TextView } from '../../pack.ts'
import type { Behind } from './governed.ts'
import type { Sentence } from './sentence.ts'

/** What a sentence begins with of which the verb stands behind its circumstances: «وفي ختام الاجتماع شدد الوزير على». */
export const FRONTED: readonly string[] = ['preposition', 'fixed-adverbials']

/** «وقبل الجولة قال الوزير في بيان نشر أمس إن»: behind its circumstances a verb with its subject at once and a clause further off. */
export function isSaidBehindFront(
  view: TextView,
  { start }: Sentence,
  { complement, subject }: Behind,
  match: Match,
  id: string,
): boolean {
  return (
    SAID_PLAINLY.has(id) &&
    complement.kind === 'that' &&
    subject?.start === match.end &&
    view.has(start, FRONTED)
  )
}

/** Verbs that mostly say something: «كتب التراث», «قدر الإمكان» are nouns. */
const SAID_PLAINLY: ReadonlySet<string> = new Set(['afada', 'akkada', 'awdaha', 'qala', 'sarraha'])

/** «وخلال اللقاء أكد الوزير أن»: the subject stands right behind the verb, and the content right behind either. */
export function isRightBehind({ complement, subject }: Behind, match: Match): boolean {
  const named = subject?.start === match.end && complement.kind !== 'quote'
  if (complement.kind === 'obj' || (complement.kind === 'prep' && !named)) return false
  return complement.start - (named ? subject.end : match.end) <= 2
}
