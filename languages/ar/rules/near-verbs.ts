/** How far behind a verb in the middle of a clause what it governs may begin. */
import type { Match, TextView } from '../../pack.ts'
import type { Behind } from './governed.ts'
import { isComma, isMark } from './particles.ts'
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

const AND_BETWEEN = 'وبين'
/** How far before «وبين» the first of the two begins, in tokens. */
const FARTHEST_FIRST = 14
/** «بين», alone and with pronouns. */
const BETWEEN: ReadonlySet<string> = new Set([
  'بين',
  'بينه',
  'بينها',
  'بينهم',
  'بينهما',
  'بينهن',
  'بيني',
  'بيننا',
  'بينك',
  'بينكم',
])

/** «بين الأندية وبين الاتحاد», «بينه وبين الوزير»: no comma stands between the two, and no clause right behind. */
export function isOtherOfTwo(
  view: TextView,
  sentence: Sentence,
  { complement }: Behind,
  { start, end }: Match,
): boolean {
  const isSaid = complement.kind === 'that' || isMark(view, end, ':')
  if (view.word(start) !== AND_BETWEEN || (isSaid && complement.start <= end + 1)) return false
  const first = Math.max(sentence.start + 1, start - FARTHEST_FIRST)
  for (let token = start - 1; token >= first && !isComma(view, token); token -= 1)
    if (view.isAmong(token, BETWEEN)) return true
  return false
}
