/** What is to come because it stands before a press conference that is: «سيعقد الوزير مؤتمرا صحفيا عقب لقائه نظيره». */
import type { Match, TextView } from '../../pack.ts'
import { finiteAt, isFuture } from './contact-finite.ts'
import type { Sentence } from './sentence.ts'

const NOUNS: readonly string[] = ['encounter-nouns']
/** As they are folded. */
const BEHIND: ReadonlySet<string> = new Set(['اثر', 'بعد', 'ختام', 'عقب'])
/** Words from the press conference to what it follows: with whom, and where. */
const PRESS_REACH = 14

/** Whether the noun stands behind «بعد» or «عقب» and a press conference that somebody will give. */
export function isBeforePress(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (!view.isAmong(start - 1, BEHIND)) return false
  const from = Math.max(sentence.start, start - PRESS_REACH)
  for (let token = view.next(from, NOUNS, start); token < start; token = view.next(token + 1, NOUNS, start)) {
    if (view.find(token, 'encounter-nouns')?.entry.payload.format !== 'press-conference') continue
    for (let at = token - 1; at >= sentence.start; at -= 1) {
      const verb = finiteAt(view, at)
      if (verb !== null && isFuture(view, verb)) return true
    }
  }
  return false
}
