/** A first line that tells what the text below it is about, as a title does: «برانوف يبحث مع نظيره الملاحة». */
import { LINE_TOKEN, type TextView } from '../../pack.ts'
import { isOneOf, signs } from './particles.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** A title has no more tokens. */
const LONGEST_TITLE = 30
const FINAL = signs(['.', '؛', '،', ',', ':', '…', '?', '!', '؟'])

/** Whether `cue` is the telling of such a line: whoever acts stands before the verb, and no words of his are quoted. */
export function isNarrated(
  view: TextView,
  sentence: Sentence,
  { shape, subject, leader, range, complement }: Cue,
): boolean {
  if (sentence.index > 1 || shape !== 'finite' || complement?.kind === 'quote') return false
  const who = subject ?? leader
  if (who !== null && who.start >= range.start) return false
  if (range.start === sentence.start) return false
  return isTitleLine(view, sentence) && (sentence.index === 0 || isBelowTitle(view, sentence))
}

/** «خلال استقباله الوزيرة» and, below it, «الوزير يبحث الملاحة»: a line above the title is one of its own. */
function isBelowTitle(view: TextView, sentence: Sentence): boolean {
  const before = sentence.previous()
  return before !== null && isTitleLine(view, before)
}

/** A short line that ends without a stop, with further lines below. */
function isTitleLine(view: TextView, { start, end }: Sentence): boolean {
  if (end - start > LONGEST_TITLE || isOneOf(view, end - 1, FINAL)) return false
  let token = start
  while (token < end) if (view.kind(token++) === LINE_TOKEN) return false
  return end < view.count && view.kind(end) === LINE_TOKEN
}
