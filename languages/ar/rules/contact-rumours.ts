/** What is only said to have been: «نفى ما تردد عن لقاء A مع B», «لا صحة للأنباء التي تحدثت عن زيارة A». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { finiteAt } from './contact-finite.ts'
import { isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words between a contact and the verb that denies what is said of it: whose verb it is, and who says so. */
const REACH = 24
const TALK: readonly string[] = ['reporting-verbs']
const ABOUT: ReadonlySet<unknown> = new Set(['about', 'around', 'regarding'])
const TRUTH: ReadonlySet<string> = new Set(['صحة'])

/** Whether the noun stands behind «عن», and the clause before denies what is said. */
export function isOfRumour(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (!ABOUT.has(particle(view, start - 1, 'preposition')?.entry.payload.id)) return false
  for (let token = start - 2; token >= Math.max(sentence.start, start - REACH); token -= 1) {
    if (isComma(view, token)) return false
    if (view.isAmong(token, TRUTH) && particle(view, token - 1, 'negation') !== null) return true
    const verb = view.has(token, TALK) ? finiteAt(view, token) : null
    if (verb === null || isOfRelative(view, token)) continue
    return verb.entries.some(isDenial)
  }
  return false
}

/** «ما تردد», «الأنباء التي تحدثت»: what is said, and by whom. */
function isOfRelative(view: TextView, token: number): boolean {
  return view.word(token - 1) === 'ما' || particle(view, token - 1, 'relative') !== null
}

function isDenial({ payload }: Entry): boolean {
  return payload.class === 'deny' && payload.shape !== 'masdar'
}
