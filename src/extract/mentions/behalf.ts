/** For whom somebody acts or speaks, where the words say so: «نيابة عن …», "on behalf of …". */
import type { Phrase, Reference, TokenRange } from '../../../languages/pack.ts'
import type { MentionContext } from './context.ts'
import type { Known } from './known.ts'

/** Words that say for whom, and who that is. */
export interface Behalf {
  /** Token at which the words begin. */
  readonly start: number
  readonly phrase: Phrase
  readonly known: Known
}

const ADVERBIALS: readonly string[] = ['fixed-adverbials']
/** «نيابة عن سموه» points back at one of several, and is left open. */
const NAMING: ReadonlySet<Reference> = new Set<Reference>(['title', 'own-country', 'home'])
/** «On behalf of the Government»: tokens between the words and the name. */
const BETWEEN = 1

/** A sentence opens with the words at one of so many tokens: «ونيابة عن …», "Speaking on behalf of …". */
const HEAD = 3

/** Whether words that begin at token `start` stand at the head of `sentence`. */
export function opens(start: number, sentence: TokenRange): boolean {
  return start - sentence.start < HEAD
}

/** The first such words within `range` behind which one actor is named; null where there are none. */
export function behalfIn(context: MentionContext, { start, end }: TokenRange): Behalf | null {
  const { view, resolved } = context
  for (
    let token = view.next(start, ADVERBIALS, end);
    token < end;
    token = view.next(token + 1, ADVERBIALS, end)
  ) {
    const found = view.find(token, 'fixed-adverbials')
    if (found?.entry.payload.id !== 'on-behalf' || found.match.suffix !== null) continue
    const behind = found.match.end
    for (let at = behind; at <= behind + BETWEEN; at += 1) {
      const named = resolved.at(at)
      const [known, another] = named?.people ?? []
      if (named === undefined || known === undefined) continue
      if (named.phrase.refers !== null && !NAMING.has(named.phrase.refers)) return null
      return another === undefined ? { start: token, phrase: named.phrase, known } : null
    }
  }
  return null
}
