/** Whoever a pronoun alone tells: «وعقد الوزير معه جلسة», «وقد استقبله الرئيس». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { canMeet } from './contact-frame.ts'

/** What a frame says of whom it is with: a man or a woman whom the text goes on with. */
export interface MetAgain {
  readonly met?: 'm' | 'f'
}

const HIM: ReadonlySet<string> = new Set(['معه'])
const HER: ReadonlySet<string> = new Set(['معها'])

/** «معه» or «معها» at one of `tokens`, of somebody named whose clause it is; nothing else. */
export function withPronoun(view: TextView, subject: Phrase | null, tokens: readonly number[]): MetAgain {
  if (subject === null || subject.kind !== 'person' || !canMeet(subject)) return NOBODY
  if (tokens.some((token) => view.isAmong(token, HIM))) return { met: 'm' }
  return tokens.some((token) => view.isAmong(token, HER)) ? { met: 'f' } : NOBODY
}

/** «وقد استقبله الرئيس»: the pronoun that a verb with its own subject behind it has. */
export function joinedPronoun({ suffix }: Match, subject: Phrase | null): MetAgain {
  if (suffix === null || suffix.person !== 3 || suffix.number !== 1) return NOBODY
  if (subject === null || subject.kind !== 'person' || !canMeet(subject)) return NOBODY
  return suffix.gender === null ? NOBODY : { met: suffix.gender === 'f' ? 'f' : 'm' }
}

const NOBODY: MetAgain = {}
